import { Kysely } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { handClock } from "../../ports/clock.ts";
import { chance } from "../../statistics/chance.ts";
import {
	looking,
	saying,
	TEST_DECISIONS,
} from "../../testing/store/decisions.ts";
import { by, changes, message, visitorRow } from "../../testing/store/suite.ts";
import type { Change, Outcome } from "../contract/change.ts";
import type { CoreTables, SiteRow } from "../contract/rows.ts";
import { conversationViews } from "../contract/views.ts";
import { migrate } from "../migrate.ts";
import { sqliteCommit } from "./commit.ts";
import { createConversationCache } from "./conversation-cache.ts";
import { sqliteDialect } from "./dialect.ts";
import { createHotStatements } from "./hot-statements.ts";
import { openDatabase } from "./open-database.ts";
import { broughtAlong, readStatements, writeStatements } from "./statements.ts";
import { createTransactions } from "./transactions.ts";
import { writerHere } from "./writer.ts";

const SITES = ["one", "two"];
const VISITORS = ["maya", "omar", "lena"];
const TURNS = 250;
const SEEDS = [1, 2, 3, 4];

/** The hot path on a database of its own, which keeps so many rows in memory. */
async function opened(most: number) {
	const clock = handClock(1_000);
	const transactions = createTransactions(clock);
	const database = openDatabase(":memory:", "relay");
	const cache = createConversationCache(most);
	const writer = writerHere(database);
	const db = new Kysely<CoreTables>({
		dialect: sqliteDialect({
			database,
			transactions,
			changesRows: cache.clear,
			writer: () => writer,
		}),
	});
	await migrate(db, "sqlite");
	database.exec("pragma foreign_keys = off");
	const hot = createHotStatements();
	const commit = sqliteCommit(TEST_DECISIONS, {
		clock,
		transactions,
		writer,
		cache,
		hot,
		reads: readStatements(database, db, hot),
		writes: writeStatements(db, hot),
		brought: broughtAlong(database, db, hot),
	});
	return { clock, db, cache, commit };
}

type Opened = Awaited<ReturnType<typeof opened>>;
let cached: Opened;
let plain: Opened;
beforeEach(async () => {
	cached = await opened(2);
	plain = await opened(0);
});
afterEach(async () => {
	await cached.db.destroy();
	await plain.db.destroy();
});

/** What a store does in a turn, and what it answers; a group of changes is data, so that another store may take them one by one. */
type Turn = readonly Change[] | ((store: Opened) => Promise<unknown>);

/** A number that cannot be stored, and a second current conversation of one visitor: the whole group fails. */
const POISON =
	/^cannot be stored: NaN$|^UNIQUE constraint failed: conversations\./;

/** What may happen, by chance. */
function turns(random: () => number, known: readonly Known[]) {
	const said: Change[] = [];
	const one = <T>(of: readonly T[]) =>
		of[Math.floor(random() * of.length)] as T;

	function says(): Change {
		const site = one(SITES);
		const id = one(VISITORS);
		const clientId = newId();
		const visitor = { ...visitorRow({ id: site } as SiteRow), id };
		const orNew = newId();
		const made = saying.with(
			{
				site,
				conversation: { currentOf: id, orNew },
				once: { author: id, clientId },
			},
			{
				start: {
					visitor_id: id,
					visitor_name: null,
					ref: "ABCDE",
					mode: "live",
					relation: "visitor",
					proof: null,
				},
				entry: message(`${random()}`, by(visitor), clientId),
			},
		);
		said.push(made);
		return made;
	}

	function change(): Change {
		const kind = random();
		const on = known.length > 0 ? one(known.slice(-6)) : null;
		if (kind < 0.35 || on === null) return says();
		if (kind < 0.45) return one(said.slice(-8));
		if (kind < 0.55)
			return changes(on, { set: { state: "closed", agent_id: null } });
		if (kind < 0.62) return changes(on, { set: { state: "open" } });
		if (kind < 0.7)
			return changes(on, { entries: [message("!", by({ id: "x" } as never))] });
		if (kind < 0.76)
			return changes(on, {
				erase: 1,
				entries: [message("?", by({ id: "x" } as never))],
			});
		if (kind < 0.82) return changes(on, { refuse: "forbidden" });
		if (kind < 0.86) return changes({ ...on, site_id: "two" }, { set: {} });
		if (kind < 0.9)
			// A number that the driver would take for null: the whole group fails.
			return changes(on, { set: { rings: Number.NaN } });
		const holder = random() < 0.5 ? "noor" : null;
		return looking.of({ site: on.site_id, conversation: on.id }, holder, {
			workload: { person: "noor" },
		});
	}

	function turn(): Turn {
		const kind = random();
		if (kind < 0.7) {
			const group = Array.from(
				{ length: 1 + Math.floor(random() * 5) },
				change,
			);
			return group;
		}
		const rings = Math.floor(random() * 3);
		const on = one(known.slice(-6)) ?? { site_id: "one", id: "none" };
		if (kind < 0.78)
			return (store) => answered(rowChanges(store.db, on, rings));
		const text = `{"text":"${rings}"}`;
		if (kind < 0.84) return ({ db }) => answered(bodyChanges(db, on, text));
		const fails = kind < 0.92;
		return ({ db }) =>
			answered(
				db.transaction().execute(async (tx) => {
					await rowChanges(tx, on, rings);
					await bodyChanges(tx, on, null);
					if (fails) throw new Error("taken back");
				}),
			);
	}
	return turn;
}

interface Known {
	site_id: string;
	id: string;
}

const rowChanges = (
	db: Kysely<CoreTables>,
	{ site_id, id }: Known,
	rings: number,
) =>
	db
		.updateTable("conversations")
		.set({ rings })
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.execute();

const bodyChanges = (
	db: Kysely<CoreTables>,
	{ site_id, id }: Known,
	body: string | null,
) =>
	db
		.updateTable("entries")
		.set({ body })
		.where("site_id", "=", site_id)
		.where("conversation_id", "=", id)
		.where("seq", "=", 1)
		.execute();

async function answered(work: Promise<unknown>): Promise<unknown> {
	return work.then(
		() => "done",
		(error: Error) => error.message,
	);
}

/** What it answers, or the message of its error. */
async function committed(
	{ commit }: Opened,
	group: readonly Change[],
): Promise<Outcome[] | string> {
	return commit(group).then(
		(outcomes) => structuredClone(outcomes),
		(error: Error) => error.message,
	);
}

/** One by one, each from the disk: what was before it in its group is committed. */
async function committedAlone(
	store: Opened,
	group: readonly Change[],
): Promise<unknown[]> {
	const all: unknown[] = [];
	for (const change of group) {
		store.cache.clear();
		all.push(...(await committed(store, [change])));
	}
	return all;
}

/** Both do it, and answer alike. */
async function bothDo(turn: Turn, known: Known[]): Promise<void> {
	if (typeof turn === "function") {
		expect(await turn(cached)).toEqual(await turn(plain));
		return;
	}
	const outcomes = await committed(cached, turn);
	// Then nothing of the group has happened.
	if (typeof outcomes === "string" && POISON.test(outcomes)) return;
	expect(outcomes).toEqual(await committedAlone(plain, turn));
	for (const outcome of outcomes as Outcome[])
		if (outcome.kind === "written" && outcome.before === null)
			known.push({ site_id: outcome.row.site_id, id: outcome.row.id });
}

/** All that stands of these conversations. */
async function kept({ db }: Opened, known: readonly Known[]) {
	const all: unknown[] = [];
	for (const { site_id, id } of known) {
		all.push(
			await conversationViews(db)
				.where("c.site_id", "=", site_id)
				.where("c.id", "=", id)
				.execute(),
			await db
				.selectFrom("entries")
				.selectAll()
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.where("seq", ">", 0)
				.orderBy("seq")
				.limit(1_000)
				.execute(),
		);
	}
	return all;
}

test.each(SEEDS)(
	"MS4 rows in memory answer as those on the disk do, whatever is written, fails or is let go of (seed %i)",
	async (seed) => {
		const known: Known[] = [];
		const turn = turns(chance(seed), known);
		for (let at = 0; at < TURNS; at++) {
			await bothDo(turn(), known);
			const pass = at % 7;
			cached.clock.pass(pass);
			plain.clock.pass(pass);
		}
		expect(await kept(cached, known)).toEqual(await kept(plain, known));
	},
);
