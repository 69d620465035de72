import { type Kysely, sql } from "kysely";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { WebhookTables } from "./rows.ts";
import type { WebhookMessage } from "./webhook-message.ts";

/**
 * Messages of one site that wait to be taken. A server that is down for the three days of the retries leaves no more
 * than this; a busy shop has some 1,500 a day.
 */
export const WEBHOOK_WAITING = 5_000;

type Values = WebhookMessage & { wanted: string; beyond: number };

/** Writes it beside what it tells of: nothing where the site has no webhook for such events. */
export function keepMessage(message: WebhookMessage): Write[] {
	const values = valuesOf(message);
	return [write(countDropped, values), write(insert, values)];
}

/** The same in a transaction of another kind. */
export async function keepMessageIn(
	tx: Kysely<WebhookTables>,
	message: WebhookMessage,
): Promise<void> {
	const values = valuesOf(message);
	await dropping(tx, values).execute();
	await inserting(tx, values).execute();
}

function valuesOf(message: WebhookMessage): Values {
	return {
		...message,
		// As it stands in the JSON of the list.
		wanted: `%"${message.type}"%`,
		beyond: WEBHOOK_WAITING - 1,
	};
}

const slots = (): Values => ({
	site_id: slot<string>("site_id"),
	id: slot<string>("id"),
	type: slot<string>("type"),
	visitor_id: slot<string | null>("visitor_id"),
	plain: slot<string>("plain"),
	whole: slot<string>("whole"),
	at: slot<number>("at"),
	wanted: slot<string>("wanted"),
	beyond: slot<number>("beyond"),
});

const countDropped = statement<WebhookTables, Values>(
	"count webhook message",
	(db) => dropping(db, slots()),
);

const insert = statement<WebhookTables, Values>(
	"insert webhook message",
	(db) => inserting(db, slots()),
);

function dropping(db: Kysely<WebhookTables>, of: Values) {
	return db
		.updateTable("webhooks")
		.set((row) => ({ dropped: row("dropped", "+", 1) }))
		.where("site_id", "=", of.site_id)
		.where("ended_at", "is", null)
		.where("events", "like", of.wanted)
		.where((where) => where.exists(tooMany(db, of)));
}

function inserting(db: Kysely<WebhookTables>, of: Values) {
	return db
		.insertInto("webhook_messages")
		.columns([
			"site_id",
			"id",
			"type",
			"visitor_id",
			"body",
			"at",
			"due_at",
			"tries",
			"answered",
			"answered_at",
		])
		.expression(
			db
				.selectFrom("webhooks as w")
				.select((row) => [
					"w.site_id",
					sql<string>`${of.id}`.as("id"),
					sql<string>`${of.type}`.as("type"),
					sql<string | null>`${of.visitor_id}`.as("visitor_id"),
					row
						.case()
						.when("w.texts", "=", 1)
						.then(sql<string>`${of.whole}`)
						.else(sql<string>`${of.plain}`)
						.end()
						.as("body"),
					sql<number>`${of.at}`.as("at"),
					sql<number>`${of.at}`.as("due_at"),
					sql<number>`0`.as("tries"),
					sql<null>`null`.as("answered"),
					sql<null>`null`.as("answered_at"),
				])
				.where("w.site_id", "=", of.site_id)
				.where("w.ended_at", "is", null)
				.where("w.events", "like", of.wanted)
				.where((where) => where.not(where.exists(tooMany(db, of)))),
		)
		.onConflict((on) => on.columns(["site_id", "id"]).doNothing());
}

/** The last of as many as may wait. */
function tooMany(db: Kysely<WebhookTables>, { site_id, beyond }: Values) {
	return db
		.selectFrom("webhook_messages as m")
		.select("m.id")
		.where("m.site_id", "=", site_id)
		.where("m.due_at", "is not", null)
		.orderBy("m.due_at")
		.limit(1)
		.offset(beyond);
}
