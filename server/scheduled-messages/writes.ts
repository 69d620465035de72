import type { Bodies, ScheduleEnd } from "../../protocol/entry.ts";
import type { Beside, Read } from "../store/contract/change.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { ScheduledMessageRow, ScheduledMessageTables } from "./rows.ts";

type Tables = ScheduledMessageTables;
type Key = Pick<ScheduledMessageRow, "site_id" | "conversation_id">;

/** The one of the conversation, waiting or not. */
export const scheduledIn: Read<true, ScheduledMessageRow> = {
	statement: statement<Tables, Key, ScheduledMessageRow>(
		"scheduled message",
		(db) =>
			db
				.selectFrom("scheduled_messages")
				.selectAll()
				.where("site_id", "=", slot<string>("site_id"))
				.where("conversation_id", "=", slot<string>("conversation_id")),
	),
	values: (_wanted, row, site_id) =>
		row && { site_id, conversation_id: row.id },
};

type Kept = Omit<ScheduledMessageRow, "ended_at" | "ended_why">;

const put = statement<Tables, Kept>("keep scheduled message", (db) => {
	const said = {
		id: slot<string>("id"),
		author_id: slot<string>("author_id"),
		author_name: slot<string>("author_name"),
		text: slot<string>("text"),
		due_at: slot<number>("due_at"),
	};
	return db
		.insertInto("scheduled_messages")
		.values({
			site_id: slot<string>("site_id"),
			conversation_id: slot<string>("conversation_id"),
			...said,
		} as ScheduledMessageRow)
		.onConflict((on) =>
			on.columns(["site_id", "conversation_id"]).doUpdateSet(({ ref }) => ({
				id: ref("excluded.id"),
				author_id: ref("excluded.author_id"),
				author_name: ref("excluded.author_name"),
				text: ref("excluded.text"),
				due_at: ref("excluded.due_at"),
				ended_at: null,
				ended_why: null,
			})),
		);
});

/** In place of the one before, which has ended or is the same. */
export const putScheduled = (row: Kept): Write => write(put, row);

const drop = statement<Tables, Key>("drop scheduled message", (db) =>
	db
		.deleteFrom("scheduled_messages")
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id")),
);

export const dropScheduled = (key: Key): Write => write(drop, key);

/** What was to be said to a shopper is erased with what was said. */
export const eraseScheduled = (of: { site_id: string; id: string }): Write =>
	dropScheduled({ site_id: of.site_id, conversation_id: of.id });

const end = statement<Tables, Key & { now: number; why: ScheduleEnd }>(
	"end scheduled message",
	(db) =>
		db
			.updateTable("scheduled_messages")
			.set({
				ended_at: slot<number>("now"),
				ended_why: slot<ScheduleEnd>("why"),
			})
			.where("site_id", "=", slot<string>("site_id"))
			.where("conversation_id", "=", slot<string>("conversation_id"))
			.where("ended_at", "is", null),
);

/** One that is not sent keeps its text for a while. Where none waited, a message costs one comparison. */
export const besideSchedule: Beside = (row, before, entries) => {
	if (!before || before.scheduled_at === null || row.scheduled_at !== null)
		return [];
	const ended = entries.find(({ kind }) => kind === "schedule_ended");
	if (!ended?.body) return [];
	const { why } = JSON.parse(ended.body) as Bodies["schedule_ended"];
	const { site_id, id: conversation_id } = row;
	return [write(end, { site_id, conversation_id, now: ended.at, why })];
};
