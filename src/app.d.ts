declare global {
	namespace App {}
}

declare module 'virtual:tokens.css';

export {};
