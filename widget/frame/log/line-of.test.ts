import { expect, test } from "vitest";
import type { Audience, Entry, EntryKind } from "../../../protocol/entry.ts";
import { lineOf } from "./line-of.ts";

const noor = { agent: { name: "Noor" } };
const kim = { agent: { name: "Kim" } };
const lost = { ...noor, why: "agent_lost", team: null };

type Row = [kind: EntryKind, body?: object | null, by?: string];

/** What each entry of a log says to its shopper: the sentence and the name in it. */
function linesOf(rows: Row[]): (string | null)[] {
	const entries = rows.map(
		([kind, body = {}, by], at) =>
			({
				seq: at + 1,
				prev: at,
				kind,
				v: 1,
				author: by ? { kind: "agent", name: by } : { kind: "system" },
				clientId: null,
				audience: "all" satisfies Audience,
				body,
				at,
				erasedAt: null,
			}) as Entry,
	);
	return entries.map((entry) => {
		const line = lineOf(entry, entries);
		return line && `${line.says} ${line.name}`.trim();
	});
}

test("AT1 the first who joins has joined, another is talked to now, the same one again says nothing", () => {
	const said = linesOf([
		["joined", noor],
		["closed", { by: "visitor" }],
		["joined", noor],
		["joined", kim],
	]);
	expect(said).toEqual(["joined Noor", "ended", null, "transferred Kim"]);
});

test("AT3 after a lost connection the same agent is back, and another is talked to now", () => {
	expect(
		linesOf([
			["joined", noor],
			["released", lost],
			["joined", noor],
		]),
	).toEqual(["joined Noor", "agentLost Noor", "isBack Noor"]);
	expect(
		linesOf([
			["joined", noor],
			["released", lost],
			["joined", kim],
		]),
	).toEqual(["joined Noor", "agentLost Noor", "transferred Kim"]);
});

test("AT3 handed to a colleague who is not there yet, a colleague has it; to a team, the team", () => {
	const handed = { ...noor, why: "transferred", team: null };
	expect(
		linesOf([
			["joined", noor],
			["released", handed],
		]),
	).toEqual(["joined Noor", "assigned Noor"]);
	expect(
		linesOf([
			["joined", noor],
			["released", { ...handed, team: "Sales" }],
		]),
	).toEqual(["joined Noor", "teamGets Noor"]);
});

test("AT4 in an old log whoever was assigned has joined where a message of theirs followed", () => {
	expect(
		linesOf([
			["assigned", noor],
			["message", { text: "Hello?" }],
			["message", null, "Noor"],
			["released", lost],
			["assigned", noor],
			["message", { text: "I am back." }, "Noor"],
		]),
	).toEqual(["joined Noor", null, null, "agentLost Noor", "isBack Noor", null]);
});

test("AT4 in an old log whoever was assigned and wrote nothing is not named, nor when they go", () => {
	expect(
		linesOf([
			["assigned", noor],
			["message", { text: "Hello?" }],
			["released", lost],
			["assigned", kim],
			["message", { text: "Hello." }, "Kim"],
		]),
	).toEqual([null, null, null, "joined Kim", null]);
});
