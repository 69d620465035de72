import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "./entry.ts";
import {
	applyEntry,
	EMPTY_LOG,
	type Head,
	headAfter,
	type Log,
} from "./log.ts";

test("RD2 any order, doubling and loss of facts, and reading on after a gap, end in the same log", () => {
	const shapes = fc.array(
		fc.record({ staff: fc.boolean(), withdraws: fc.boolean() }),
		{ minLength: 1, maxLength: 25 },
	);
	const disturbed = fc.infiniteStream(fc.nat());
	fc.assert(
		fc.property(
			shapes,
			fc.constantFrom("all", "staff"),
			disturbed,
			(made, reader, chance) => {
				const history = historyOf(made, reader);
				let log: Log = EMPTY_LOG;
				const next = () => Number(chance.next().value);
				for (let told = 0; told < history.length * 2; told++) {
					const entry = history[next() % history.length] as Entry;
					log = received(log, entry, next() % 3 === 0 ? history : []);
				}
				// The last join: whatever is still missing is read from the cursor.
				const read = history.filter(({ seq }) => seq > log.last);
				const end = read.reduce((so, entry) => received(so, entry, []), log);
				const whole = history.reduce(
					(so, entry) => received(so, entry, []),
					EMPTY_LOG,
				);
				expect(end).toEqual(whole);
				expect(end.entries.map(({ seq }) => seq)).toEqual(
					history.map(({ seq }) => seq),
				);
			},
		),
	);
});

test("RD2 what is there is known, what misses something before it is a gap", () => {
	const [first, second, third] = historyOf(
		[{}, {}, {}].map(() => ({ staff: false, withdraws: false })),
		"all",
	) as [Entry, Entry, Entry];
	const log = received(EMPTY_LOG, first, []);
	expect(applyEntry(log, first).kind).toBe("known");
	expect(applyEntry(log, third).kind).toBe("gap");
	expect(applyEntry(log, second).kind).toBe("applied");
});

test("WD1 a withdrawal takes the text out of the window's own log", () => {
	const [message] = historyOf([{ staff: false, withdraws: false }], "all");
	const log = received(EMPTY_LOG, message as Entry, []);
	const withdrawn = entryOf(2, 1, "withdrawn", { seq: 1 });
	expect(received(log, withdrawn, []).entries[0]).toMatchObject({
		seq: 1,
		body: null,
		erasedAt: withdrawn.at,
	});
});

test("P6 an unknown kind moves the cursor and leaves the head as it is", () => {
	const unknown = entryOf(1, 0, "promised", { by: 1 });
	expect(applyEntry(EMPTY_LOG, unknown)).toMatchObject({ log: { last: 1 } });
	const head: Head = {
		state: { kind: "waiting", since: 0 },
		mode: "live",
		agent: null,
	};
	expect(headAfter(head, unknown)).toBe(head);
	expect(headAfter(head, { ...unknown, body: null })).toBe(head);
});

function received(log: Log, entry: Entry, readable: Entry[]): Log {
	const applied = applyEntry(log, entry);
	switch (applied.kind) {
		case "applied":
			return applied.log;
		case "known":
			return log;
		case "gap":
			return readable
				.filter(({ seq }) => seq > log.last)
				.reduce((so, next) => received(so, next, []), log);
	}
}

/** What one reader may see of a log: each entry names the one before it that this reader sees. */
function historyOf(
	made: { staff: boolean; withdraws: boolean }[],
	reader: "all" | "staff",
): Entry[] {
	let prev = 0;
	return made.flatMap(({ staff, withdraws }, index) => {
		if (staff && reader === "all") return [];
		const seq = index + 1;
		const entry =
			withdraws && prev > 0
				? entryOf(seq, prev, "withdrawn", { seq: prev })
				: entryOf(seq, prev, staff ? "note" : "message", { text: `${seq}` });
		prev = seq;
		return [entry];
	});
}

function entryOf(seq: number, prev: number, kind: string, body: object): Entry {
	return {
		seq,
		prev,
		kind,
		v: 1,
		author: { kind: "system" },
		clientId: null,
		audience: kind === "note" ? "staff" : "all",
		body,
		at: 1_000 + seq,
		erasedAt: null,
	} as Entry;
}
