import type { ConversationLog } from "../conversations/log.ts";
import { moveUp } from "../conversations/mode.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Store } from "../store/contract/store.ts";
import type { QueuePositions } from "./queue-positions.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";
import { createSorted } from "./sorted.ts";
import type { Telling } from "./telling.ts";

/**
 * Checks what waits: whether its wait can be told, has become longer than told, or its place is news. Of thousands most
 * stand as they stood, so that each has a time before which it need not be checked.
 */
export interface WaitChecks {
	/** Something has happened to it: the next check of some includes it. */
	touched(conversation: string): void;
	/** What was touched, what is due, and who is in front, where a place is news most often. */
	some(): Promise<void>;
	/** Everything, with everybody's turn in between. */
	all(): Promise<void>;
	/** When time alone changes something next, as far as was checked. */
	nextAt(): number;
}

/** In one block: some two milliseconds. */
const AT_ONCE = 200;
/** Of each group. */
const IN_FRONT = 10;

interface Time {
	at: number;
	id: string;
}

interface Checked {
	site: Pick<SiteAssignment, "assignment" | "rows">;
	positions: QueuePositions;
	telling: Pick<Telling, "tellPlace">;
	/** Whether this relay tells waits; another one does it otherwise, and this one the places. */
	acts(): boolean;
}

export function createWaitChecks(
	{ log, store }: { log: ConversationLog; store: Pick<Store, "now"> },
	{ site, positions, telling, acts }: Checked,
): WaitChecks {
	const { assignment, rows } = site;
	let touched = new Set<string>();
	const times = new Map<string, Time>();
	const inOrder = createSorted<Time>(
		(a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
	);

	function dueAt(id: string, at: number): void {
		const known = times.get(id);
		if (known?.at === at) return;
		if (known) inOrder.remove(known);
		if (at === Number.POSITIVE_INFINITY) {
			times.delete(id);
			return;
		}
		const time = { at, id };
		times.set(id, time);
		inOrder.add(time);
	}

	async function check(ids: readonly string[]): Promise<void> {
		const now = store.now();
		const late = acts()
			? ids.flatMap((id) => positions.tellWait(id, now) ?? [])
			: [];
		await Promise.all(
			late.map(({ site_id: site, id: conversation }) =>
				moveUp(log, { site, conversation }),
			),
		);
		for (const id of ids) {
			const told = store.now();
			dueAt(
				id,
				Math.min(telling.tellPlace(id, told), positions.changesAt(id, told)),
			);
		}
	}

	function due(now: number): string[] {
		const ids: string[] = [];
		for (const time of inOrder) {
			if (time.at > now) break;
			ids.push(time.id);
		}
		return ids;
	}

	async function inParts(ids: readonly string[]): Promise<void> {
		for (let from = 0; from < ids.length; from += AT_ONCE) {
			if (from > 0) await nextTurn();
			await check(ids.slice(from, from + AT_ONCE));
		}
	}

	return {
		touched: (id) => void touched.add(id),
		some() {
			const ids = new Set([
				...touched,
				...due(store.now()),
				...assignment.front(IN_FRONT),
			]);
			touched = new Set();
			return inParts([...ids]);
		},
		all() {
			touched = new Set();
			// What is gone has a time no more.
			return inParts([...new Set([...rows.keys(), ...times.keys()])]);
		},
		nextAt: () => inOrder.first()?.at ?? Number.POSITIVE_INFINITY,
	};
}
