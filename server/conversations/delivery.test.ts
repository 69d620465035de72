import { beforeEach, expect, test } from "vitest";
import { ROWS_EVERY_MS } from "../../protocol/limits.ts";
import { handClock } from "../ports/clock.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { createDelivery } from "./delivery.ts";
import type { Committed } from "./log.ts";
import { createRowChanges } from "./row-changes.ts";

/** What was told, in its order: to whom, and each fact with the number or the text that it is about. */
let told: [to: string, ...facts: string[]][];
let failed: unknown[];
let listening: Set<string>;
/** Of the shop's staff. */
let consoles: number;
let clock: ReturnType<typeof handClock>;
let deliver: (outcomes: readonly Committed[]) => void;

beforeEach(() => {
	told = [];
	failed = [];
	consoles = 1;
	listening = new Set(["staff site:shop", "staff conversation:a"]);
	for (const one of ["a", "b"]) listening.add(`visitors conversation:${one}`);
	clock = handClock(Date.UTC(2026, 5, 1, 9));
	const several =
		(side: string) => (channel: string, facts: readonly object[]) =>
			void (
				facts.length > 0 &&
				told.push([`${side} ${channel}`, ...facts.map(said)])
			);
	const publisher = {
		visitors: (channel: string, fact: string, data: object) =>
			several("visitors")(channel, [{ fact, data }]),
		severalToVisitors: several("visitors"),
		severalToStaff: several("staff"),
		visitorThere: (channel: string) => listening.has(`visitors ${channel}`),
		staffThere: (channel: string) => listening.has(`staff ${channel}`),
		staffWindows: (channel: string) =>
			listening.has(`staff ${channel}`) ? consoles : 0,
	} as unknown as Publisher;
	const noteFailed = (error: unknown) => void failed.push(error);
	deliver = createDelivery({
		publisher,
		faces: { of: (_site, _person, name) => ({ name }) },
		rowChanges: createRowChanges({ publisher, clock, failed: noteFailed }),
		failed: noteFailed,
	});
});

function said(one: object): string {
	const { fact, data } = one as { fact: string; data: Told };
	switch (fact) {
		case "entry:added":
			return `entry ${data.entry?.seq}`;
		case "read:changed":
			return `${data.by} read ${data.seq}`;
		case "conversation:changed":
			return `row ${data.conversation.id} ${data.conversation.lastSeq}`;
		default:
			return fact;
	}
}
interface Told {
	entry?: { seq: number };
	by?: string;
	seq?: number;
	conversation: { id: string; lastSeq: number };
}

const ROW = {
	site_id: "shop",
	id: "a",
	visitor_id: "maya",
	state: "open",
	agent_id: "noor",
	agent_name: "Noor",
	epoch: 1,
	joined_epoch: 1,
	read_by_visitor: 0,
	read_by_agent: 0,
	preview_body: null,
	tags: "[]",
} as ConversationView;

const row = (id: string, seq: number, more: Partial<ConversationView> = {}) =>
	({ ...ROW, id, last_seq: seq, ...more }) as ConversationView;
const entry = (id: string, seq: number, more: Partial<EntryRow> = {}) =>
	({
		conversation_id: id,
		seq,
		audience: "all",
		author_kind: "visitor",
		body: '{"text":"Hello"}',
		...more,
	}) as EntryRow;

/** A message, in a row that changes by nothing else. */
const message = (id: string, seq: number): Committed => ({
	kind: "written",
	before: row(id, seq - 1),
	row: row(id, seq),
	entries: [entry(id, seq)],
});

const rows = () => told.filter(([to]) => to === "staff site:shop");

test("PF20 what one transaction has done to a conversation is told together, and its row once", () => {
	deliver([message("a", 1), message("a", 2), message("b", 7), message("a", 3)]);
	expect(told).toEqual([
		["staff conversation:a", "entry 1", "entry 2", "entry 3"],
		["visitors conversation:a", "entry 1", "entry 2", "entry 3"],
		["visitors conversation:b", "entry 7"],
		["staff site:shop", "row a 3", "row b 7"],
	]);
});

test("PF20 read marks are told once, from before the transaction to its end", () => {
	const marked = (before: number, seq: number): Committed => ({
		kind: "written",
		before: row("a", 9, { read_by_agent: before }),
		row: row("a", 9, { read_by_agent: seq }),
		entries: [],
	});
	deliver([marked(3, 5), message("a", 9), marked(5, 8)]);
	expect(told[0]).toEqual(["staff conversation:a", "entry 9", "agent read 8"]);
});

test("RD4 an entry for staff is in nothing that is told to visitors", () => {
	const note = message("a", 4) as Extract<Committed, { kind: "written" }>;
	deliver([{ ...note, entries: [entry("a", 4, { audience: "staff" })] }]);
	expect(told).toEqual([
		["staff conversation:a", "entry 4"],
		["staff site:shop", "row a 4"],
	]);
});

test("MS1 what was sent again is told again, and changes no row", () => {
	deliver([
		{ kind: "duplicate", entry: entry("a", 2) },
		{ kind: "unchanged", row: row("b", 7) },
	]);
	expect(told).toEqual([
		["staff conversation:a", "entry 2"],
		["visitors conversation:a", "entry 2"],
	]);
});

test("a conversation that cannot be told keeps no other from being told", () => {
	const broken = message("a", 1) as Extract<Committed, { kind: "written" }>;
	deliver([
		{
			...broken,
			row: row("a", 1, { preview_body: "{" }),
			entries: [entry("a", 1, { body: "{" })],
		},
		message("b", 7),
	]);
	expect(failed).toHaveLength(2);
	expect(told).toEqual([
		["visitors conversation:b", "entry 7"],
		["staff site:shop", "row b 7"],
	]);
});

test("PF21 words in rows are told at most once in a tenth of a second, each row as it is then", () => {
	deliver([message("a", 1)]);
	expect(rows()).toEqual([["staff site:shop", "row a 1"]]);
	clock.pass(1);
	deliver([message("a", 2)]);
	deliver([message("b", 7)]);
	clock.pass(ROWS_EVERY_MS - 2);
	deliver([message("a", 3)]);
	expect(rows()).toHaveLength(1);
	clock.pass(1);
	expect(rows().slice(1)).toEqual([["staff site:shop", "row a 3", "row b 7"]]);
	expect(clock.next()).toBe(null);
	clock.pass(ROWS_EVERY_MS);
	deliver([message("a", 4)]);
	expect(rows().slice(2)).toEqual([["staff site:shop", "row a 4"]]);
});

test("PF21 a thousand consoles hear of words in rows three times a second", () => {
	consoles = 1_000;
	deliver([message("a", 1)]);
	deliver([message("a", 2)]);
	clock.pass(333);
	expect(rows()).toHaveLength(1);
	clock.pass(1);
	expect(rows().slice(1)).toEqual([["staff site:shop", "row a 2"]]);
});

test("PF21 entries are told at once, whenever the rows are", () => {
	deliver([message("a", 1)]);
	deliver([message("a", 2)]);
	expect(told.filter(([to]) => to.endsWith("conversation:a"))).toEqual([
		["staff conversation:a", "entry 1"],
		["visitors conversation:a", "entry 1"],
		["staff conversation:a", "entry 2"],
		["visitors conversation:a", "entry 2"],
	]);
});

const MOVED: [what: string, change: Partial<ConversationView>][] = [
	["is closed", { state: "closed" }],
	["is taken by another", { agent_id: "teo", epoch: 2 }],
	["is opened by its agent", { joined_epoch: 2 }],
	["is offered", { offered_id: "teo" }],
	["rings again", { rings: 1 }],
	["is for a team", { team_id: "sales" }],
	["is idle", { quiet_since: 1 }],
	["has a score", { score: 5 }],
	["is forgotten", { forgotten_at: 1 }],
];

test.each(MOVED)(
	"PF21 a row that %s is told at once, and all that was gathered with it",
	(_what, change) => {
		deliver([message("b", 6)]);
		deliver([message("b", 7)]);
		deliver([
			{
				kind: "written",
				before: row("a", 1),
				row: row("a", 1, change),
				entries: [],
			},
		]);
		expect(rows().slice(1)).toEqual([
			["staff site:shop", "row b 7", "row a 1"],
		]);
		expect(clock.next()).toBe(null);
	},
);

test("PF21 a conversation that begins is told at once", () => {
	deliver([message("b", 6)]);
	deliver([
		{
			kind: "written",
			before: null,
			row: row("a", 1),
			entries: [entry("a", 1)],
		},
	]);
	expect(told).toContainEqual([
		"visitors visitor:maya",
		"conversation:started",
	]);
	expect(rows().slice(1)).toEqual([["staff site:shop", "row a 1"]]);
});

test("PF21 what nobody hears is neither made nor kept", () => {
	listening.clear();
	deliver([message("a", 1), message("a", 2)]);
	expect(told).toEqual([]);
	expect(clock.next()).toBe(null);
});

test("PF21 who comes before a gathered row is told is not taken back to before they came", () => {
	deliver([message("a", 1)]);
	deliver([message("a", 2)]);
	listening.delete("staff site:shop");
	deliver([message("a", 3)]);
	listening.add("staff site:shop");
	clock.pass(ROWS_EVERY_MS);
	expect(rows()).toEqual([["staff site:shop", "row a 1"]]);
	expect(clock.next()).toBe(null);
});
