// The story, read from data/ and checked. On the server only: neither the validator nor the date parser is shipped.
import type { Story } from '../model/story.ts';
import { siteAddress } from './address.ts';
import { onDisk, type Files } from './files.ts';
import { readData } from './read.ts';
import { resolve } from './resolve.ts';

/** The story that files tell, wherever they come from; throws one `DataError` with all mistakes. */
export const readStory = (files: Files): Story => resolve(readData(files));

let story: Story | undefined;

/** The story in data/, read once, at the address it is built for; throws one `DataError` with all mistakes. */
export const loadStory = (): Story => (story ??= placed(readStory(onDisk)));

const placed = (read: Story): Story => ({ ...read, address: siteAddress(process.env.SITE_ADDRESS, read.address) });
