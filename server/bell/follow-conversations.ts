import {
	type Mark,
	type ToldOf,
	tellEntries,
} from "../conversations/tell-entries.ts";
import type { FaceOf } from "../people/faces.ts";
import type { Ring } from "../ports/bell.ts";
import type { Failed } from "../ports/failed.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationHead } from "../store/contract/columns.ts";
import type { ConversationKey, Store } from "../store/contract/store.ts";
import type { ConversationRing } from "./ring-commits.ts";

/** The conversations that sockets of this relay are in, and how far each was told here. */
export interface FollowedConversations {
	/** A first socket of this relay is in it. */
	opened(conversation: string): void;
	/** The last one has left. */
	ended(conversation: string): void;
	/** This relay has committed and told it. */
	told(conversation: string, seq: number, marks: readonly Mark[]): void;
	heard(conversation: string, ring: Ring): void;
	/** Asks the store what nobody has rung. Resolves with how many entries there were. */
	sweep(): Promise<number>;
	/** Resolves when nothing is read any more. */
	idle(): Promise<void>;
}

interface Parts {
	store: Pick<Store, "conversationHeads" | "entriesAfter" | "now">;
	/** Of this relay alone. */
	publisher: Publisher;
	faces: { of: FaceOf };
	failed: Failed;
}

interface Followed {
	/** The newest that was told here; null: nothing was since it is followed, and nobody has looked. */
	seq: number | null;
	/** Up to where who has read, as told here. */
	visitor: number;
	agent: number;
	since: number;
}

/** Ids in one question to the store. */
const ASKED_AT_ONCE = 500;
/** Entries in one answer. */
const READ_AT_ONCE = 200;
/** A ring may be on its way for so long. */
const ON_ITS_WAY_MS = 500;

export function followConversations(parts: Parts): FollowedConversations {
	const { store, failed } = parts;
	const followed = new Map<string, Followed>();
	const turn = inTurn();
	const reading = new Set<Promise<unknown>>();

	/** Reads what lies between what was told and `until`, and tells it. Resolves with how many there were. */
	function catchUp(site: string, id: string, until: number): Promise<number> {
		const caughtUp = turn(id, () =>
			readUntil(parts, () => followed.get(id), { site_id: site, id }, until),
		);
		reading.add(caughtUp);
		const done = () => void reading.delete(caughtUp);
		caughtUp.then(done, done);
		return caughtUp;
	}

	async function compare(head: ConversationHead): Promise<number> {
		const { id, site_id: site, last_seq, last_at } = head;
		const one = followed.get(id);
		if (!one) return 0;
		const marks: Mark[] = [
			{ by: "visitor", seq: head.read_by_visitor },
			{ by: "agent", seq: head.read_by_agent },
		];
		tellNew(parts, one, { conversation: id, entries: [], marks });
		// Whoever joined has read after joining: what was there before they know.
		if (one.seq === null && last_at < one.since - ON_ITS_WAY_MS)
			one.seq = last_seq;
		if ((one.seq ?? 0) >= last_seq) return 0;
		const wasKnown = one.seq !== null;
		const found = await catchUp(site, id, last_seq);
		const mayStillCome = last_at > store.now() - ON_ITS_WAY_MS;
		return wasKnown && !mayStillCome ? found : 0;
	}

	return {
		opened(conversation) {
			followed.set(conversation, {
				...{ seq: null, visitor: 0, agent: 0 },
				since: store.now(),
			});
		},
		ended: (conversation) => void followed.delete(conversation),
		told(conversation, seq, marks) {
			const one = followed.get(conversation);
			if (!one) return;
			one.seq = Math.max(one.seq ?? 0, seq);
			for (const { by, seq } of marks) one[by] = Math.max(one[by], seq);
		},
		heard(id, { body }) {
			const one = followed.get(id);
			if (!one) return;
			const ring = JSON.parse(body) as ConversationRing;
			tellRung(parts, one, id, ring);
			const { site, seq, entries } = ring;
			// Nothing but marks, and who joined has read: the sweep says how far it is.
			if (one.seq === null && entries?.length === 0) return;
			if (seq > (one.seq ?? 0))
				catchUp(site, id, seq).catch((error) =>
					failed(error, { where: "heard", conversation: id }),
				);
		},
		async sweep() {
			let found = 0;
			const ids = [...followed.keys()];
			for (let at = 0; at < ids.length; at += ASKED_AT_ONCE) {
				const some = ids.slice(at, at + ASKED_AT_ONCE);
				for (const head of await store.conversationHeads(some))
					found += await compare(head);
			}
			return found;
		},
		async idle() {
			while (reading.size > 0) await Promise.allSettled([...reading]);
		},
	};
}

/** Tells what of it is new here. */
function tellNew(
	{ publisher, faces }: Parts,
	one: Followed,
	{ conversation, entries, marks }: ToldOf,
): void {
	const newMarks = marks.filter(({ by, seq }) => seq > one[by]);
	for (const { by, seq } of newMarks) one[by] = seq;
	const newEntries = entries.filter(({ seq }) => seq > (one.seq ?? 0));
	const last = newEntries.at(-1);
	if (last) one.seq = last.seq;
	if (newEntries.length + newMarks.length > 0)
		tellEntries(publisher, faces.of, {
			...{ conversation, entries: newEntries, marks: newMarks },
		});
}

/** Tells what a ring has brought along, unless there is something before it that is not told. */
function tellRung(
	parts: Parts,
	one: Followed,
	conversation: string,
	{ entries, marks }: ConversationRing,
): void {
	const [first] = entries ?? [];
	const follows = first && first.seq <= (one.seq ?? first.seq - 1) + 1;
	tellNew(parts, one, {
		...{ conversation, marks },
		entries: (follows && entries) || [],
	});
}

/** @param now undefined: no socket of this relay is in it any more */
async function readUntil(
	parts: Parts,
	now: () => Followed | undefined,
	key: ConversationKey,
	until: number,
): Promise<number> {
	let found = 0;
	for (;;) {
		const one = now();
		const after = one?.seq ?? until - 1;
		if (!one || after >= until) return found;
		const rows = await parts.store.entriesAfter(
			...([key, after, "staff", READ_AT_ONCE] as const),
		);
		const entries = rows.filter(({ seq }) => seq > (one.seq ?? 0));
		if (entries.length === 0) return found;
		tellNew(parts, one, { conversation: key.id, entries, marks: [] });
		found += entries.length;
	}
}
