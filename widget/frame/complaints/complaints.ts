import {
	effect,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import type {
	ComplaintFiled,
	OwnComplaint,
} from "../../../protocol/complaint.ts";
import type { Chat } from "../chat/chat.ts";

/** What this visitor complains about. */
export interface Complaints {
	/** What the shopper has said already, with which the next one begins. */
	begun: Signal<string>;
	/** The newest first. */
	own: ReadonlySignal<readonly OwnComplaint[]>;
	/** Said again with its id it is filed once. null: it could not be. */
	file(
		said: Omit<ComplaintFiled, "conversation">,
	): Promise<OwnComplaint | null>;
	/** Resolves with whether it was kept. */
	dispute(complaint: OwnComplaint, why: string): Promise<boolean>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		complaints: Complaints;
		/** In the menu. */
		complaintIcon: string;
	}
}

interface Needs {
	chat: Pick<Chat, "connection" | "visitor" | "shown" | "wrote" | "current">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
}

export function createComplaints({ chat, here }: Needs): Complaints {
	const { connection, visitor } = chat;
	const own = signal<readonly OwnComplaint[]>([]);

	/** Grows with each entry about a complaint that a window has. */
	const told = () =>
		chat.shown.value.reduce(
			(sum, { log }) =>
				sum +
				log.value.entries.filter(({ kind }) => kind.startsWith("complaint"))
					.length,
			0,
		);
	effect(() => {
		if (visitor.token() === null) own.value = [];
		else if (here.value && chat.wrote.value && told() > 0) void read();
	});

	async function read() {
		const reply = await connection.ask("complaints:own", {});
		// A relay of before knows none.
		own.value = (reply.ok && reply.data.complaints) || [];
	}

	function update(one: OwnComplaint) {
		const others = own.peek().filter(({ id }) => id !== one.id);
		own.value = [one, ...others];
	}

	return {
		begun: signal(""),
		own,
		async file(said) {
			const conversation = chat.current.peek()?.id;
			if (!conversation) return null;
			const filed = { ...said, conversation };
			const reply = await connection.ask("complaint:file", filed);
			if (!reply.ok) return null;
			update(reply.data.complaint);
			return reply.data.complaint;
		},
		async dispute({ id: complaint, conversation }, why) {
			const said = { conversation, complaint, why };
			const reply = await connection.ask("complaint:not-accept", said);
			if (reply.ok) update(reply.data.complaint);
			return reply.ok;
		},
	};
}
