// What a reader has in hand for the live map: nearer, farther, back to the story's view; and one quiet line.

export interface MapControls {
	readonly element: HTMLElement;
	/** Whether the map stands elsewhere than the story's view. */
	readonly away: (away: boolean) => void;
	/** Whether the map is there to be moved. */
	readonly show: (shown: boolean) => void;
	/** One line, told once; an empty one goes away. */
	readonly note: (words: string) => void;
}

interface Actions {
	readonly zoom: (by: 1 | -1) => void;
	readonly back: () => void;
}

/** ms that a line stands there */
const READ = 8000;

function button(label: string, name: string, act: () => void): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.textContent = label;
	if (name) made.setAttribute('aria-label', name);
	made.addEventListener('click', act);
	return made;
}

export function mapControls({ zoom, back }: Actions): MapControls {
	const element = document.createElement('div');
	element.className = 'live-map-controls';
	element.hidden = true;
	element.setAttribute('role', 'group');
	element.setAttribute('aria-label', 'Map');
	const nearer = button('+', 'Nearer', () => zoom(1));
	const farther = button('−', 'Farther', () => zoom(-1));
	const home = button('Back to the story’s view', '', back);
	home.hidden = true;
	element.append(home, nearer, farther);
	const line = document.createElement('p');
	line.className = 'live-map-note';
	line.setAttribute('role', 'status');
	line.hidden = true;
	let timer = 0;
	return {
		element,
		away: (away) => {
			// A button that goes away must not take the focus with it.
			if (!away && document.activeElement === home) nearer.focus();
			home.hidden = !away;
		},
		show: (shown) => {
			element.hidden = !shown;
			element.classList.toggle('shown', shown);
		},
		note: (words) => {
			if (!line.isConnected) document.body.append(line);
			clearTimeout(timer);
			line.textContent = words;
			line.hidden = words === '';
			timer = window.setTimeout(() => (line.hidden = true), READ);
		}
	};
}
