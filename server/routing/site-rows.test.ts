import fc from "fast-check";
import { expect, test } from "vitest";
import { SILENT_MS } from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { withdrawOffers } from "./hand-out.ts";
import { createKnownWaits } from "./known-waits.ts";
import { releaseGone } from "./refresh.ts";
import { createSiteRows } from "./site-rows.ts";

const row = (set: Partial<ConversationRow> & { id: string }) =>
	({
		site_id: "shop",
		state: "waiting",
		state_since: 0,
		mode: "live",
		visitor_id: `visitor of ${set.id}`,
		agent_id: null,
		quiet_since: null,
		offered_id: null,
		last_visitor_at: 0,
		...set,
	}) as ConversationRow;

const anyRow = fc
	.record({
		id: fc.constantFrom("a", "b", "c", "d"),
		state: fc.constantFrom("waiting", "open", "closed" as const),
		mode: fc.constantFrom("live", "message" as const),
		state_since: fc.integer({ min: 0, max: 3 }),
		agent_id: fc.constantFrom("noor", "teo", null),
		quiet_since: fc.constantFrom(null, 5),
		offered_id: fc.constantFrom(null, "noor"),
	})
	.map((set) => row(set as ConversationRow));

test("RO8 what each pass asks for is what going through all rows would find", () => {
	fc.assert(
		fc.property(fc.array(anyRow), (changes) => {
			const rows = createSiteRows();
			const all = new Map<string, ConversationRow>();
			for (const change of changes) {
				// Replaced where it stands alike, as each commit does it.
				if (!rows.replace(change)) rows.put(change);
				if (change.state === "closed") all.delete(change.id);
				else all.set(change.id, change);
				const is = [...all.values()];
				const waiting = is.filter(({ state }) => state === "waiting");
				const live = waiting.filter(({ mode }) => mode === "live");
				const since = live.map(({ state_since }) => state_since);
				expect(new Map(rows.all)).toEqual(all);
				expect(rows.waiting()).toEqual({
					live: live.length,
					messages: waiting.length - live.length,
					oldestLiveSince: live.length > 0 ? Math.min(...since) : null,
				});
				expect([...rows.offered].sort()).toEqual(
					waiting
						.filter(({ offered_id }) => offered_id !== null)
						.map(({ id }) => id)
						.sort(),
				);
				for (const agent of ["noor", "teo"])
					expect([...(rows.held.get(agent) ?? [])].sort()).toEqual(
						is
							.filter(
								({ state, agent_id, quiet_since }) =>
									state === "open" &&
									agent_id === agent &&
									quiet_since === null,
							)
							.map(({ id }) => id)
							.sort(),
					);
			}
		}),
	);
});

/** Rows that may be asked for by their id alone. */
function onlyByKey<V>(rows: Map<string, V>): Map<string, V> {
	const goesThrough = () => {
		throw new Error("goes through all that wait");
	};
	return Object.assign(rows, {
		values: goesThrough,
		entries: goesThrough,
		keys: goesThrough,
		forEach: goesThrough,
		[Symbol.iterator]: goesThrough,
	});
}

test("RO8 a pass in which nobody is gone goes through nobody who waits", async () => {
	const { put, all, held, offered } = createSiteRows();
	for (let at = 0; at < 2_000; at++) put(row({ id: `waits ${at}` }));
	put(row({ id: "held", state: "open", agent_id: "noor" }));
	put(row({ id: "offered", offered_id: "noor" }));
	const asked: string[] = [];
	const parts = {
		log: { change: () => asked.push("change") },
		presence: {
			state(agent: string) {
				asked.push(agent);
				return "present";
			},
		},
	};
	const site = {
		rows: onlyByKey(all as Map<string, ConversationRow>),
		held,
		offered,
		people: () => ({ members: new Map([["noor", {}]]) }),
		receives: () => true,
	};
	await releaseGone(parts as never, site as never);
	await withdrawOffers(parts as never, site as never);
	expect(asked).toEqual(["noor"]);
});

test("RO12 nobody is looked at before the first may be silent, and whoever is is found", () => {
	const rows = new Map<string, ConversationRow>();
	let looked = 0;
	const get = rows.get.bind(rows);
	rows.get = (id) => {
		looked++;
		return get(id);
	};
	const known = createKnownWaits(rows, { ended() {} } as never);
	const waits = (id: string, now: number) => {
		known.moves(
			null,
			row({ id }),
			{ why: "left", answered: false, settled: false },
			now,
		);
		rows.set(id, row({ id }));
	};
	const silent = (now: number) => known.silent(now).map(({ id }) => id);
	waits("early", 1_000);
	for (let at = 0; at < 100; at++) waits(`later ${at}`, 2_000);
	looked = 0;
	expect(silent(SILENT_MS + 999)).toEqual([]);
	expect(looked).toBe(0);
	expect(silent(SILENT_MS + 1_000)).toEqual(["early"]);
	known.heartbeat("visitor of early", SILENT_MS + 1_000, false);
	expect(silent(SILENT_MS + 1_999)).toEqual([]);
	expect(silent(SILENT_MS + 2_000)).toHaveLength(100);
	// A clock that was set back.
	known.heartbeat("visitor of early", 500, false);
	expect(silent(SILENT_MS + 500)).toEqual(["early"]);
});

test("RO4 who left a message is looked at while they are there, and again when they come back", () => {
	const rows = new Map<string, ConversationRow>();
	const known = createKnownWaits(rows, { ended() {} } as never);
	const one = row({ id: "a", mode: "message", last_visitor_at: 1_000 });
	known.moves(
		null,
		one,
		{ why: "left", answered: false, settled: false },
		1_000,
	);
	rows.set("a", one);
	const returned = (now: number) => known.returned(now).map(({ id }) => id);
	expect(returned(SILENT_MS + 999)).toEqual(["a"]);
	expect(returned(SILENT_MS + 1_000)).toEqual([]);
	expect(known.heartbeat(one.visitor_id, SILENT_MS + 2_000, false)).toBe(true);
	expect(returned(SILENT_MS + 2_000)).toEqual(["a"]);
});
