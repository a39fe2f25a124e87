// How the frame is held, as rules that the page's own rules, and resizers that write into the frame's style, don't
// override. A sheet made by script needs no leave of the page's policy.

const RULES = `
:where(story-embed){display:block}
:where(story-embed iframe){display:block;border:0;width:100%}
story-embed[data-held]{display:block!important;direction:ltr!important;height:var(--held)!important;
overflow:clip!important}
story-embed[data-held] iframe{display:block!important;position:var(--held-position)!important;top:var(--held-top)!important;
left:var(--held-left)!important;width:var(--held-width)!important;height:var(--held-frame)!important;
max-height:none!important;min-height:0!important;margin:0!important;padding:0!important;border:0!important}
story-embed[data-grown] iframe{height:var(--held-frame)!important}
`;

let sheet: CSSStyleSheet | undefined;

/** Puts the rules where the element is: in the page, or in a shadow tree. */
export function dress(element: HTMLElement): void {
	const root = element.getRootNode() as Document | ShadowRoot;
	if (!sheet) {
		sheet = new CSSStyleSheet();
		sheet.replaceSync(RULES);
	}
	if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
