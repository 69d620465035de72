import pg from "pg";

type Parse = (text: string) => unknown;

const { builtins } = pg.types;

/** As the embedded store answers: times and counts are numbers, and there are no booleans. */
const PARSERS: Readonly<Record<number, Parse>> = {
	[builtins.INT8]: Number,
	// Of sums and averages of whole numbers.
	[builtins.NUMERIC]: Number,
	[builtins.BOOL]: (text) => (text === "t" ? 1 : 0),
};

const asText: Parse = (text) => text;

/** How values of the database become values of JavaScript. */
export const TYPES = {
	getTypeParser(oid: number, format?: string): Parse {
		if (format === "binary") return asText;
		return PARSERS[oid] ?? (pg.types.getTypeParser(oid) as Parse);
	},
} as pg.CustomTypesConfig;
