import type { Kysely } from "kysely";
import type { OrderTold } from "../../protocol/order-event.ts";
import {
	ofMail,
	ofOrder,
	ofStranger,
	ofSubject,
} from "../asks/asked-person.ts";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";
import { eraseAnswersAskedOf } from "./answer-queries.ts";
import type { FeedbackTables, OrderRow } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** What shops' servers have told of orders. */
export interface OrderStore {
	order(site: string, id: string): Promise<OrderRow | undefined>;
	/** Of one person of the shop, the newest first. */
	ordersOfSubject(
		site: string,
		subject: string,
		most: number,
	): Promise<OrderRow[]>;
	/** Orders of a site behind this one, by their times. */
	ordersBehind(
		site: string,
		after: Pick<OrderRow, "at" | "id">,
		most: number,
	): Promise<Pick<OrderRow, "at" | "id" | "subject" | "email">[]>;
	/** Decides in the transaction that keeps it, so that of two at once none loses what the other has said. */
	keepOrder(
		site: string,
		id: string,
		decide: (before: OrderRow | undefined) => OrderRow,
	): Promise<{ kept: OrderTold["kept"]; row: OrderRow }>;
	/** Drops at most so many that were placed before this, with their invitations. Answers how many. */
	dropOrders(before: number, most: number): Promise<number>;
}

export function orderQueries(db: Kysely<Tables>): OrderStore {
	return {
		order: (site, id) => orderIn(db, site, id),
		ordersOfSubject: (site, subject, most) =>
			db
				.selectFrom("orders")
				.selectAll()
				.where("site_id", "=", site)
				.where("subject", "=", subject)
				.orderBy("at", "desc")
				.limit(most)
				.execute(),
		ordersBehind: (site, { at, id }, most) =>
			db
				.selectFrom("orders")
				.select(["at", "id", "subject", "email"])
				.where("site_id", "=", site)
				.where(({ eb, refTuple, tuple }) =>
					eb(refTuple("at", "id"), ">", tuple(at, id)),
				)
				.orderBy("at")
				.orderBy("id")
				.limit(most)
				.execute(),
		keepOrder: (site, id, decide) =>
			db.transaction().execute(async (tx) => {
				const before = await orderIn(tx, site, id);
				const row = decide(before);
				if (before && isSame(before, row)) return { kept: "known", row };
				await tx
					.insertInto("orders")
					.values(row)
					.onConflict((on) => on.columns(["site_id", "id"]).doUpdateSet(row))
					.execute();
				return { kept: before ? "changed" : "new", row };
			}),
		dropOrders: (before, most) =>
			db.transaction().execute(async (tx) => {
				const ended = await tx
					.selectFrom("orders")
					.select(["site_id", "id"])
					.where("at", "<", before)
					.orderBy("at")
					.limit(most)
					.execute();
				for (const { site_id, id } of ended) {
					await dropInvitations(tx, site_id, id);
					await tx
						.deleteFrom("orders")
						.where("site_id", "=", site_id)
						.where("id", "=", id)
						.execute();
				}
				return ended.length;
			}),
	};
}

function orderIn(
	db: Kysely<Tables>,
	site: string,
	id: string,
): Promise<OrderRow | undefined> {
	return db
		.selectFrom("orders")
		.selectAll()
		.where("site_id", "=", site)
		.where("id", "=", id)
		.executeTakeFirst();
}

function isSame(before: OrderRow, row: OrderRow): boolean {
	return (Object.keys(row) as (keyof OrderRow)[]).every(
		(column) => before[column] === row[column],
	);
}

async function dropInvitations(
	tx: Kysely<Tables>,
	site: string,
	order: string,
): Promise<void> {
	await tx
		.deleteFrom("survey_invitations")
		.where("site_id", "=", site)
		.where("order_id", "=", order)
		.execute();
}

/**
 * Part of the transaction after which nobody is known by a visitor: whose orders they were, what was bought and where
 * mail went, by the person of the shop, the address, and the orders that were signed for this browser. The times stay,
 * and nobody is asked about them any more.
 */
export async function eraseOrdersOf(
	tx: Kysely<Tables>,
	{ site_id: site, id }: VisitorKey,
	now: number,
): Promise<void> {
	const visitor = await tx
		.selectFrom("visitors")
		.select(["subject", "email", "orders"])
		.where("site_id", "=", site)
		.where("id", "=", id)
		.executeTakeFirst();
	if (!visitor) return;
	const ids = new Set(signedIn(visitor.orders));
	for (const column of ["subject", "email"] as const) {
		const value = visitor[column];
		if (value === null) continue;
		const rows = await tx
			.selectFrom("orders")
			.select("id")
			.where("site_id", "=", site)
			.where(column, "=", value)
			.execute();
		for (const row of rows) ids.add(row.id);
	}
	await eraseAskedOf(tx, site, askedFor(visitor, ids), now);
	for (const order of ids) {
		await tx
			.updateTable("orders")
			.set({
				products: "[]",
				subject: null,
				email: null,
				may_mail: 0,
				language: null,
				erased_at: now,
			})
			.where("site_id", "=", site)
			.where("id", "=", order)
			.execute();
		await dropInvitations(tx, site, order);
	}
}

/** By whom asks by mail or link stand that no visitor was asked. */
function askedFor(
	{ subject, email }: { subject: string | null; email: string | null },
	orders: ReadonlySet<string>,
): string[] {
	return [
		...(subject === null ? [] : [ofSubject(subject)]),
		...(email === null ? [] : [ofMail(email)]),
		...[...orders].map(ofOrder),
	];
}

/** What they wrote and who they were goes from what they were asked; the numbers stay. */
async function eraseAskedOf(
	tx: Kysely<Tables>,
	site: string,
	askedOf: readonly string[],
	now: number,
): Promise<void> {
	for (const asked_of of askedOf) {
		await eraseAnswersAskedOf(tx, site, asked_of);
		await tx
			.deleteFrom("ask_clocks")
			.where("site_id", "=", site)
			.where("asked_of", "=", asked_of)
			.execute();
		const asks = await tx
			.selectFrom("asks")
			.select(["id", "until"])
			.where("site_id", "=", site)
			.where("asked_of", "=", asked_of)
			.where("visitor_id", "is", null)
			.execute();
		for (const { id, until } of asks)
			await tx
				.updateTable("asks")
				.set({
					order_id: null,
					asked_of: ofStranger(id),
					until: Math.min(until, now - 1),
				})
				.where("site_id", "=", site)
				.where("id", "=", id)
				.execute();
	}
}

function signedIn(orders: string): string[] {
	return (JSON.parse(orders) as { id: string }[]).map(({ id }) => id);
}
