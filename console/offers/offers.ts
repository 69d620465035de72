import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { Page } from "../../protocol/visitor.ts";
import type { Inbox } from "../inbox/inbox.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { refused } from "../words/words.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";
import { followFront, followPage, offerKey } from "./front-offer.ts";
import { tellEnds } from "./tell-ends.ts";

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

export interface OffersOptions {
	connection: Pick<ConsoleConnection, "ask" | "now">;
	me: () => string;
	inbox: Pick<Inbox, "rowsIn" | "row">;
	say(text: string): void;
}

export const offersModel: Model<Offers> = {
	create(workspace) {
		const { connection, me, toasts } = workspace;
		const offers = createOffers({
			connection,
			me: () => me.value.id,
			inbox: workspace.of(inboxModel).inbox,
			say: (text) => toasts.say({ text, action: null }),
		});
		workspace.onEnd(offers.stop);
		return offers;
	},
};

export function createOffers(options: OffersOptions): Offers {
	const { connection, inbox, say } = options;
	/** Answered here, and perhaps not yet told by the relay. */
	const answered = signal<ReadonlySet<string>>(new Set());
	const declining = signal(false);
	const all = computed(() =>
		inbox
			.rowsIn("offered")
			.filter((row) => !answered.value.has(offerKey(row)))
			.sort((a, b) => (a.offer?.until ?? 0) - (b.offer?.until ?? 0)),
	);
	const front = computed(() => all.value[0] ?? null);
	const page = followPage(connection, front);
	const stops = [
		page.stop,
		followFront(front, () => {
			declining.value = false;
		}),
		tellEnds(all, answered, options),
	];

	/** The card goes at once; if the relay did not take the answer and the offer stands, it comes back. */
	async function answer(
		asked: (row: StaffConversation) => Promise<Reply<unknown>>,
	): Promise<string | null> {
		const row = front.peek();
		if (!row) return null;
		const key = offerKey(row);
		answered.value = new Set(answered.value).add(key);
		const reply = await asked(row);
		if (reply.ok) return row.id;
		const still = new Set(answered.value);
		still.delete(key);
		answered.value = still;
		say(refused(reply.refusal));
		return null;
	}

	return {
		front,
		behind: computed(() => Math.max(0, all.value.length - 1)),
		page: page.shown,
		declining,
		accept: () =>
			answer(({ id: conversation, epoch }) =>
				connection.ask("offer:accept", { conversation, epoch }),
			),
		askWhy(yes) {
			declining.value = yes && front.peek() !== null;
		},
		async decline(reason) {
			await answer(({ id: conversation, epoch }) =>
				connection.ask("offer:decline", { conversation, epoch, reason }),
			);
		},
		stop() {
			for (const stop of stops) stop();
		},
	};
}
