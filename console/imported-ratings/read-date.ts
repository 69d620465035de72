import type { WallTime } from "../workspace/zoned-instant.ts";

/** How a file writes dates. */
export const DATE_FORMS = [
	"iso",
	"day_dots",
	"day_slashes",
	"month_slashes",
	"seconds",
	"milliseconds",
] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** A time on the wall of the shop, or an instant that says its time zone. */
export type ReadDate =
	| { kind: "wall"; wall: WallTime }
	| { kind: "instant"; at: number };

/** 1973 in milliseconds, 5138 in seconds: no date of a shop is read as both. */
const MILLISECONDS_FROM = 100_000_000_000;

const CLOCK =
	"(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?)?";
const ISO = new RegExp(
	`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${CLOCK}\\s*(Z|UTC|[+-]\\d{2}:?(?:\\d{2})?)?$`,
	"i",
);
const DOTS = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${CLOCK}$`, "i");
const SLASHES = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${CLOCK}$`, "i");

/** null: it is not written so, or there is no such day or time. A date alone is the first instant of its day. */
export function readDate(text: string, form: DateForm): ReadDate | null {
	switch (form) {
		case "iso": {
			const [, year, month, day, ...clock] = ISO.exec(text) ?? [];
			const wall = wallOf(year, month, day, clock);
			return wall && zoned(wall, clock[4]);
		}
		case "day_dots": {
			const [, day, month, year, ...clock] = DOTS.exec(text) ?? [];
			return onWall(wallOf(year, month, day, clock));
		}
		case "day_slashes": {
			const [, day, month, year, ...clock] = SLASHES.exec(text) ?? [];
			return onWall(wallOf(year, month, day, clock));
		}
		case "month_slashes": {
			const [, month, day, year, ...clock] = SLASHES.exec(text) ?? [];
			return onWall(wallOf(year, month, day, clock));
		}
		default:
			return since1970(text, form);
	}
}

function since1970(
	text: string,
	form: "seconds" | "milliseconds",
): ReadDate | null {
	if (!/^\d{1,15}(\.\d+)?$/.test(text)) return null;
	const number = Number(text);
	const isMs = number >= MILLISECONDS_FROM;
	if (isMs !== (form === "milliseconds")) return null;
	return { kind: "instant", at: Math.floor(isMs ? number : number * 1_000) };
}

function onWall(wall: WallTime | null): ReadDate | null {
	return wall && { kind: "wall", wall };
}

function zoned(wall: WallTime, zone: string | undefined): ReadDate {
	if (zone === undefined) return { kind: "wall", wall };
	const { year, month, day, hour, minute, second } = wall;
	const shown = Date.UTC(year, month - 1, day, hour, minute, second);
	const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})?/.exec(zone) ?? [];
	const ahead = (60 * Number(hours ?? 0) + Number(minutes ?? 0)) * 60_000;
	return { kind: "instant", at: sign === "-" ? shown + ahead : shown - ahead };
}

function wallOf(
	year: string | undefined,
	month: string | undefined,
	day: string | undefined,
	[hour, minute, second, half]: readonly (string | undefined)[],
): WallTime | null {
	if (year === undefined) return null;
	const wall = {
		year: Number(year),
		month: Number(month),
		day: Number(day),
		hour: hourOf(Number(hour ?? 0), half),
		minute: Number(minute ?? 0),
		second: Number(second ?? 0),
	};
	return isThere(wall) ? wall : null;
}

/** NaN: there is no such hour of the half day. */
function hourOf(hour: number, half: string | undefined): number {
	if (!half) return hour;
	if (hour < 1 || hour > 12) return Number.NaN;
	return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function isThere({ year, month, day, hour, minute, second }: WallTime) {
	const date = new Date(Date.UTC(year, month - 1, day));
	return (
		date.getUTCMonth() === month - 1 &&
		date.getUTCDate() === day &&
		hour <= 23 &&
		minute <= 59 &&
		second <= 59
	);
}
