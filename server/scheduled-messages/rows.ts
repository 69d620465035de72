import type { ScheduleEnd } from "../../protocol/entry.ts";

/** The message of a conversation that waits for its time, or the last one that was not sent; one that was sent is none. */
export interface ScheduledMessageRow {
	site_id: string;
	conversation_id: string;
	/** The client id of the message that it becomes. */
	id: string;
	author_id: string;
	author_name: string;
	text: string;
	due_at: number;
	/** null: it waits. */
	ended_at: number | null;
	ended_why: ScheduleEnd | null;
}

export interface ScheduledMessageTables {
	scheduled_messages: ScheduledMessageRow;
}
