import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../../protocol/entry.ts";
import type { SharedFacts } from "../../protocol/events.ts";
import { newId } from "../../protocol/ids.ts";
import { ROWS_EVERY_MS } from "../../protocol/limits.ts";
import {
	applyEntry,
	EMPTY_LOG,
	type Head,
	headAfter,
	type Log,
} from "../../protocol/log.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { startRelay } from "../testing/relay.ts";
import { team, works } from "../testing/shop.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	together,
	type VisitorWire,
} from "../testing/wire.ts";

/** What somebody does with the conversation as it is. Some of it is refused: that must change nothing. */
type Does = (row: ConversationRow, ids: Ids) => [command: string, data: object];

/** Whom it can be passed on to: Sales has offers, and Teo is in it. */
interface Ids {
	teo: string;
	sales: string;
}

const says: Does = ({ id, last_seq }) => [
	"message:send",
	{ conversation: id, clientId: newId(), text: `after ${last_seq}` },
];
const closes: Does = ({ id }) => ["conversation:close", { conversation: id }];
const withdraws: Does = ({ id, last_public_seq: seq }) => [
	"message:withdraw",
	{ conversation: id, seq },
];
const marks: Does = ({ id, last_public_seq: seq }) => [
	"read:mark",
	{ conversation: id, seq },
];
const rates: Does = ({ id, asked_seq: asked, last_seq }) => [
	"rating:give",
	{
		conversation: id,
		asked,
		score: (last_seq % 5) + 1,
		solved: null,
		comment: null,
	},
];
const notes: Does = (row, ids) => ["note:add", says(row, ids)[1]];
const takes: Does = ({ id, epoch }) => [
	"conversation:take",
	{ conversation: id, epoch },
];
const takesOver: Does = ({ id, epoch }) => [
	"conversation:take-over",
	{ conversation: id, epoch },
];
const releases: Does = ({ id }) => [
	"conversation:release",
	{ conversation: id },
];
const transfers =
	(whom: "teo" | "sales"): Does =>
	({ id }, { teo, sales }) => {
		const to =
			whom === "teo" ? { kind: "agent", id: teo } : { kind: "team", id: sales };
		return ["conversation:transfer", { conversation: id, to, note: "" }];
	};
const accepts: Does = ({ id, epoch }) => [
	"offer:accept",
	{ conversation: id, epoch },
];
const declines: Does = (row, ids) => [
	"offer:decline",
	{ ...accepts(row, ids)[1], reason: "" },
];
const goesHome =
	(kind: "keep" | "queue"): Does =>
	() => ["desk:leave", { open: { kind } }];
const livesOn: Does = ({ id }) => ["heartbeat:send", { conversation: id }];
const leavesLine: Does = ({ id }) => ["wait:leave", { conversation: id }];
const reopens =
	(undo: boolean): Does =>
	({ id }) => ["conversation:reopen", { conversation: id, undo }];
const switches =
	(availability: "here" | "away"): Does =>
	() => ["availability:set", { availability }];

/** Long enough for offers to run out, and in the end for silence. */
const CLOCK_MS = 3 * 60_000;

type Step = { who: "maya" | "noor" | "teo" | "clock"; does: Does };
const STEP: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		who: fc.constant("maya" as const),
		does: fc.constantFrom(
			...[says, says, closes, withdraws, marks, rates],
			...[livesOn, leavesLine],
		),
	}),
	fc.record({
		who: fc.constantFrom("noor" as const, "teo" as const),
		does: fc.constantFrom(
			...[says, says, closes, withdraws, marks, notes, takes],
			...[reopens(true), reopens(false), switches("here"), switches("away")],
			...[takesOver, releases, accepts, declines],
			...[goesHome("keep"), goesHome("queue")],
			...[transfers("teo"), transfers("sales")],
		),
	}),
	fc.record({ who: fc.constant("clock" as const), does: fc.constant(says) }),
);

test("RD2 the state is the old state and the facts, for a shopper and for an agent, whatever is done", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(STEP, { minLength: 5, maxLength: 18 }), play),
		{ numRuns: 30, seed: 7 },
	);
	// Thirty relays, one after the other.
}, 240_000);

async function play(steps: Step[]): Promise<void> {
	const relay = await startRelay();
	const ids = {
		teo: relay.people.teo.id,
		sales: await team(relay, "Sales", true),
	};
	await works(relay, ids.teo, { teams: [ids.sales] });
	const { maya, noor, conversation } = await together(relay);
	const cast = { maya, noor, teo: await addAgent(relay, "teo") };
	const joins = { conversation, after: 0 };
	const mayaHad = await maya.ask("conversation:join", joins);
	const noorHad = await noor.ask("conversation:join", joins);
	for (const { who, does } of steps) {
		const row = await relay.store.conversation(conversation);
		if (!row) throw new Error("the conversation is gone");
		if (who === "clock") await relay.passes(CLOCK_MS);
		else await cast[who].say(...does(row, ids));
	}
	await rest();
	// The last words are in the rows by then.
	await relay.passes(ROWS_EVERY_MS);
	await noor.fence();

	const tab = await arrives(relay, { token: maya.token });
	const mayaHas = await tab.ask("conversation:join", joins);
	const desk = await addAgent(relay, "noor");
	const noorHas = await desk.ask("conversation:join", joins);
	holds(mayaHad, factsOf(maya), mayaHas);
	holds(noorHad, factsOf(noor), noorHas);
	const row = noor.facts("conversation:changed").at(-1)?.conversation;
	expect(row).toEqual(noorHas.conversation);
	await relay.stop();

	/** What the relay does by itself (routing, asking) has come to an end when nothing new is told. */
	async function rest(): Promise<void> {
		const told = noor.facts("entry:added").length;
		await relay.app.parts.routing.idle();
		await maya.fence();
		await noor.fence();
		if (noor.facts("entry:added").length !== told) await rest();
	}
}

interface Joined {
	entries: Entry[];
	conversation: Head & {
		readByVisitor: number;
		readByAgent: number;
		lastSeq: number;
	};
}
interface Facts {
	added: SharedFacts["entry:added"][];
	read: SharedFacts["read:changed"][];
}

const factsOf = (wire: VisitorWire | ConsoleWire): Facts => ({
	added: (wire as VisitorWire).facts("entry:added"),
	read: (wire as VisitorWire).facts("read:changed"),
});

function holds(had: Joined, { added, read }: Facts, has: Joined): void {
	const told = added.map(({ entry }) => entry);
	const log = [...had.entries, ...told].reduce(applied, EMPTY_LOG);
	expect(log.entries).toEqual(has.entries);
	expect(log.last).toBe(has.conversation.lastSeq);
	const head = log.entries
		.filter(({ seq }) => seq > had.conversation.lastSeq)
		.reduce<Head>(headAfter, had.conversation);
	const { state, mode, agent } = has.conversation;
	const { state: thenState, mode: thenMode, agent: thenAgent } = head;
	expect([thenState, thenMode, thenAgent]).toEqual([state, mode, agent]);
	const marked = (by: "visitor" | "agent", before: number) =>
		read.filter((fact) => fact.by === by).at(-1)?.seq ?? before;
	expect(has.conversation).toMatchObject({
		readByVisitor: marked("visitor", had.conversation.readByVisitor),
		readByAgent: marked("agent", had.conversation.readByAgent),
	});
}

function applied(log: Log, entry: Entry): Log {
	const outcome = applyEntry(log, entry);
	if (outcome.kind === "gap") throw new Error(`a gap before ${entry.seq}`);
	return outcome.kind === "applied" ? outcome.log : log;
}
