import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import { keepMessageIn } from "./keep-message.ts";
import type { WebhookMessageRow, WebhookRow, WebhookTables } from "./rows.ts";
import type { WebhookMessage } from "./webhook-message.ts";

type Tables = CoreTables & WebhookTables;

/** A message, and where it goes. */
export type DueMessage = WebhookMessageRow &
	Pick<WebhookRow, "url" | "secret" | "older_secret" | "older_until">;

/** Webhooks of sites, and what they are told. */
export interface WebhookStore {
	webhook(site: string): Promise<WebhookRow | undefined>;
	/** In the place of the one before. The row of the audit log stands with it. */
	keepWebhook(row: WebhookRow, audit: AuditRow): Promise<void>;
	/** With all of its messages. */
	dropWebhook(site: string, audit: AuditRow): Promise<void>;
	/** Its server wants no more: nothing that waits is sent. */
	endWebhook(site: string, now: number): Promise<void>;
	/** Nothing where there is no webhook for it, or the same message is there. */
	keepWebhookMessage(message: WebhookMessage): Promise<void>;
	/** Whatever the webhook is for. */
	keepWebhookTest(row: WebhookMessageRow): Promise<void>;
	webhookMessages(site: string, most: number): Promise<WebhookMessageRow[]>;
	webhookWaiting(site: string): Promise<number>;
	/** Those whose time has come, but of these sites; the oldest first. */
	webhooksDue(
		now: number,
		but: readonly string[],
		most: number,
	): Promise<DueMessage[]>;
	/** When the next one's comes, but of these sites; null: there is none. */
	nextWebhookDue(but: readonly string[]): Promise<number | null>;
	/** Takes a message for one more try; false: somebody else has taken it. */
	takeWebhookMessage(
		message: Pick<WebhookMessageRow, "site_id" | "id" | "tries">,
		nextAt: number,
	): Promise<boolean>;
	/** What a try came to; `due_at` null: it is tried no more, undefined: as it was taken. */
	noteWebhookAnswer(
		message: Pick<WebhookMessageRow, "site_id" | "id">,
		said: Pick<WebhookMessageRow, "answered" | "answered_at"> & {
			due_at?: null;
		},
	): Promise<void>;
	/** Tries it anew, from the beginning; false: it is not there. */
	resendWebhookMessage(site: string, id: string, now: number): Promise<boolean>;
	/** Nothing that waits is sent any more. Answers how many. */
	dropWebhooksDue(now: number): Promise<number>;
	/** Drops at most so many that were taken or given up, and are of before this time. Answers how many. */
	pruneWebhookMessages(before: number, most: number): Promise<number>;
}

export function webhookQueries(db: Kysely<Tables>): WebhookStore {
	return {
		...messageQueries(db),
		webhook: (site) =>
			db
				.selectFrom("webhooks")
				.selectAll()
				.where("site_id", "=", site)
				.executeTakeFirst(),
		keepWebhook: (row, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.insertInto("webhooks")
					.values(row)
					.onConflict((on) => on.column("site_id").doUpdateSet(row))
					.execute();
				await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
			}),
		dropWebhook: (site, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.deleteFrom("webhook_messages")
					.where("site_id", "=", site)
					.execute();
				await tx.deleteFrom("webhooks").where("site_id", "=", site).execute();
				await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
			}),
		endWebhook: (site, now) =>
			db.transaction().execute(async (tx) => {
				await tx
					.updateTable("webhooks")
					.set({ ended_at: now })
					.where("site_id", "=", site)
					.where("ended_at", "is", null)
					.execute();
				await tx
					.updateTable("webhook_messages")
					.set({ due_at: null, answered: "ended", answered_at: now })
					.where("site_id", "=", site)
					.where("due_at", "is not", null)
					.execute();
			}),
	};
}

type OfMessages = Omit<
	WebhookStore,
	"webhook" | "keepWebhook" | "dropWebhook" | "endWebhook"
>;

function messageQueries(db: Kysely<Tables>): OfMessages {
	const message = ({
		site_id,
		id,
	}: Pick<WebhookMessageRow, "site_id" | "id">) =>
		db
			.updateTable("webhook_messages")
			.where("site_id", "=", site_id)
			.where("id", "=", id);
	return {
		...dueQueries(db),
		keepWebhookMessage: (kept) =>
			db
				.transaction()
				.execute((tx) =>
					keepMessageIn(tx as unknown as Kysely<WebhookTables>, kept),
				),
		async keepWebhookTest(row) {
			await db.insertInto("webhook_messages").values(row).execute();
		},
		webhookMessages: (site, most) =>
			db
				.selectFrom("webhook_messages")
				.selectAll()
				.where("site_id", "=", site)
				.orderBy("at", "desc")
				.limit(most)
				.execute(),
		async webhookWaiting(site) {
			const { waiting } = await db
				.selectFrom("webhook_messages")
				.select((of) => of.fn.countAll<number>().as("waiting"))
				.where("site_id", "=", site)
				.where("due_at", "is not", null)
				.executeTakeFirstOrThrow();
			return Number(waiting);
		},
		async takeWebhookMessage({ tries, ...of }, nextAt) {
			const { numUpdatedRows } = await message(of)
				.set({ tries: tries + 1, due_at: nextAt })
				.where("tries", "=", tries)
				.where("due_at", "is not", null)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async noteWebhookAnswer(of, said) {
			await message(of).set(said).execute();
		},
		async resendWebhookMessage(site_id, id, now) {
			const { numUpdatedRows } = await message({ site_id, id })
				.set({ due_at: now, tries: 0 })
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
	};
}

function dueQueries(
	db: Kysely<Tables>,
): Pick<
	WebhookStore,
	"webhooksDue" | "nextWebhookDue" | "dropWebhooksDue" | "pruneWebhookMessages"
> {
	return {
		webhooksDue: (now, but, most) =>
			db
				.selectFrom("webhook_messages as m")
				.innerJoin("webhooks as w", "w.site_id", "m.site_id")
				.selectAll("m")
				.select(["w.url", "w.secret", "w.older_secret", "w.older_until"])
				.where("m.due_at", "is not", null)
				.where("m.due_at", "<=", now)
				.$if(but.length > 0, (query) => query.where("m.site_id", "not in", but))
				.orderBy("m.due_at")
				.limit(most)
				.execute(),
		async nextWebhookDue(but) {
			const next = await db
				.selectFrom("webhook_messages")
				.select("due_at")
				.where("due_at", "is not", null)
				.$if(but.length > 0, (query) => query.where("site_id", "not in", but))
				.orderBy("due_at")
				.limit(1)
				.executeTakeFirst();
			return next?.due_at ?? null;
		},
		async dropWebhooksDue(now) {
			const { numUpdatedRows } = await db
				.updateTable("webhook_messages")
				.set({ due_at: null, answered: "restored", answered_at: now })
				.where("due_at", "is not", null)
				.executeTakeFirst();
			return Number(numUpdatedRows);
		},
		async pruneWebhookMessages(before, most) {
			const old = await db
				.selectFrom("webhook_messages")
				.select(["site_id", "id"])
				.where("due_at", "is", null)
				.where("at", "<", before)
				.limit(most)
				.execute();
			for (const { site_id, id } of old)
				await db
					.deleteFrom("webhook_messages")
					.where("site_id", "=", site_id)
					.where("id", "=", id)
					.execute();
			return old.length;
		},
	};
}

/** Part of the transaction that erases a visitor: nothing about them is sent any more, or again. */
export async function eraseMessagesOf(
	tx: Kysely<WebhookTables>,
	{ site_id, id }: { site_id: string; id: string },
): Promise<void> {
	await tx
		.deleteFrom("webhook_messages")
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", id)
		.execute();
}
