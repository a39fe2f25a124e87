import scrollama from 'scrollama';
const s = scrollama();
const h: string = 'x';
addEventListener('scroll', () => import('./late.ts').then((m) => m.late()), { once: true });
console.log(s, h);
