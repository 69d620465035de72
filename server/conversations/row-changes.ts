import { ROWS_CONSOLE_MS, ROWS_EVERY_MS } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { Written } from "./log.ts";
import { staffViewOf } from "./views.ts";

/** Tells the staff of a site the rows of its inbox, as they are now. */
export interface RowChanges {
	/** Of one flush: each conversation once, as it was before and as it is. */
	changed(conversations: readonly RowChange[]): void;
}

type RowChange = Pick<Written, "before" | "row">;

/** What puts a row into another list, or rings: nobody waits for that. Words in a row that stays may come together. */
const MOVES = [
	"state",
	"mode",
	"epoch",
	"joined_epoch",
	"offered_id",
	"offered_until",
	"team_id",
	"quiet_since",
	"rings",
	"proof",
	"score",
	"visitor_name",
	"never_answered",
	"tags",
	"outcome",
	"snoozed_at",
	"back_at",
	"spam",
	"forgotten_at",
] as const satisfies readonly (keyof ConversationRow)[];

interface Parts {
	publisher: Pick<Publisher, "staffWindows" | "severalToStaff">;
	clock: Pick<Clock, "ticks" | "after">;
	failed: Failed;
}

/** What a site's consoles have not been told yet. */
interface Gathering {
	rows: Map<string, ConversationView>;
	/** By the clock's ticks. */
	toldAt: number;
	/** Forgets the time at which it is told. */
	forget: (() => void) | undefined;
}

/**
 * However much is said in a site, its consoles hear of rows at most once in `ROWS_EVERY_MS`, and of each its newest
 * state: what a console costs is one more packet, not the words in it.
 */
export function createRowChanges({
	publisher,
	clock,
	failed,
}: Parts): RowChanges {
	const sites = new Map<string, Gathering>();

	function gathering(site: string): Gathering {
		const known = sites.get(site);
		if (known) return known;
		const made: Gathering = {
			rows: new Map(),
			toldAt: Number.NEGATIVE_INFINITY,
			forget: undefined,
		};
		sites.set(site, made);
		return made;
	}

	function tell(site: string): void {
		const gathered = gathering(site);
		gathered.forget?.();
		gathered.forget = undefined;
		if (gathered.rows.size === 0) return;
		const facts = [...gathered.rows.values()].flatMap(rowFact);
		gathered.rows.clear();
		gathered.toldAt = clock.ticks();
		publisher.severalToStaff(`site:${site}`, facts);
	}

	/** Whoever comes reads the inbox, which is newer than what waits here: told later, that would take them back. */
	function drop(site: string): void {
		sites.get(site)?.forget?.();
		sites.delete(site);
	}

	function tellInTime(site: string): void {
		const gathered = gathering(site);
		const consoles = publisher.staffWindows(`site:${site}`);
		const everyMs = Math.max(ROWS_EVERY_MS, consoles * ROWS_CONSOLE_MS);
		const waitMs = gathered.toldAt + everyMs - clock.ticks();
		if (waitMs <= 0) tell(site);
		else gathered.forget ??= clock.after(waitMs, () => tell(site));
	}

	/** One that cannot be told keeps no other from being told. */
	function rowFact(row: ConversationView) {
		try {
			const data = { conversation: staffViewOf(row) };
			return [{ fact: "conversation:changed" as const, data }];
		} catch (error) {
			failed(error, { where: "told", conversation: row.id });
			return [];
		}
	}

	return {
		changed(conversations) {
			const urgent = new Set<string>();
			const others = new Set<string>();
			for (const { before, row } of conversations) {
				const { id, site_id: site } = row;
				if (publisher.staffWindows(`site:${site}`) === 0) {
					drop(site);
					continue;
				}
				gathering(site).rows.set(id, row);
				(isMoved(before, row) ? urgent : others).add(site);
			}
			for (const site of urgent) tell(site);
			for (const site of others) tellInTime(site);
		},
	};
}

function isMoved(before: ConversationRow | null, row: ConversationRow) {
	return !before || MOVES.some((column) => before[column] !== row[column]);
}
