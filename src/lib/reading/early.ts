// Dresses a framed page before it is drawn; what hydrates it comes later.
import { dress } from './framed.ts';

dress();
