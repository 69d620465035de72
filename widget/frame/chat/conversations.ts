import {
	computed,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import { hearConversations } from "../../../client/conversation.ts";
import type { PublicConversation } from "../../../protocol/conversation.ts";
import type { Entry } from "../../../protocol/entry.ts";
import { REOPEN_MS } from "../../../protocol/limits.ts";
import {
	type Conversation,
	createConversation,
	type VisitorConnection,
} from "./conversation.ts";

/** All conversations of this visitor, and which of them this window shows. */
export interface Conversations {
	newest: ReadonlySignal<Conversation | null>;
	/** Where the next message goes; null: into a new one. */
	current: ReadonlySignal<Conversation | null>;
	/** From above to below; the current one is the last. */
	shown: ReadonlySignal<readonly Conversation[]>;
	/** Whether there are more above. */
	hasEarlier: ReadonlySignal<boolean>;
	/** One more; the first after `startNew` is gone on with, if it may be written in again. */
	showEarlier(): Promise<void>;
	startNew(): void;
}

interface ConversationList extends Conversations {
	/** After a hello: the visitor's conversations, newest first. */
	welcomed(faces: readonly PublicConversation[]): void;
	/** Something may have been missed: reads on from the cursors. */
	joinAgain(): void;
	knows(id: string): boolean;
	/** A message of this visitor went into it. */
	adopt(id: string): Promise<void>;
	forget(): void;
}

export function createConversations(
	connection: VisitorConnection,
	arrived: (entry: Entry) => void,
): ConversationList {
	/** Newest first. */
	const all = signal<readonly Conversation[]>([]);
	/** The shopper wants a new one; the next message begins it. */
	const fresh = signal(false);
	const earlierShown = signal(0);
	/** Those that are being joined for the first time: they show when their history is there. */
	const joining = new Map<string, Conversation>();

	const newest = computed(() => newestOf(all.value));
	const usable = computed(() => usableOf(newest.value, connection.now));
	const current = computed(() => (fresh.value ? null : usable.value));
	const earlier = computed(() =>
		all.value.filter((each) => each !== current.value),
	);
	const shown = computed(() => [
		...earlier.value.slice(0, earlierShown.value).reverse(),
		...(current.value ? [current.value] : []),
	]);

	hearConversations(connection, find, arrived);
	connection.on("place:changed", ({ conversation, place }) =>
		find(conversation)?.placed(place),
	);
	connection.on("conversation:started", ({ conversation }) => {
		const known = find(conversation.id);
		if (!known) return void adopt(conversation.id);
		known.told(conversation);
		void known.join();
		fresh.value = false;
	});

	function find(id: string): Conversation | undefined {
		return all.value.find((each) => each.id === id) ?? joining.get(id);
	}

	async function adopt(id: string) {
		const known = find(id);
		if (known) return goOn(known, fresh);
		const conversation = createConversation(
			blank(id, connection.now()),
			connection,
		);
		joining.set(id, conversation);
		const joined = await conversation.join();
		joining.delete(id);
		// Without an answer the next welcome brings it.
		if (!joined || find(id)) return;
		all.value = [conversation, ...all.value];
		fresh.value = false;
	}

	function joinAgain() {
		for (const each of shown.value) void each.join();
	}

	return {
		joinAgain,
		newest,
		current,
		shown,
		hasEarlier: computed(() => earlier.value.length > earlierShown.value),
		adopt,
		knows: (id) => find(id) !== undefined,
		welcomed(faces) {
			const before = all.value;
			all.value = faces.map((face) => {
				const known = before.find(({ id }) => id === face.id);
				known?.told(face);
				return known ?? createConversation(face, connection);
			});
			const last = newest.value;
			const isOpen = last?.face.value.state.kind !== "closed";
			if (last && before.length && (isOpen || !before.includes(last)))
				fresh.value = false;
			joinAgain();
		},
		async showEarlier() {
			if (fresh.value && usable.value) {
				fresh.value = false;
				return joinAgain();
			}
			const next = earlier.value[earlierShown.value];
			if (next && (await next.join())) earlierShown.value += 1;
		},
		startNew() {
			fresh.value = true;
			earlierShown.value = 0;
		},
		forget() {
			all.value = [];
			fresh.value = false;
			earlierShown.value = 0;
		},
	};
}

/** What was to begin a new one went into this one, which is open again. */
async function goOn({ join, face }: Conversation, fresh: Signal<boolean>) {
	if (!fresh.value) return;
	await join();
	if (face.value.state.kind !== "closed") fresh.value = false;
}

/** An agent may have taken up an older one than the last that was begun. */
function newestOf(all: readonly Conversation[]): Conversation | null {
	return (
		all.find(({ face }) => face.value.state.kind !== "closed") ?? all[0] ?? null
	);
}

/** While it may be written in. */
function usableOf(
	last: Conversation | null,
	now: () => number,
): Conversation | null {
	if (!last) return null;
	const { state } = last.face.value;
	const isPast = state.kind === "closed" && now() - state.since > REOPEN_MS;
	return isPast ? null : last;
}

function blank(id: string, now: number): PublicConversation {
	return {
		id,
		state: { kind: "waiting", since: now },
		mode: "live",
		agent: null,
		startedAt: now,
		readByVisitor: 0,
		readByAgent: 0,
		lastSeq: 0,
		place: null,
	};
}
