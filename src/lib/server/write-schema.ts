// Writes data/schema anew: `node src/lib/server/write-schema.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dataPath } from './files.ts';
import { schemaFiles } from './schemas.ts';

mkdirSync(dataPath('schema'), { recursive: true });
for (const { name, text } of schemaFiles()) writeFileSync(dataPath(`schema/${name}`), text);
