// Every page is written at build. The story's enhances itself with a script of its own; nothing is hydrated.
export const prerender = true;
export const csr = false;
