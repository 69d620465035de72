import type { Kysely } from "kysely";
import type { PromiseState } from "../../protocol/promise.ts";
import type { AskRow, AskTables } from "../asks/rows.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { PromiseRow, PromiseTables } from "./rows.ts";

type Tables = CoreTables & PromiseTables & AskTables;

/** With what a list says of its conversation. */
export type ListedPromise = PromiseRow & {
	ref: string;
	visitor_name: string | null;
};

type Key = Pick<PromiseRow, "site_id" | "id">;

export interface PromiseStore {
	promise(site: string, id: string): Promise<ListedPromise | undefined>;
	/** Of a site, in this state, by due time; at most so many. */
	promisesIn(
		site: string,
		state: PromiseState,
		most: number,
	): Promise<ListedPromise[]>;
	/** Of a conversation, the oldest first. */
	promisesOfConversation(
		site: string,
		conversation: string,
	): Promise<ListedPromise[]>;
	/** Of a visitor, the newest first; at most so many. */
	promisesOfVisitor(
		site: string,
		visitor: string,
		most: number,
	): Promise<PromiseRow[]>;
	/** How many are open or late that somebody owes. */
	countPromisesOwed(site: string, owner: string): Promise<number>;
	/** Those that are open or late and that somebody owes. */
	promisesOwed(site: string, owner: string): Promise<Key[]>;
	/** Those of a site that were first due within this time, from then on, before the end; at most so many. */
	promisesFirstDue(
		site: string,
		from: { first_due_at: number; id: string },
		before: number,
		most: number,
	): Promise<ListedPromise[]>;
	/** At most so many of which something is due, the oldest first. */
	promisesDue(now: number, most: number): Promise<PromiseRow[]>;
	/** When something of one is due next; null: nothing is. */
	nextPromise(): Promise<number | null>;
	/** What was asked with this entry of a conversation. */
	askWith(
		site: string,
		conversation: string,
		seq: number,
	): Promise<AskRow | undefined>;
}

const OWED = ["open", "late"] as const;

export function promiseQueries(db: Kysely<Tables>): PromiseStore {
	return {
		promise: (site, id) =>
			listed(db)
				.where("p.site_id", "=", site)
				.where("p.id", "=", id)
				.executeTakeFirst(),
		promisesIn: (site, state, most) =>
			listed(db)
				.where("p.site_id", "=", site)
				.where("p.state", "=", state)
				.orderBy("p.due_at")
				.orderBy("p.id")
				.limit(most)
				.execute(),
		promisesOfConversation: (site, conversation) =>
			listed(db)
				.where("p.site_id", "=", site)
				.where("p.conversation_id", "=", conversation)
				.orderBy("p.made_at")
				.execute(),
		promisesOfVisitor: (site, visitor, most) =>
			db
				.selectFrom("promises")
				.selectAll()
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.orderBy("made_at", "desc")
				.limit(most)
				.execute(),
		async countPromisesOwed(site, owner) {
			const { owed } = await owedBy(db, site, owner)
				.select((of) => of.fn.countAll<number>().as("owed"))
				.executeTakeFirstOrThrow();
			return Number(owed);
		},
		promisesOwed: (site, owner) =>
			owedBy(db, site, owner).select(["site_id", "id"]).execute(),
		promisesFirstDue: (site, { first_due_at, id }, before, most) =>
			listed(db)
				.where("p.site_id", "=", site)
				.where("p.first_due_at", ">=", first_due_at)
				.where("p.first_due_at", "<", before)
				.where((of) =>
					of.or([of("p.first_due_at", ">", first_due_at), of("p.id", ">", id)]),
				)
				.orderBy("p.first_due_at")
				.orderBy("p.id")
				.limit(most)
				.execute(),
		promisesDue: (now, most) =>
			waiting(db).selectAll().where("next_at", "<=", now).limit(most).execute(),
		async nextPromise() {
			const next = await waiting(db)
				.select("next_at")
				.limit(1)
				.executeTakeFirst();
			return next?.next_at ?? null;
		},
		askWith: (site, conversation, seq) =>
			db
				.selectFrom("asks")
				.selectAll()
				.where("site_id", "=", site)
				.where("conversation_id", "=", conversation)
				.where("asked_seq", "=", seq)
				.executeTakeFirst(),
	};
}

function listed(db: Kysely<Tables>) {
	return db
		.selectFrom("promises as p")
		.innerJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "p.site_id")
				.onRef("c.id", "=", "p.conversation_id"),
		)
		.selectAll("p")
		.select(["c.ref", "c.visitor_name"]);
}

function owedBy(db: Kysely<Tables>, site: string, owner: string) {
	return db
		.selectFrom("promises")
		.where("site_id", "=", site)
		.where("owner_id", "=", owner)
		.where("state", "in", OWED);
}

function waiting(db: Kysely<Tables>) {
	return db
		.selectFrom("promises")
		.where("next_at", "is not", null)
		.orderBy("next_at");
}
