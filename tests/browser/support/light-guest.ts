/** A guest of a few lines: it scrolls as it is told, keeps all that it hears, and says whatever a test wants said. */

export const LIGHT_GUEST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Light</title>
<style>body{margin:0}html.scroll{overflow:hidden}section{height:600px;border-bottom:1px solid}</style>
<body>${Array.from({ length: 10 }, (_, i) => `<section id="s${i}"><a href="#s${(i + 1) % 10}">link ${i}</a></section>`).join('')}
<script>
const heard = (window.heard = []);
window.say = (message) => parent.postMessage({ ns: 'story-embed', v: 1, ...message }, '*');
window.raw = (message, target = parent) => target.postMessage(message, '*');
window.tall = () => document.documentElement.scrollHeight;
addEventListener('message', ({ data, source, origin }) => {
	if (data?.ns !== 'story-embed') return;
	heard.push({ ...data, origin });
	if (source !== parent) return;
	if (data.type === 'ping') say({ type: 'hello' });
	if (data.type === 'init') {
		document.documentElement.className = data.mode;
		say({ type: 'height', height: tall() });
		if (data.hash) say({ type: 'seek', id: 1, offset: document.getElementById(data.hash).offsetTop, initial: true });
	}
	if (data.type === 'scroll') scrollTo({ top: data.offset, behavior: 'instant' });
});
if (!location.search.includes('mute')) say({ type: 'hello' });
</script></body></html>`;
