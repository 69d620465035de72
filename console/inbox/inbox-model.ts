import type { StaffConversation } from "../../protocol/agent.ts";
import type { Model } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createAssumptions } from "./assumptions.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { createInboxReading, type InboxReading } from "./inbox-reading.ts";
import { createLists, type Lists } from "./lists.ts";
import { createMayRing } from "./may-ring.ts";

/** The inbox as the relay tells it, with its lists on the screen. */
export interface InboxModel extends Pick<InboxReading, "older" | "readOlder"> {
	inbox: Inbox;
	lists: Lists;
	/**
	 * What comes of it is no arrival, and the lists show it at once.
	 * @param assumed rows as they will be: shown until the relay has answered, and then no longer than it is so
	 */
	acting<T>(
		conversations: string | readonly string[],
		act: () => Promise<T>,
		assumed?: readonly StaffConversation[],
	): Promise<T>;
	/** Work came without this agent's doing. */
	onArrival(hear: (conversation: string) => void): void;
}

export const inboxModel: Model<InboxModel> = { create: createInboxModel };

function createInboxModel(workspace: Workspace): InboxModel {
	const { connection, me } = workspace;
	const arrivals: ((conversation: string) => void)[] = [];
	const mayRing = createMayRing();
	const inbox = createInbox(
		() => me.value.id,
		({ kind, conversation }) => {
			const row = inbox.row(conversation);
			const isHere = me.peek().availability === "here";
			if (own.has(conversation)) return;
			if (kind === "unopened" && row && !mayRing(row, connection.now(), isHere))
				return;
			if (kind !== "unopened") lists.admit(conversation);
			// Nobody waits for somebody who reads only.
			if (mayAnswer(workspace)) for (const hear of arrivals) hear(conversation);
		},
	);
	const own = createAssumptions(inbox);
	const lists = createLists(
		inbox,
		() => {
			const now = route.peek();
			return now.kind === "conversation" ? now.id : null;
		},
		() => mayAnswer(workspace),
	);
	const reading = createInboxReading(connection, inbox, lists);
	const read = () => void reading.read();

	workspace.hear("conversation:changed", ({ conversation }) =>
		inbox.apply(conversation),
	);
	workspace.hear("read:changed", inbox.mark);
	workspace.hear("inbox:behind", read);
	workspace.onRefresh(read);
	workspace.onEnd(reading.stop);

	return {
		inbox,
		lists,
		older: reading.older,
		readOlder: reading.readOlder,
		async acting(conversations, act, assumed = []) {
			const ids = [conversations].flat();
			lists.stay();
			own.begin(ids, assumed);
			if (assumed.length > 0) lists.settle();
			try {
				return await act();
			} finally {
				own.end(ids);
				lists.settle();
			}
		},
		onArrival: (hear) => void arrivals.push(hear),
	};
}
