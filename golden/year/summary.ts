import type { Sizes } from "./broken-bounds.ts";
import type { Counts } from "./count-rows.ts";
import { DAY_MS } from "./spans.ts";
import { GOLDEN } from "./year-shop.ts";
import type { YearState } from "./year-state.ts";

interface Year {
	state: YearState;
	/** The golden database, before it was upgraded. */
	golden: Counts;
	restarts: number;
	seconds: number;
}

/** A table of what was lived, and what lies on the disk at its end. */
export function summaryOf({ state, golden, restarts, seconds }: Year): string {
	const { kept, lived, promises, now } = state;
	const all = Object.values(promises);
	const messages = all.map(({ texts }) => Object.keys(texts).length);
	const before = now - kept.conversations * DAY_MS;
	const erased = all.filter(
		({ closedAt, isForgotten }) =>
			!isForgotten && closedAt !== null && closedAt < before,
	);
	const rows: [string, string | number][] = [
		["days", `${state.day}, in ${Math.round(seconds)} s`],
		[
			`upgraded from ${GOLDEN}`,
			`${golden.conversations} conversations, ${golden.entries} entries`,
		],
		["shoppers came", lived.shoppers],
		["ratings", lived.ratings],
		["asked to be forgotten", lived.forgotten],
		["backups made", lived.backups],
		["starts, restores", `${restarts + 1}, 1`],
		["kept for days", Object.entries(kept).flat().join(" ")],
		[
			"promised and held",
			`${all.length} conversations, ${messages.reduce((a, b) => a + b, 0)} messages`,
		],
		["of them erased after their days", `${erased.length} conversations`],
		["looked at everything", `${lived.checks} times`],
		["at the end", sizes(lived.sizes)],
		["at most", sizes(lived.largest)],
		["promises broken", state.broken.length],
	];
	const width = Math.max(...rows.map(([name]) => name.length));
	return rows
		.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
		.join("\n");
}

function sizes({ database, wal, files, backups }: Sizes): string {
	const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
	return `database ${mb(database)}, its log ${mb(wal)}, files ${mb(files)}, backups ${mb(backups)}`;
}
