/** Reads a `_headers` file, as Netlify and Cloudflare Pages do: which headers an address is sent with. */

interface Rule {
	/** The address, with `*` for anything. */
	readonly path: string;
	readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Throws with the line that is neither an address, nor a header under one, nor a comment. */
export function readHeaders(text: string): readonly Rule[] {
	const rules: { path: string; headers: (readonly [string, string])[] }[] = [];
	for (const [i, line] of text.split(/\r?\n/).entries()) {
		const said = line.trim();
		if (said === '' || said.startsWith('#')) continue;
		const header = /^\s+([\w-]+):\s*(\S.*)$/.exec(line);
		const rule = rules.at(-1);
		if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: [] });
		else if (header && rule) rule.headers.push([header[1] ?? '', (header[2] ?? '').trim()]);
		else throw new Error(`_headers:${i + 1}: found “${said}”, expected “/address” or, indented, “Name: value”`);
	}
	return rules;
}

/** The headers of one address (a path from the site's root). Those of several rules are joined by a comma. */
export function headersOf(rules: readonly Rule[], path: string): Readonly<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const rule of rules)
		if (fits(rule.path, path))
			for (const [name, value] of rule.headers)
				found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
	return found;
}

function fits(pattern: string, path: string): boolean {
	const [start = '', end] = pattern.split('*');
	if (end === undefined) return path === pattern;
	return path.startsWith(start) && path.slice(start.length).endsWith(end);
}
