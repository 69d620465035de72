import { NETWORK_KNOWN_MS } from "../../protocol/blocking.ts";
import type { Clock } from "../ports/clock.ts";
import { networksOf } from "./networks.ts";

/** Conversations of all sites; beyond it the oldest is forgotten. */
const BEGINNINGS_KEPT = 20_000;

/**
 * From which network conversations began, by its hash: in memory alone, for a day, and gone with the process. What a
 * database or a backup has says nothing of it.
 */
export function createBeganBeside(clock: Pick<Clock, "ticks">) {
	/** By conversation, the oldest first. */
	const began = new Map<
		string,
		{ network: string; site: string; at: number }
	>();

	function dropOld(): void {
		for (const [conversation, { at }] of began) {
			const isOld = clock.ticks() - at >= NETWORK_KNOWN_MS;
			if (!isOld && began.size <= BEGINNINGS_KEPT) return;
			began.delete(conversation);
		}
	}

	return {
		note(conversation: string, site: string, address: string): void {
			began.delete(conversation);
			const network = networksOf(address).near;
			began.set(conversation, { network, site, at: clock.ticks() });
			dropOld();
		},
		/** The newest first, with the one that is named; none where that is not known. */
		beside(site: string, conversation: string): string[] {
			dropOld();
			const known = began.get(conversation);
			if (known?.site !== site) return [];
			return [...began]
				.filter(([, one]) => one.site === site && one.network === known.network)
				.map(([id]) => id)
				.reverse();
		},
	};
}
