// What the `edtf` package's parser gives back: the parts of a date as written, without an instant made of them.
declare module 'edtf' {
	export interface DateParts {
		readonly type?: string;
		/** Year, month from 0, day, hours, minutes, seconds: as many as were written. */
		readonly values: readonly number[];
		/** A mask of the digits written `X`. */
		readonly unspecified?: number;
		readonly uncertain?: number | boolean;
		readonly approximate?: number | boolean;
		/** Minutes ahead of UTC; only with a time. */
		readonly offset?: number;
		readonly timeZone?: string;
	}
	export interface IntervalParts {
		readonly type: 'Interval';
		/** An infinite number where the interval is open, `null` where its end is not known. */
		readonly values: readonly [DateParts | number | null, DateParts | number | null];
	}
	export function parse(text: string): DateParts | IntervalParts;
}
