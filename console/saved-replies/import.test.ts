import { expect, test } from "vitest";
import { CSV_START, csvLine, plainCell } from "../../protocol/csv-line.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { RepliesImported } from "../../protocol/saved-reply.ts";
import { REPLY_LINES } from "../../protocol/saved-reply-limits.ts";
import { idOf, stagedConnection } from "../testing/staged.ts";
import { compareImport } from "./compare-import.ts";
import { readRepliesFile } from "./read-replies-file.ts";
import { sendReplies } from "./send-replies.ts";

async function read(...lines: string[]) {
	const file = await readRepliesFile(new Blob([lines.join("\n")]));
	if (file.kind !== "read") throw new Error(file.why);
	return file;
}
const refusedFor = async (...lines: string[]) => {
	const file = await readRepliesFile(new Blob([lines.join("\n")]));
	return file.kind === "refused" ? file.why : null;
};
const HEADER = "name,shortcut,language,text";

test("SR11 the lines of one name are one reply, whatever the order of the columns", async () => {
	const { drafts, leftOut } = await read(
		"Text;Title;Lang",
		"Hello;Greeting;en",
		'"Two\nlines";Refund;en',
		"Labas;greeting;lt",
	);
	expect(leftOut).toEqual([]);
	expect(drafts).toMatchObject([
		{
			name: "Greeting",
			texts: [
				{ language: "en", text: "Hello" },
				{ language: "lt", text: "Labas" },
			],
		},
		{ name: "Refund", texts: [{ text: "Two\nlines" }] },
	]);
});

test("SR11 each line that is left out says why, and all others are taken", async () => {
	const { drafts, leftOut } = await read(
		HEADER,
		"Good,/go,en,Fine {name}",
		",,en,No name",
		"No text,,en,",
		"Place,,en,Hello {frist name}",
		"Short,two words,en,x",
		"Tongue,,english language,x",
		"Few,en",
		"Good,,en,Again",
	);
	expect(drafts).toMatchObject([{ name: "Good", shortcut: "go" }]);
	expect(leftOut.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9]);
	expect(leftOut[2]?.why).toBe(
		"“{frist name}” is not a placeholder. These exist: {name} {agent} {shop} {order}.",
	);
	expect(new Set(leftOut.map(({ why }) => why)).size).toBe(7);
});

test("SR11 what would be computed stays text on the way out and back", async () => {
	const texts = ["=1+1", "+370 600", "@home; =cmd", "-5"];
	const line = csvLine(["Formula", "", "en", texts[0] ?? ""]);
	expect(line).toContain("'=1+1");
	const { drafts } = await read(`${CSV_START}${HEADER}`, line);
	expect(drafts[0]?.texts).toEqual([{ language: "en", text: "=1+1" }]);
	for (const text of texts) {
		const cell = csvLine([text]).slice(1, -3);
		expect(cell).not.toBe(text);
		expect(plainCell(cell)).toBe(text);
	}
});

test("SR11 a file of 10,000 lines is read whole, and what stands behind it is said", async () => {
	const lines = Array.from(
		{ length: REPLY_LINES + 3 },
		(_, at) => `Reply ${at},,en,Text ${at}`,
	);
	const { drafts, leftOut } = await read(HEADER, ...lines);
	expect(drafts).toHaveLength(REPLY_LINES);
	expect(leftOut.map(({ line }) => line)).toEqual([10_002, 10_003, 10_004]);
});

test("SR11 a file without these columns, or with a quote that never ends, is refused whole", async () => {
	expect(await refusedFor("shortcut,text", "a,b")).toMatch("name and text");
	expect(await refusedFor("")).toMatch("name and text");
	expect(await refusedFor(HEADER, 'A,,en,"open', "B,,en,x")).toMatch("line 2");
});

test("SR11 what an import would do is said before it is sent", async () => {
	const saved = (name: string, text: string) => ({
		id: idOf(name),
		name,
		shortcut: "",
		texts: [{ language: "en", text }],
		version: 1,
		changedAt: 0,
		uses: [],
	});
	const there = [saved("One", "1"), saved("Two", "2")];
	const { drafts } = await read(
		HEADER,
		"one,,en,1",
		"Two,,lt,2",
		"Three,,en,3",
	);
	expect(compareImport(drafts, there)).toEqual({
		added: 1,
		changed: 1,
		same: 1,
	});
});

test("SR11 parts are sent again until they are answered, and a final refusal ends it", async () => {
	const lines = Array.from({ length: 250 }, (_, at) => `Reply ${at},,en,x`);
	const { drafts } = await read(HEADER, ...lines);
	const answers: (Refusal | null)[] = [
		{ code: "slow_down", retryAfterMs: 7 },
		null,
		{ code: "retry" },
		null,
		{ code: "rejected" },
	];
	const parts: number[] = [];
	const { connection } = stagedConnection({
		"saved-replies:import": ({ replies }: RepliesImported) => {
			parts.push(replies.length);
			const refusal = answers.shift();
			return refusal
				? { ok: false, refusal }
				: { added: replies.length, changed: 0, same: 0 };
		},
	});
	const [waits, done]: [number[], number[]] = [[], []];
	const refusal = await sendReplies(
		{ connection },
		{ site: idOf("shop"), own: false, replies: drafts },
		(count) => done.push(count),
		async (ms) => void waits.push(ms),
	);
	expect(refusal).toEqual({ code: "rejected" });
	expect(parts).toEqual([100, 100, 100, 100, 50]);
	expect(done).toEqual([100, 200]);
	expect(waits).toEqual([7, 1_000]);
});
