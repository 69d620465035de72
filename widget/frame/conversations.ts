import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ConversationFace } from "../../protocol/conversation.ts";
import type { Entry } from "../../protocol/entry.ts";
import { REOPEN_MS } from "../../protocol/limits.ts";
import {
	type Conversation,
	createConversation,
	type Relay,
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
	showEarlier(): Promise<void>;
	startNew(): void;
}

interface Told extends Conversations {
	/** After a hello: the visitor's conversations, newest first. */
	welcomed(faces: readonly ConversationFace[]): void;
	/** Something may have been missed: reads on from the cursors. */
	joinAgain(): void;
	knows(id: string): boolean;
	/** A message of this visitor went into it. */
	adopt(id: string): Promise<void>;
	forget(): void;
}

export function createConversations(
	relay: Relay,
	arrived: (entry: Entry) => void,
): Told {
	/** Newest first. */
	const all = signal<readonly Conversation[]>([]);
	/** The shopper wants a new one; the next message begins it. */
	const fresh = signal(false);
	const earlierShown = signal(0);
	/** Those that are being joined for the first time: they show when their history is there. */
	const joining = new Map<string, Conversation>();

	const current = computed(() => {
		const [newest] = all.value;
		if (!newest || fresh.value) return null;
		const { state } = newest.face.value;
		const isPast =
			state.kind === "closed" && relay.now() - state.since > REOPEN_MS;
		return isPast ? null : newest;
	});
	const earlier = computed(() => all.value.slice(current.value ? 1 : 0));
	const shown = computed(() => [
		...earlier.value.slice(0, earlierShown.value).reverse(),
		...(current.value ? [current.value] : []),
	]);

	relay.on("entry:added", ({ conversation, entry }) => {
		if (find(conversation)?.hear(entry)) arrived(entry);
	});
	relay.on("entries:behind", ({ conversation }) => {
		void find(conversation)?.join();
	});
	relay.on("read:changed", (marks) => find(marks.conversation)?.marked(marks));
	relay.on("typing:changed", (typing) => {
		if (typing.who.kind === "agent") {
			find(typing.conversation)?.typing.heard(typing);
		}
	});
	relay.on("conversation:started", ({ conversation }) => {
		void adopt(conversation.id);
	});

	function find(id: string): Conversation | undefined {
		return all.value.find((each) => each.id === id) ?? joining.get(id);
	}

	async function adopt(id: string) {
		if (find(id)) return;
		const conversation = createConversation(blank(id, relay.now()), relay);
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
		newest: computed(() => all.value[0] ?? null),
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
				return known ?? createConversation(face, relay);
			});
			if (all.value[0] && !before.includes(all.value[0]) && before.length) {
				fresh.value = false;
			}
			joinAgain();
		},
		async showEarlier() {
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

function blank(id: string, now: number): ConversationFace {
	return {
		id,
		state: { kind: "waiting", since: now },
		mode: "live",
		agent: null,
		startedAt: now,
		readByVisitor: 0,
		readByAgent: 0,
		lastSeq: 0,
	};
}
