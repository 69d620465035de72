import {
	effect,
	type ReadonlySignal,
	signal,
	untracked,
} from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Inbox } from "../inbox/inbox.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";
import { causeIn, type LostCause } from "./lost-cause.ts";

/** A conversation that this agent held, and holds no more without having done it. */
export interface LostConversation {
	conversation: string;
	cause: LostCause;
}

export interface LostConversations {
	list: ReadonlySignal<readonly LostConversation[]>;
	/** What an earlier page held: a connection may be lost with the page. */
	load(): Promise<void>;
	dismiss(conversation: string): void;
	stop(): void;
}

interface Options {
	connection: Pick<ConsoleConnection, "ask">;
	store: Pick<LocalStore, "get" | "set">;
	me: () => string;
	inbox: Pick<Inbox, "isKnown" | "rowsIn" | "row">;
}

/** The number of the newest entry, by conversation, when it was last seen as one's own. */
type Held = Record<string, number>;
const KEY = "held";

export const lostConversationsModel: Model<LostConversations> = {
	create(workspace) {
		const { connection, store, me } = workspace;
		const lostConversations = createLostConversations({
			connection,
			store,
			me: () => me.value.id,
			inbox: workspace.of(inboxModel).inbox,
		});
		workspace.onEnd(lostConversations.stop);
		void lostConversations.load();
		return lostConversations;
	},
};

export function createLostConversations({
	connection,
	store,
	me,
	inbox,
}: Options): LostConversations {
	const list = signal<readonly LostConversation[]>([]);
	const loaded = signal(false);
	let held: Held = {};
	/** Gone, and the reason is being read or is shown. */
	const gone = new Set<string>();

	const stop = effect(() => {
		if (!inbox.isKnown.value || !loaded.value) return;
		const mine = inbox.rowsIn("mine");
		const states = Object.keys(held).map(
			(id) => [id, inbox.row(id)?.state.kind] as const,
		);
		untracked(() => look(mine, new Map(states)));
	});

	function look(
		mine: readonly StaffConversation[],
		states: ReadonlyMap<string, StaffConversation["state"]["kind"] | undefined>,
	) {
		const next: Held = {};
		for (const { id, lastSeq } of mine) next[id] = lastSeq;
		for (const [id, seq] of Object.entries(held)) {
			const state = states.get(id);
			if (id in next) forget(id);
			else if (state && state !== "closed") {
				// Kept until it is dismissed, so that a reload does not swallow it.
				next[id] = seq;
				if (!gone.has(id)) void read(id, seq);
			}
		}
		keep(next);
	}

	async function read(id: string, seq: number) {
		gone.add(id);
		let after = seq;
		for (;;) {
			const reply = await connection.ask("entries:read", {
				conversation: id,
				after,
			});
			// Without an answer the next look asks again.
			if (!reply.ok) return void gone.delete(id);
			const { entries = [], more } = reply.data;
			const cause = causeIn(entries, me());
			if (cause === "own") return dismiss(id);
			if (cause) {
				if (gone.has(id))
					list.value = [...list.value, { conversation: id, cause }];
				return;
			}
			const last = entries.at(-1);
			if (!more || !last) return dismiss(id);
			after = last.seq;
		}
	}

	function forget(id: string) {
		if (!gone.delete(id)) return;
		list.value = list.value.filter(({ conversation }) => conversation !== id);
	}

	function dismiss(id: string) {
		forget(id);
		const { [id]: _, ...rest } = held;
		keep(rest);
	}

	function keep(next: Held) {
		if (JSON.stringify(next) === JSON.stringify(held)) return;
		held = next;
		void store.set(KEY, held);
	}

	return {
		list,
		async load() {
			const before = await store.get<Held>(KEY);
			held = before && typeof before === "object" ? before : {};
			loaded.value = true;
		},
		dismiss,
		stop,
	};
}
