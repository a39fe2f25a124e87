/** Screens that have room for text over the map; layout.css says the same, for CSS has no constants in its media. */
export const WIDE = '(min-width: 60rem) and (min-height: 34rem)';
