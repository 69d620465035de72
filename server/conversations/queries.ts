import { sql } from "kysely";
import { FORGOTTEN } from "../../protocol/log.ts";
import type { Read } from "../store/contract/change.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type {
	CoreTables,
	MembershipRow,
	VisitorRow,
} from "../store/contract/rows.ts";
import {
	type Statement,
	slot,
	statement,
	write,
} from "../store/contract/statement.ts";
import { counted } from "../store/contract/views.ts";

/** What somebody of the staff has in hand on one site, counted in the transaction that decides. */
export interface Workload
	extends Pick<MembershipRow, "slots" | "availability"> {
	/** Open conversations that count. */
	load: number;
	/** When their lease ends; 0: there never was one. */
	lease_ends_at: number;
}

interface Person {
	site: string;
	person: string;
}

/** Of one person; undefined when they do not work for the site, or only read there. */
export const workloadOf: Read<{ person: string }, Workload> = {
	statement: statement<CoreTables, Person, Workload>("workload", (db) =>
		db
			.selectFrom("memberships as m")
			.leftJoin("leases as l", "l.person_id", "m.person_id")
			.select(["m.slots", "m.availability"])
			.select((of) =>
				of.fn.coalesce("l.ends_at", sql.lit(0)).as("lease_ends_at"),
			)
			.select(counted().as("load"))
			.where("m.site_id", "=", slot<string>("site"))
			.where("m.person_id", "=", slot<string>("person"))
			.where(sql.ref("m.role"), "<>", sql.lit("read_only")),
	),
	locks: statement<CoreTables, Person>("lock workload", (db) =>
		db
			.selectFrom("memberships")
			.select("person_id")
			.where("site_id", "=", slot<string>("site"))
			.where("person_id", "=", slot<string>("person"))
			.forUpdate(),
	) as Statement,
	values: ({ person }, _row, site) => ({ site, person }),
};

/** The conversation that stands beside a closed one, if its visitor has another. */
export const currentBeside: Read<true, { id: string }> = {
	statement: statement<
		CoreTables,
		{ site: string; visitor: string },
		{ id: string }
	>("current conversation", (db) =>
		db
			.selectFrom("conversations")
			.select("id")
			.where("site_id", "=", slot<string>("site"))
			.where("visitor_id", "=", slot<string>("visitor"))
			// A literal state, so that the index of current ones serves.
			.where(sql.ref("state"), "<>", sql.lit("closed")),
	),
	values: (_wanted, row, site) =>
		row?.state === "closed" ? { site, visitor: row.visitor_id } : null,
};

/** A visitor who begins a conversation, with what it copies of them. */
export type Beginner = Pick<VisitorRow, "id" | "name" | "orders">;

/**
 * The visitor, unless they were forgotten; read only where something begins, or begins again: another window may have
 * proven an order since this one said hello.
 */
export const beginner: Read<{ visitor: string }, Beginner> = {
	statement: statement<CoreTables, { site: string; visitor: string }, Beginner>(
		"visitor who begins",
		(db) =>
			db
				.selectFrom("visitors")
				.select(["id", "name", "orders"])
				.where("site_id", "=", slot<string>("site"))
				.where("id", "=", slot<string>("visitor"))
				.where("forgotten_at", "is", null),
	),
	values: ({ visitor }, row, site) =>
		row && row.state !== "closed" ? null : { site, visitor },
};

const setAssigned = statement<CoreTables, Person & { now: number }>(
	"set assigned",
	(db) =>
		db
			.updateTable("memberships")
			.set({ assigned_at: slot<number>("now") })
			.where("site_id", "=", slot<string>("site"))
			.where("person_id", "=", slot<string>("person")),
);

/** This person got a conversation: whoever waited longest since their last one is next. */
export const noteAssigned = (values: Person & { now: number }) =>
	write(setAssigned, values);

const forgetMissed = statement<CoreTables, Person>("forget missed", (db) =>
	db
		.updateTable("memberships")
		.set({ missed: 0, missed_since: null })
		.where("site_id", "=", slot<string>("site"))
		.where("person_id", "=", slot<string>("person"))
		.where("missed", ">", 0),
);

/** This person has taken or opened one: nothing was missed in a row. */
export const noteAttended = (values: Person) => write(forgetMissed, values);

export interface Missed extends Person {
	/** When it was given or offered to them. */
	since: number;
	/** When they last used a console. */
	inputAt: number;
}

const countMissed = statement<CoreTables, Missed>("count missed", (db) =>
	db
		.updateTable("memberships")
		.set((of) => {
			const inARow = of.and([
				of("missed", ">", 0),
				of("missed_since", ">=", slot<number>("inputAt")),
			]);
			const since = slot<number>("since");
			return {
				missed: of
					.case()
					.when(inARow)
					.then(of("missed", "+", 1))
					.else(sql.lit(1))
					.end(),
				missed_since: of
					.case()
					.when(inARow)
					.then(of.ref("missed_since"))
					.else(since)
					.end(),
			};
		})
		.where("site_id", "=", slot<string>("site"))
		.where("person_id", "=", slot<string>("person")),
);

/** This person missed one. What they missed before they last used a console is not in a row with it. */
export const noteMissed = (values: Missed) => write(countMissed, values);

const setAnswered = statement<CoreTables, { site: string; visitor: string }>(
	"set answered",
	(db) =>
		db
			.updateTable("visitors")
			.set({ answered: 1 })
			.where("site_id", "=", slot<string>("site"))
			.where("id", "=", slot<string>("visitor"))
			.where("reply_to", "is not", null)
			.where("answered", "is", null),
);

/** Whoever left an address may have to be mailed about it. */
export const noteAnswered = (values: { site: string; visitor: string }) =>
	write(setAnswered, values);

const owe = statement<CoreTables, { now: number }>("owe a scrub", (db) =>
	owedScrub(db, slot<number>("now")),
);

/** What is erased in the same transaction has to go from the disk as well, also after a crash. */
export const oweScrub = (now: number) => write(owe, { now });

interface OfEntry {
	site: string;
	conversation: string;
	seq: number;
	now: number;
}

const eraseBody = statement<CoreTables, OfEntry>("erase body", (db) =>
	db
		.updateTable("entries")
		.set({ body: null, erased_at: slot<number>("now") })
		.where("site_id", "=", slot<string>("site"))
		.where("conversation_id", "=", slot<string>("conversation"))
		.where("seq", "=", slot<number>("seq")),
);

/** The entry and its number stay. */
export const eraseEntry = (values: OfEntry) => write(eraseBody, values);

interface OfSeqs extends Omit<OfEntry, "seq"> {
	/** Above this number, and up to the other. */
	after: number;
	upTo: number;
}

const eraseBodies = statement<CoreTables, OfSeqs>("erase bodies", (db) =>
	db
		.updateTable("entries")
		.set({ body: null, erased_at: slot<number>("now") })
		.where("site_id", "=", slot<string>("site"))
		.where("conversation_id", "=", slot<string>("conversation"))
		.where("seq", ">", slot<number>("after"))
		.where("seq", "<=", slot<number>("upTo"))
		.where("kind", "in", [...FORGOTTEN])
		.where("body", "is not", null),
);

/** Of all kinds that hold words, or say where the shopper was. */
export const eraseWords = (values: OfSeqs) => write(eraseBodies, values);
