import { expect, test } from "vitest";
import type { Author, Entry } from "../protocol/entry.ts";
import { grouped, type Part } from "./grouped.ts";

const NOON = new Date("2026-03-12T12:00:00").getTime();
const shopper: Author = { kind: "visitor" };
const noor: Author = { kind: "agent", name: "Noor" };
const sam: Author = { kind: "agent", name: "Sam" };
const system: Author = { kind: "system" };

let seq = 0;
function entry(kind: string, author: Author, body: unknown, at = NOON): Entry {
	seq += 1;
	return {
		seq,
		prev: seq - 1,
		kind,
		v: 1,
		author,
		clientId: null,
		audience: "all",
		body,
		at,
		erasedAt: null,
	} as Entry;
}
const says = (author: Author, text: string, at = NOON) =>
	entry("message", author, { text }, at);

const all = () => true;

function read(parts: Part[]): string[] {
	return parts.map((part) =>
		part.kind === "group"
			? `${part.entries[0].author.kind}: ${part.entries.map(({ body }) => body?.text ?? "gone").join(", ")}`
			: part.kind === "line"
				? `line ${part.entry.kind}`
				: "day",
	);
}

test("one sender's messages within a minute are one group", () => {
	const log = [
		says(shopper, "a"),
		says(shopper, "b", NOON + 59_000),
		says(shopper, "c", NOON + 61_000),
		says(noor, "d", NOON + 62_000),
		says(sam, "e", NOON + 63_000),
	];
	expect(read(grouped(log, all))).toEqual([
		"day",
		"visitor: a, b",
		"visitor: c",
		"agent: d",
		"agent: e",
	]);
});

test("two of one name are two groups, where it is told who they are", () => {
	const log = [
		says({ ...noor, id: "1" }, "a"),
		says({ ...noor, id: "1" }, "b"),
		says({ ...noor, id: "2" }, "c"),
	];
	expect(read(grouped(log, all))).toEqual(["day", "agent: a, b", "agent: c"]);
});

test("a note never joins a message", () => {
	const log = [says(noor, "a"), entry("note", noor, { text: "n" })];
	expect(read(grouped(log, all))).toEqual(["day", "agent: a", "agent: n"]);
});

test("a new day has a line, and begins a group", () => {
	const log = [
		says(shopper, "a", new Date("2026-03-11T23:59:50").getTime()),
		says(shopper, "b", new Date("2026-03-12T00:00:10").getTime()),
	];
	expect(read(grouped(log, all))).toEqual([
		"day",
		"visitor: a",
		"day",
		"visitor: b",
	]);
});

test("an undone closing leaves no trace, and does not cut a group", () => {
	const log = [
		says(noor, "a"),
		entry("closed", noor, { by: "agent" }),
		entry("reopened", noor, { why: "undo", agent: { name: "Noor" } }),
		says(noor, "b"),
	];
	expect(read(grouped(log, all))).toEqual(["day", "agent: a, b"]);
});

test("a closing that a message reopened stays", () => {
	const log = [
		entry("closed", noor, { by: "agent" }),
		entry("reopened", shopper, { why: "visitor_wrote", agent: null }),
		says(shopper, "a"),
	];
	expect(read(grouped(log, ({ kind }) => kind === "closed"))).toEqual([
		"day",
		"line closed",
		"visitor: a",
	]);
});

test("what is not shown leaves no gap and no day line", () => {
	const log = [entry("blessed", system, {}), says(noor, "a"), says(noor, "b")];
	expect(read(grouped(log, () => false))).toEqual(["day", "agent: a, b"]);
});

test("a withdrawn message keeps its place", () => {
	const log = [says(shopper, "a"), entry("message", shopper, null)];
	expect(read(grouped(log, all))).toEqual(["day", "visitor: a, gone"]);
});
