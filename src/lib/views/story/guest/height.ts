// A frame that is as high as its page says can't be asked how high it is: the page would be laid out for the height of
// the moment, say another, and be laid out anew. What asks for a height is answered once, for the one it will have.
const GROWN = 44; // rem, as in stepper.css

const ASKS = /\((?:(min|max)-height:|height\s*([<>])=)\s*([\d.]+)rem\)/g;

/** A media query whose questions for a height are answered. */
export const answered = (query: string): string =>
	query.replace(ASKS, (_, bound: string | undefined, sign: string | undefined, rem: string) => {
		const yes = bound === 'min' || sign === '>' ? GROWN >= Number(rem) : GROWN <= Number(rem);
		return yes ? '(min-width: 0)' : '(max-width: 0)';
	});

/** Answers all queries of the page's own styles and pictures. Returns the undoing. */
export function answerHeights(): () => void {
	const undo: (() => void)[] = [];
	for (const source of document.querySelectorAll('source')) {
		const { media } = source;
		source.media = answered(media);
		undo.push(() => (source.media = media));
	}
	for (const { media } of mediaRules([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]))) {
		const { mediaText } = media;
		media.mediaText = answered(mediaText);
		undo.push(() => (media.mediaText = mediaText));
	}
	return () => undo.forEach((one) => one());
}

const mediaRules = (rules: readonly CSSRule[]): CSSMediaRule[] =>
	rules.flatMap((rule) => [
		...(rule instanceof CSSMediaRule ? [rule] : []),
		...(rule instanceof CSSGroupingRule ? mediaRules([...rule.cssRules]) : [])
	]);
