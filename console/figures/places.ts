import { BEHIND, type Behind } from "../../protocol/figure-episodes.ts";
import type { FigureFilter, PeriodAsked } from "../../protocol/figures.ts";
import { placeIn, toTab } from "../feedback/tabs.ts";
import type { Route } from "../workspace/route.ts";

/** Which conversations are listed. */
export interface BehindAsked {
	behind: Behind;
	score?: 1 | 2 | 3 | 4 | 5;
	hour?: number;
}

/** What an address of the figures says: days, filter, and perhaps the list behind one figure. */
export interface FigurePlace {
	/** null: the relay chooses the shortest that says something. */
	period: PeriodAsked | null;
	filter: FigureFilter;
	behind: BehindAsked | null;
}

/** Part of an address, readable: "30-days", "this-month", "2026-11-01..2026-11-30"; instants are server milliseconds. */
export function periodName(period: PeriodAsked | null): string {
	if (!period) return RECENT;
	if ("days" in period) return `${period.days}-days`;
	if ("month" in period) return `${period.month}-month`;
	if ("from" in period) return `${period.from}..${period.to}`;
	return `${period.since}..${period.until}`;
}

/** What nobody can read is the default period. */
export function periodOf(name: string): PeriodAsked | null {
	const [, days] = /^(7|30|90)-days$/.exec(name) ?? [];
	if (days) return { days: Number(days) as 7 | 30 | 90 };
	if (name === "this-month") return { month: "this" };
	if (name === "last-month") return { month: "last" };
	const [, from, to] = DAYS.exec(name) ?? [];
	if (from && to) return { from, to };
	const [, since, until] = /^(\d{1,15})\.\.(\d{1,15})$/.exec(name) ?? [];
	if (since && until) return { since: Number(since), until: Number(until) };
	return null;
}

/** "customers,language-sv,late-yes"; "all" without any. What a filter names may be none: "team-none". */
export function filterName(filter: FigureFilter): string {
	const pieces = Object.entries(filter).map(([key, value]) =>
		key === "relation" ? `${value}s` : `${key}-${value || NONE}`,
	);
	return pieces.map(encodeURIComponent).join(",") || ALL;
}

export function filterOf(name: string): FigureFilter {
	const filter: Record<string, string> = {};
	for (const piece of name.split(",").map(decoded)) {
		if (piece === "customers" || piece === "visitors")
			filter.relation = piece.slice(0, -1);
		const [, key, value] =
			/^(agent|team|language|tag|late|returning)-(.+)$/.exec(piece) ?? [];
		if (!key || !value) continue;
		const isYesNo = key === "late" || key === "returning";
		if (isYesNo && value !== "yes" && value !== "no") continue;
		filter[key] = value === NONE ? "" : value;
	}
	return filter;
}

export function placeOf(now: Route): FigurePlace {
	const [period = "", filter = "", behind = ""] = placeIn("figures", now) ?? [];
	return {
		period: periodOf(period),
		filter: filterOf(filter),
		behind: behindOf(behind),
	};
}

/** The default period without a filter stands at the tab's own address. */
export function toFigures(
	period: PeriodAsked | null,
	filter: FigureFilter = {},
	behind: BehindAsked | null = null,
): Route {
	const names = [periodName(period), filterName(filter)];
	if (behind) return toTab("figures", ...names, behindName(behind));
	if (names[1] !== ALL) return toTab("figures", ...names);
	return period ? toTab("figures", ...names.slice(0, 1)) : toTab("figures");
}

function behindName({ behind, score, hour }: BehindAsked): string {
	const name = behind.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);
	if (score !== undefined) return `${name}-${score}`;
	return hour === undefined ? name : `${name}-hour-${hour}`;
}

function behindOf(name: string): BehindAsked | null {
	const [, kind = "", , hour, score] =
		/^([a-z-]+?)(-hour-(\d{1,3})|-([1-5]))?$/.exec(name) ?? [];
	const said = kind.replace(/-[a-z]/g, (end) => end.slice(1).toUpperCase());
	const behind = BEHIND.find((one) => one === said);
	if (!behind) return null;
	return {
		behind,
		...(score && { score: Number(score) as 1 | 2 | 3 | 4 | 5 }),
		...(hour && { hour: Number(hour) }),
	};
}

function decoded(piece: string): string {
	try {
		return decodeURIComponent(piece);
	} catch {
		return "";
	}
}

const RECENT = "recent";
const ALL = "all";
const NONE = "none";
const DAYS = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;
