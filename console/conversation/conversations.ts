import {
	effect,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import { type Carrier, createCarrier } from "../../client/carrier.ts";
import type { Outbox } from "../../client/outbox.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { Model } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { type Route, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createAgentOutbox } from "./agent-outbox.ts";
import type { Attaching } from "./attaching.ts";
import { type Conversation, createConversation } from "./conversation.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { settleOpened } from "./settle-opened.ts";
import type { Showing } from "./showing.ts";

/** The conversation that is open, and what is written into this and others. */
export interface Conversations {
	/** The one that the address names. */
	opened: ReadonlySignal<Conversation | null>;
	drafts: Drafts;
	outbox: Outbox;
	carrier: Carrier;
	/** null: it is not loaded, and no file waits. */
	attaching: Signal<Attaching | null>;
	/** The same of cards. */
	showing: Signal<Showing | null>;
}

export const conversationsModel: Model<Conversations> = {
	create: createConversations,
};

function createConversations(workspace: Workspace): Conversations {
	const { connection, store, me } = workspace;
	const { inbox } = workspace.of(inboxModel);
	const drafts = createDrafts(store);
	const carrier = createCarrier();
	const outbox = createAgentOutbox(
		store,
		`console ${me.peek().id}`,
		connection,
		carrier,
	);
	const opened = signal<Conversation | null>(null);
	let ended = false;

	function show(to: Route) {
		if (ended) return;
		const id = to.kind === "conversation" ? to.id : null;
		const before = opened.peek();
		const byHand = to.kind === "conversation" && to.byHand === true;
		if ((before?.id ?? null) === id) {
			if (byHand) before?.chosen();
			return;
		}
		before?.leave();
		workspace.sideColumns.clear();
		opened.value = id
			? createConversation({
					id,
					connection,
					outbox,
					me: () => me.value.id,
					mayAnswer: (site) => mayAnswer(workspace, site),
					row: inbox.row(id),
				})
			: null;
		if (byHand) opened.peek()?.chosen();
		if (id) void drafts.load(id);
	}

	workspace.onRefresh(() => {
		void outbox.drain();
		opened.peek()?.rejoin();
	});
	workspace.onEnd(
		effect(() => {
			const { value } = route;
			// What opening reads must not make this effect run again.
			queueMicrotask(() => show(value));
		}),
	);
	workspace.onEnd(
		effect(() => {
			for (const id of inbox.ids("forgotten")) drafts.drop(id);
		}),
	);
	workspace.onEnd(settleOpened(outbox, opened));
	workspace.onEnd(() => {
		ended = true;
		opened.peek()?.leave();
	});
	return {
		...{ opened, drafts, outbox, carrier },
		...{ attaching: signal(null), showing: signal(null) },
	};
}
