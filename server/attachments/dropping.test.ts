import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { FILES_UNAVAILABLE } from "../ports/file-store.ts";
import type { Due } from "../ports/scheduler.ts";
import { dropping } from "./dropping.ts";

/** Files that are due, and a bucket that answers when the test says so. */
function dropsOf(...names: string[]) {
	const clock = handClock(0);
	const due = new Set(names);
	const asked: string[] = [];
	const postponed: string[] = [];
	const woken: number[] = [];
	const faults: unknown[] = [];
	const answers: { done(): void; fail(error: unknown): void }[] = [];
	const parts = dropping({
		clock,
		store: {
			now: clock.now,
			dueAttachmentFiles: async () => [...due],
			nextAttachmentFile: async () => (due.size > 0 ? 0 : null),
			async postponeAttachmentFile(id) {
				postponed.push(id);
				due.delete(id);
			},
			passOnFile: async () => false,
			dropUnsent: async () => 0,
			forgetFile: async (id) => void due.delete(id),
		},
		files: {
			put: async () => {},
			get: async () => undefined,
			drop: (name) =>
				new Promise<void>((done, fail) => {
					asked.push(name);
					answers.push({ done, fail });
				}),
		},
		scheduler: { wake: (_: Due, at) => void woken.push(at) },
		failed: (error) => void faults.push(error),
	});
	return { ...parts, clock, asked, postponed, woken, faults, answers };
}

const turn = () => new Promise((done) => setImmediate(done));

test("FI8 a bucket that does not answer is waited for two seconds, and its answer goes on with the rest", async () => {
	const { due, clock, asked, answers, woken } = dropsOf("one", "two");
	const run = due.run(0);
	await turn();
	clock.pass(2_000);
	await run;
	// Nothing is begun beside it, and nothing is due until it is done.
	await due.run(2_000);
	expect(await due.next(2_000)).toBeNull();
	expect(asked).toEqual(["one"]);
	answers[0]?.done();
	await turn();
	answers[1]?.done();
	await turn();
	expect(asked).toEqual(["one", "two"]);
	expect(woken).toEqual([2_000]);
	expect(await due.next(2_000)).toBeNull();
});

test("FI8 after one refusal of the bucket the rest of a run is put off, and nothing is forgotten", async () => {
	const { due, asked, answers, postponed, faults } = dropsOf(
		...["one", "two", "three"],
	);
	const run = due.run(0);
	await turn();
	const away = Object.assign(new Error("away"), { code: FILES_UNAVAILABLE });
	answers[0]?.fail(away);
	await run;
	expect([asked, postponed, faults]).toEqual([
		["one"],
		["one", "two", "three"],
		[away],
	]);
});

test("FI8 a file that one fault of the disk holds up holds up no other", async () => {
	const { due, asked, answers, postponed } = dropsOf("one", "two");
	const run = due.run(0);
	await turn();
	answers[0]?.fail(new Error("EIO"));
	await turn();
	answers[1]?.done();
	await run;
	expect([asked, postponed]).toEqual([["one", "two"], ["one"]]);
});
