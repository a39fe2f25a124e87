// Every page is written at build. The story's enhances itself with a script of its own; what is hydrated says so itself.
export const prerender = true;
export const csr = false;
