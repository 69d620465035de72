import { expect, test } from "vitest";
import { handClock } from "../../ports/clock.ts";
import type { WorkloadSpanRow } from "../rows.ts";
import { SPAN_MOST_MS } from "./open-spans.ts";
import {
	createWorkloadRecorder,
	WORKLOAD_WRITE_MS,
} from "./workload-recorder.ts";

const START = 1_000_000;

function recorded() {
	const clock = handClock(START);
	let now = START;
	const rows = new Map<string, WorkloadSpanRow>();
	const failed: unknown[] = [];
	const ends = new Map<string, number>();
	let refuses = false;
	let writes = 0;
	const recorder = createWorkloadRecorder({
		clock: { ...clock, now: () => now + clock.now() - START },
		presence: {
			endsAt: (person) => ends.get(person) ?? Number.POSITIVE_INFINITY,
		},
		failed: (error) => failed.push(error),
		store: {
			async keepWorkloadSpans(all) {
				writes++;
				if (refuses) throw new Error("disk full");
				for (const row of all)
					rows.set(`${row.person_id} ${row.from_at}`, { ...row });
			},
		},
	});
	return {
		...recorder,
		clock,
		failed,
		ends,
		writes: () => writes,
		refuse: (is: boolean) => {
			refuses = is;
		},
		/** The machine's clock is set by so much. */
		sets: (ms: number) => {
			now += ms;
		},
		rows: (person = "noor") =>
			[...rows.values()]
				.filter(({ person_id }) => person_id === person)
				.map(({ from_at, to_at, load, slots }) => [
					from_at - START,
					to_at - START,
					load,
					slots,
				]),
		noor: (load: number | null, slots = 2) =>
			recorder.hear("shop", "noor", load === null ? null : { load, slots }),
	};
}

test("WL1 a span ends where the load, the slots or being here change, and nothing else makes one", async () => {
	const { noor, clock, write, rows } = recorded();
	noor(0);
	clock.pass(10);
	noor(0);
	clock.pass(10);
	noor(1);
	clock.pass(10);
	noor(1, 3);
	clock.pass(10);
	noor(null);
	clock.pass(10);
	noor(null);
	clock.pass(10);
	noor(2);
	clock.pass(5);
	await write();
	expect(rows()).toEqual([
		[0, 20, 0, 2],
		[20, 30, 1, 2],
		[30, 40, 1, 3],
		[60, 65, 2, 2],
	]);
});

test("WL1 what lasts no millisecond makes no row", async () => {
	const { noor, clock, write, rows } = recorded();
	for (const load of [0, 1, 2]) noor(load);
	clock.pass(10);
	await write();
	expect(rows()).toEqual([[0, 10, 2, 2]]);
});

test("WL2 it is written once a minute, for everybody together, and only as long as somebody is here", async () => {
	const { noor, hear, clock, write, writes, rows } = recorded();
	expect(clock.next()).toBeNull();
	noor(1);
	hear("shop", "teo", { load: 0, slots: 4 });
	clock.pass(WORKLOAD_WRITE_MS - 1);
	await write();
	expect(writes()).toBe(1);
	clock.pass(WORKLOAD_WRITE_MS);
	await write();
	expect(rows()).toEqual([[0, 2 * WORKLOAD_WRITE_MS - 1, 1, 2]]);
	noor(null);
	hear("shop", "teo", null);
	await write();
	expect(clock.next()).toBeNull();
	const before = writes();
	await write();
	expect(writes()).toBe(before);
});

test("WL2 what was not written when the relay is killed is at most its last minute", async () => {
	const { noor, clock, rows } = recorded();
	noor(1);
	for (let minute = 0; minute < 10; minute++) {
		clock.pass(WORKLOAD_WRITE_MS);
		await new Promise<void>((done) => setImmediate(done));
	}
	clock.pass(WORKLOAD_WRITE_MS - 1);
	expect(rows()).toEqual([[0, 10 * WORKLOAD_WRITE_MS, 1, 2]]);
});

test("WL2 a span is at most an hour, and its writing, long", async () => {
	const { noor, clock, write, rows } = recorded();
	noor(1);
	for (let minute = 0; minute < 150; minute++) {
		clock.pass(WORKLOAD_WRITE_MS);
		await write();
	}
	expect(rows()).toEqual([
		[0, SPAN_MOST_MS, 1, 2],
		[SPAN_MOST_MS, 2 * SPAN_MOST_MS, 1, 2],
		[2 * SPAN_MOST_MS, 150 * WORKLOAD_WRITE_MS, 1, 2],
	]);
});

test("WL1 nobody was here after the end of their lease", async () => {
	const { noor, clock, ends, write, rows } = recorded();
	noor(1);
	ends.set("noor", START + 40);
	clock.pass(100);
	await write();
	expect(rows()).toEqual([[0, 40, 1, 2]]);
	noor(null);
	await write();
	expect(rows()).toEqual([[0, 40, 1, 2]]);
});

test("WL3 a clock that is set back, or a machine that slept, ends what went on where it was known last", async () => {
	const { noor, clock, sets, write, rows } = recorded();
	noor(1);
	clock.pass(WORKLOAD_WRITE_MS);
	await write();
	sets(-40_000);
	clock.pass(10_000);
	noor(2);
	clock.pass(5_000);
	await write();
	expect(rows()).toEqual([
		[0, 60_000, 1, 2],
		[30_000, 35_000, 2, 2],
	]);
	sets(8 * 3_600_000);
	clock.pass(1_000);
	await write();
	clock.pass(1_000);
	await write();
	expect(rows().slice(1)).toEqual([
		[30_000, 35_000, 2, 2],
		[36_000 + 8 * 3_600_000, 37_000 + 8 * 3_600_000, 2, 2],
	]);
});

test("WL2 what the disk refuses is written later, and said", async () => {
	const { noor, clock, failed, refuse, write, rows } = recorded();
	noor(1);
	clock.pass(10);
	noor(2);
	clock.pass(10);
	refuse(true);
	await write();
	expect(failed).toMatchObject([{ message: "disk full" }]);
	expect(rows()).toEqual([]);
	refuse(false);
	clock.pass(10);
	await write();
	expect(rows()).toEqual([
		[0, 10, 1, 2],
		[10, 30, 2, 2],
	]);
});

test("WL2 stopped it writes what it is told to, and nothing by itself", async () => {
	const { noor, clock, stop, write, rows } = recorded();
	noor(1);
	stop();
	expect(clock.next()).toBeNull();
	clock.pass(10);
	await write();
	expect(rows()).toEqual([[0, 10, 1, 2]]);
	expect(clock.next()).toBeNull();
});
