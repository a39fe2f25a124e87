// Writes what is made from tokens.json: tokens.css, and the file of ornaments.
import { writeFileSync } from 'node:fs';
import { ornamentSvg } from './ornament.ts';
import { tokensCss } from './tokens.ts';

writeFileSync(new URL('./tokens.css', import.meta.url), tokensCss());
writeFileSync(new URL('../../../static/ornament.svg', import.meta.url), ornamentSvg());
