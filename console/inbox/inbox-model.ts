import { againAfterMs, pause } from "../../client/pause.ts";
import type { Model } from "../workspace/part.ts";
import { route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { createLists, type Lists } from "./lists.ts";

/** The inbox as the relay tells it, with its lists on the screen. */
export interface InboxModel {
	inbox: Inbox;
	lists: Lists;
	/** What comes of it is no arrival, and the lists show it at once. */
	acting<T>(conversation: string, act: () => Promise<T>): Promise<T>;
	/** Work came without this agent's doing. */
	onArrival(hear: () => void): void;
}

export const inboxModel: Model<InboxModel> = { create: createInboxModel };

function createInboxModel(workspace: Workspace): InboxModel {
	const { connection, me } = workspace;
	const own = new Set<string>();
	const arrivals: (() => void)[] = [];
	const inbox = createInbox(
		() => me.value.id,
		({ conversation }) => {
			if (!own.has(conversation)) for (const hear of arrivals) hear();
		},
	);
	const lists = createLists(inbox, () => {
		const now = route.peek();
		return now.kind === "conversation" ? now.id : null;
	});
	let ended = false;

	async function read() {
		inbox.reading();
		const reply = await connection.ask("inbox:read", {});
		if (reply.ok) return inbox.replace(reply.data.conversations);
		const ms = againAfterMs(reply.refusal, connection.state.peek());
		if (ms === null) return;
		await pause(ms);
		if (!ended) void read();
	}

	workspace.hear("conversation:changed", ({ conversation }) =>
		inbox.apply(conversation),
	);
	workspace.hear("read:changed", inbox.mark);
	workspace.hear("inbox:behind", () => void read());
	workspace.onRefresh(() => void read());
	workspace.onEnd(() => {
		ended = true;
	});

	return {
		inbox,
		lists,
		async acting(conversation, act) {
			own.add(conversation);
			try {
				return await act();
			} finally {
				own.delete(conversation);
				lists.settle();
			}
		},
		onArrival: (hear) => void arrivals.push(hear),
	};
}
