import {
	ADDRESS_UNANSWERED,
	ADDRESS_WIDE,
	SITE_UNANSWERED,
	UNANSWERED_AGAIN_MS,
	UNANSWERED_MS,
} from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { Whom } from "../ports/limits.ts";
import { slowDown } from "./address-budget.ts";
import { networksOf } from "./networks.ts";
import { createTally } from "./tally.ts";

/** Conversations of all sites that are counted at a time; beyond it the oldest is forgotten. */
const UNANSWERED_KEPT = 100_000;

/**
 * Counts the conversations that wait for a first answer, by address and by site: how often one may begin says
 * nothing of how many lie in the inbox. It knows those of the last day that began on this relay.
 */
export function createUnanswered(
	factor: number,
	clock: Pick<Clock, "ticks">,
	/** The address has reached its limit, or its site has. */
	reached: (what: "address" | "site", address: string) => void,
) {
	const held = new Map<string, { keys: string[]; until: number }>();
	const tally = createTally();

	function end(conversation: string): void {
		const known = held.get(conversation);
		if (!known) return;
		held.delete(conversation);
		for (const key of known.keys) tally.less(key);
	}

	function endOld(): void {
		for (const [conversation, { until }] of held) {
			if (until > clock.ticks() && held.size < UNANSWERED_KEPT) return;
			end(conversation);
		}
	}

	return {
		end,
		rename(name: string, conversation: string): void {
			const known = held.get(name);
			if (!known) return;
			held.delete(name);
			// It was counted before it was closed, too.
			end(conversation);
			held.set(conversation, known);
		},
		/** Throws `slow_down`, and then counts nothing. */
		begin(conversation: string, { site, address }: Whom): void {
			endOld();
			const { near, wide } = networksOf(address);
			const most = ADDRESS_UNANSWERED * factor;
			const isFull =
				tally.of(near) >= most ||
				(wide !== null && tally.of(wide) >= most * ADDRESS_WIDE);
			if (isFull) reached("address", address);
			const isSiteFull = tally.of(site) >= SITE_UNANSWERED;
			if (isSiteFull) reached("site", address);
			if (isFull || isSiteFull) throw slowDown(UNANSWERED_AGAIN_MS);
			const keys = [site, near, ...(wide === null ? [] : [wide])];
			for (const key of keys) tally.more(key);
			held.set(conversation, { keys, until: clock.ticks() + UNANSWERED_MS });
		},
	};
}
