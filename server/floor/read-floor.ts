import {
	FLOOR_EVERY_MS,
	FLOOR_TOLD,
	type Floor,
} from "../../protocol/floor.ts";
import { dateIn, midnightAfter } from "../../protocol/openings.ts";
import type { Routing } from "../routing/routing.ts";
import type { SiteRouter } from "../routing/site-router.ts";
import type { Waits } from "../routing/wait/waits.ts";

export interface FloorParts {
	store: { now(): number };
	routing: Pick<Routing, "router">;
	waits: Pick<Waits, "report">;
}

/**
 * Reads a site at most once in `FLOOR_EVERY_MS`, however many ask: all of them get the same. What failed is read again
 * by the next.
 */
export function createReadFloor({ store, routing, waits }: FloorParts) {
	const reads = new Map<string, { at: number; floor: Promise<Floor> }>();

	async function read(site: string): Promise<Floor> {
		const router = await routing.router(site);
		const timeZone = router.site.people().hours?.timeZone ?? "UTC";
		const midnight = midnightAfter(timeZone, dateIn(timeZone, store.now()), 0);
		const today = await waits.report(site, midnight);
		return { site, told: toldIn(router), today };
	}

	return (site: string): Promise<Floor> => {
		const now = store.now();
		const known = reads.get(site);
		const age = known ? now - known.at : Number.POSITIVE_INFINITY;
		// A clock that was put back makes nothing fresh for longer.
		if (known && age >= 0 && age < FLOOR_EVERY_MS) return known.floor;
		const floor = read(site);
		const mine = { at: now, floor };
		reads.set(site, mine);
		floor.catch(() => {
			if (reads.get(site) === mine) reads.delete(site);
		});
		return floor;
	};
}

function toldIn({ site, positions }: SiteRouter): Floor["told"] {
	return [...site.rows.values()]
		.filter(({ state, mode }) => state === "waiting" && mode === "live")
		.sort((a, b) => a.queue_at - b.queue_at)
		.slice(0, FLOOR_TOLD)
		.flatMap(({ id: conversation }) => {
			const told = positions.told(conversation);
			return told ? [{ conversation, told }] : [];
		});
}
