// JSON Schemas for the files that are not tables, made from what checks them: editors complete and check as they type.
import { z } from 'zod';
import { trees, type Trees } from './trees.ts';

const TITLES: Record<keyof Trees, string> = {
	words: 'The words of the story, in one language',
	scenes: 'What the stage shows at every step, and the cameras it is seen through',
	places: 'The places of the story (GeoJSON, RFC 7946; WGS 84)',
	journey: 'The journey as schematic lines (GeoJSON, RFC 7946; WGS 84)'
};

const NAMES: Record<keyof Trees, string> = {
	words: 'story.schema.json',
	scenes: 'scenes.schema.json',
	places: 'places.schema.json',
	journey: 'journey.schema.json'
};

export interface SchemaFile {
	readonly name: string;
	readonly text: string;
}

/** The schemas as they are checked in under data/schema. */
export function schemaFiles(): readonly SchemaFile[] {
	const known = trees({});
	return (['words', 'scenes', 'places', 'journey'] as const).map((key) => {
		const { $schema, ...schema } = z.toJSONSchema(known[key], { io: 'input' });
		return { name: NAMES[key], text: `${JSON.stringify({ $schema, title: TITLES[key], ...schema }, null, '\t')}\n` };
	});
}
