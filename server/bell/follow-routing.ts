import type { Ring } from "../ports/bell.ts";
import type { Failed } from "../ports/failed.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Routing } from "../routing/routing.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { RowRing } from "./ring-commits.ts";

/** The picture that this relay has of each site, as other relays change what is in it. */
export interface FollowedRouting {
	/** This relay has committed it, and its picture shows it. */
	told(row: ConversationRow): void;
	heard(site: string, ring: Ring): void;
	/** Compares each picture with what waits or is open in the store. */
	sweep(): Promise<void>;
	idle(): Promise<void>;
}

interface Parts {
	store: Pick<Store, "conversation" | "atWork">;
	routing: Pick<Routing, "heard" | "followed">;
	failed: Failed;
}

/**
 * A row is read rather than rung, as for inboxes. What this relay itself commits while it reads may be newer than what it
 * has read: that is left out, and read anew.
 */
export function followRouting({
	store,
	routing,
	failed,
}: Parts): FollowedRouting {
	const waiting = new Map<string, Set<string>>();
	/** Committed here since the reading began, by site. */
	const own = new Map<string, Set<string>>();
	const turn = inTurn();
	const reading = new Set<Promise<unknown>>();

	/** Reads, and hands on what this relay has not committed meanwhile. */
	async function take(
		site: string,
		read: () => Promise<(ConversationRow | undefined)[]>,
	): Promise<void> {
		const meanwhile = new Set<string>();
		own.set(site, meanwhile);
		try {
			const rows = (await read()).flatMap((row) => row ?? []);
			routing.heard(rows.filter(({ id }) => !meanwhile.has(id)));
			for (const { id } of rows) if (meanwhile.has(id)) readSoon(site, id);
		} finally {
			own.delete(site);
		}
	}

	async function readWaiting(site: string): Promise<void> {
		const ids = [...(waiting.get(site) ?? [])];
		waiting.delete(site);
		await take(site, () =>
			Promise.all(ids.map((id) => store.conversation(id))),
		);
	}

	function readSoon(site: string, id: string): void {
		const ids = waiting.get(site) ?? new Set();
		waiting.set(site, ids.add(id));
		if (ids.size === 1) track(turn(site, () => readWaiting(site)));
	}

	async function compare(site: string): Promise<void> {
		await take(site, async () => {
			const rows = await store.atWork(site);
			const known = routing.followed().get(site);
			if (!known) return [];
			const there = new Set(rows.map(({ id }) => id));
			const gone = [...known.keys()].filter((id) => !there.has(id));
			return [
				...rows.filter((row) => differs(known.get(row.id), row)),
				...(await Promise.all(gone.map((id) => store.conversation(id)))),
			];
		});
	}

	function track(work: Promise<unknown>): void {
		reading.add(work);
		work
			.catch((error) => failed(error, { where: "heard" }))
			.finally(() => reading.delete(work));
	}

	return {
		told: ({ site_id: site, id }) => void own.get(site)?.add(id),
		heard(site, { body }) {
			readSoon(site, (JSON.parse(body) as RowRing).id);
		},
		async sweep() {
			for (const site of routing.followed().keys())
				await turn(site, () => compare(site));
		},
		async idle() {
			while (reading.size > 0) await Promise.allSettled([...reading]);
		},
	};
}

function differs(
	known: ConversationRow | undefined,
	row: ConversationRow,
): boolean {
	const columns = Object.keys(row) as (keyof ConversationRow)[];
	return !known || columns.some((column) => known[column] !== row[column]);
}
