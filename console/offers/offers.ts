import {
	computed,
	effect,
	type ReadonlySignal,
	signal,
	untracked,
} from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { Page } from "../../protocol/visitor.ts";
import type { Relay } from "../conversation/conversation.ts";
import type { Inbox } from "../inbox/inbox.ts";
import { nameOf } from "../inbox/name-of.ts";
import { fill, plain, refused } from "../words/words.ts";
import { offersWords } from "./words.ts";

/** Conversations that wait for this agent's yes or no. */
export interface Offers {
	/** The one that ends first; the others wait behind it. */
	front: ReadonlySignal<StaffConversation | null>;
	behind: ReadonlySignal<number>;
	/** Where the shopper of the front one was when it began; null: not known yet. */
	page: ReadonlySignal<Page | null>;
	/** Whether the front one is being declined: then reasons are asked for. */
	declining: ReadonlySignal<boolean>;
	/** Yes to the front one; the id of the conversation when it came. */
	accept(): Promise<string | null>;
	askWhy(yes: boolean): void;
	decline(reason: string): Promise<void>;
	stop(): void;
}

interface Options {
	relay: Pick<Relay, "ask" | "now">;
	me: () => string;
	inbox: Pick<Inbox, "tabs" | "row">;
	say(text: string): void;
}

/** The relay may say that an offer has run out a moment before this browser's clock does. */
const SLACK_MS = 2_000;

export function createOffers(options: Options): Offers {
	const { relay, me, inbox, say } = options;
	/** Answered here, and perhaps not yet told by the relay. */
	const answered = signal<ReadonlySet<string>>(new Set());
	const declining = signal(false);
	const page = signal<Page | null>(null);
	const all = computed(() =>
		inbox.tabs.value.waiting
			.filter(
				(row) =>
					row.offer?.agent.id === me() && !answered.value.has(keyOf(row)),
			)
			.sort((a, b) => (a.offer?.until ?? 0) - (b.offer?.until ?? 0)),
	);
	const front = computed(() => all.value[0] ?? null);
	const frontKey = computed(() => (front.value ? keyOf(front.value) : null));

	const stops = [
		effect(() => {
			const key = frontKey.value;
			untracked(() => {
				declining.value = false;
				page.value = null;
				if (key !== null && front.value) void readPage(front.value, key);
			});
		}),
		followEnds(),
	];

	/** The page stands in the first entry, and the row does not have it. */
	async function readPage({ id }: StaffConversation, key: string) {
		const reply = await relay.ask("entries:read", {
			conversation: id,
			after: 0,
		});
		if (!reply.ok || frontKey.peek() !== key) return;
		const began = reply.data.entries?.find(({ kind }) => kind === "started");
		if (began?.kind === "started") page.value = began.body?.page ?? null;
	}

	function followEnds(): () => void {
		let before: readonly StaffConversation[] = [];
		return effect(() => {
			const now = all.value;
			const keys = new Set(now.map(keyOf));
			const ended = before.filter((row) => !keys.has(keyOf(row)));
			before = now;
			untracked(() => ended.forEach(tell));
		});
	}

	/** Calmly, what became of an offer that this agent did not answer. */
	function tell(offered: StaffConversation) {
		if (answered.peek().has(keyOf(offered))) return;
		const row = inbox.row(offered.id);
		if (!row) return;
		const name = nameOf(row);
		const w = offersWords;
		if (row.state.kind === "open" && row.agent && row.agent.id !== me())
			say(fill(w.goneTo, { agent: plain(row.agent.name), name }));
		else if (
			row.state.kind === "waiting" &&
			relay.now() >= (offered.offer?.until ?? 0) - SLACK_MS
		)
			say(fill(w.ranOut, { name }));
	}

	/** The card goes at once; if the relay did not take the answer and the offer stands, it comes back. */
	async function answer(
		row: StaffConversation,
		asked: () => Promise<Reply<unknown>>,
	): Promise<boolean> {
		const key = keyOf(row);
		answered.value = new Set(answered.value).add(key);
		const reply = await asked();
		if (!reply.ok) {
			const still = new Set(answered.value);
			still.delete(key);
			answered.value = still;
			say(refused(reply.refusal));
		}
		return reply.ok;
	}

	return {
		front,
		behind: computed(() => Math.max(0, all.value.length - 1)),
		page,
		declining,
		async accept() {
			const row = front.peek();
			if (!row) return null;
			const { id: conversation, epoch } = row;
			const came = await answer(row, () =>
				relay.ask("offer:accept", { conversation, epoch }),
			);
			return came ? conversation : null;
		},
		askWhy(yes) {
			declining.value = yes && front.peek() !== null;
		},
		async decline(reason) {
			const row = front.peek();
			if (!row) return;
			const { id: conversation, epoch } = row;
			await answer(row, () =>
				relay.ask("offer:decline", { conversation, epoch, reason }),
			);
		},
		stop() {
			for (const stop of stops) stop();
		},
	};
}

/** The same conversation may be offered twice. */
function keyOf({ id, epoch, offer }: StaffConversation): string {
	return `${id} ${epoch} ${offer?.until ?? 0}`;
}
