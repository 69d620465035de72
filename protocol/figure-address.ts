import { type FiguresAsked, readFiguresAsked } from "./figures.ts";

/** What is asked for, as an address carries it: `site=…&from=2026-11-01&to=2026-11-30&agent=…`. */
export function figureParams({
	site,
	period,
	filter,
}: FiguresAsked): URLSearchParams {
	const params = new URLSearchParams({ site });
	for (const [name, value] of Object.entries({ ...period, ...filter }))
		if (value !== undefined) params.set(name, String(value));
	return params;
}

/** Errors: `malformed` with the parameter at fault, one that nobody knows among them. */
export function figuresAskedIn(params: URLSearchParams): FiguresAsked {
	const { site, ...given } = Object.fromEntries(params);
	const period: Record<string, unknown> = {};
	const filter: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(given))
		if (IN_PERIOD.includes(name))
			period[name] = NUMBERS.includes(name) ? Number(value) : value;
		else filter[name] = value;
	const isPeriod = Object.keys(period).length > 0;
	return readFiguresAsked({ site, ...(isPeriod && { period }), filter });
}

const NUMBERS = ["since", "until", "days"];
const IN_PERIOD = ["from", "to", "month", ...NUMBERS];
