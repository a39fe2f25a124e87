// The data as files, each under its own name.
import { error } from '@sveltejs/kit';
import { DOWNLOADS, downloadNames, isDownload } from '$lib/server/downloads';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => downloadNames().map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
	if (!isDownload(file)) error(404, `no file is called ${file}`);
	const { type, text } = DOWNLOADS[file];
	return new Response(text(), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
