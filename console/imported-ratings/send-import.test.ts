import { expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import {
	IMPORT_BATCH,
	IMPORT_BATCH_BYTES,
} from "../../protocol/import-limits.ts";
import type { RatingsImportAdded } from "../../protocol/imported-rating.ts";
import { textFile } from "./files.support.ts";
import { type Sending, sendImport } from "./send-import.ts";

const site = newId();
const begun = {
	site,
	id: newId(),
	name: "Old shop",
	format: "csat_5",
	contentHash: null,
	again: false,
} as const;

/** A relay that refuses as it is told before it does what is asked. */
function relayThat(refuses: Record<string, object[]> = {}) {
	const said: [string, unknown][] = [];
	let [lastLine, lines] = [0, 0];
	async function ask(command: string, data: unknown) {
		said.push([command, data]);
		const refusal = refuses[command]?.shift();
		if (command === "ratings-import:add") {
			const { after, rows } = data as RatingsImportAdded;
			if (after === lastLine) {
				lastLine = rows.at(-1)?.line ?? 0;
				lines += rows.length;
			}
		}
		return refusal
			? { ok: false, refusal }
			: { ok: true, data: { lastLine, lines, refused: [] } };
	}
	return { said, ask: ask as unknown as Sending["connection"]["ask"] };
}

function sends(
	text: string,
	connection: Pick<Sending["connection"], "ask">,
	more: Partial<Sending> = {},
) {
	return sendImport({
		connection,
		begun,
		file: textFile(text),
		format: { encoding: "utf-8", delimiter: "," },
		by: {
			mapping: {
				isHeader: false,
				score: 0,
				format: "csat_5",
				thumbs: {},
				date: 1,
				dateForm: "iso",
				comment: 2,
				agent: null,
				language: null,
				relation: null,
				relations: {},
			},
			columns: 3,
			instantOf: () => Date.UTC(2026, 1, 1),
			now: Date.UTC(2026, 10, 30),
		},
		again: async () => true,
		sent: () => {},
		...more,
	});
}

test("IR15 a file goes in parts of so many lines, and of so many bytes", async () => {
	const short = "5,2026-02-01,\n".repeat(IMPORT_BATCH + 1);
	const relay = relayThat();
	expect(await sends(short, relay)).toEqual({
		kind: "ended",
		lines: IMPORT_BATCH + 1,
	});
	expect(relay.said.map(([command]) => command)).toEqual([
		"ratings-import:begin",
		"ratings-import:add",
		"ratings-import:add",
		"ratings-import:end",
	]);
	const long = `5,2026-02-01,${"ž".repeat(2_000)}\n`.repeat(60);
	const other = relayThat();
	await sends(long, other);
	const added = other.said.filter(([command]) => command.endsWith(":add"));
	expect(added.length).toBeGreaterThan(4);
	for (const [, data] of added) {
		const bytes = new TextEncoder().encode(
			JSON.stringify((data as RatingsImportAdded).rows),
		);
		expect(bytes.length).toBeLessThan(IMPORT_BATCH_BYTES + 1_000);
	}
});

test("IR15 a part whose reply was lost is said again, and counted once", async () => {
	const waits: number[] = [];
	const relay = relayThat({
		"ratings-import:begin": [{ code: "retry" }],
		"ratings-import:add": [
			{ code: "retry" },
			{ code: "slow_down", retryAfterMs: 7_000 },
		],
		"ratings-import:end": [{ code: "retry" }],
	});
	const sent = await sends("5,2026-02-01,\n4,2026-02-01,\n", relay, {
		again: async (afterMs) => {
			waits.push(afterMs);
			return true;
		},
	});
	expect(sent).toEqual({ kind: "ended", lines: 2 });
	expect(waits).toContain(7_000);
	const adds = relay.said.filter(([command]) => command.endsWith(":add"));
	expect(new Set(adds.map(([, data]) => JSON.stringify(data))).size).toBe(1);
});

test("IR15 what the relay refuses for good ends it, and so does the person", async () => {
	const refuses = relayThat({ "ratings-import:begin": [{ code: "rejected" }] });
	expect(await sends("5,2026-02-01,\n", refuses)).toEqual({
		kind: "refused",
		refusal: { code: "rejected" },
	});
	const stops = relayThat();
	expect(
		await sends("5,2026-02-01,\n", stops, { again: async () => false }),
	).toEqual({ kind: "stopped" });
	expect(stops.said.map(([command]) => command)).not.toContain(
		"ratings-import:end",
	);
});
