import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

/** Work that a test ends itself. */
function work() {
	let end = () => {};
	const ends = new Promise<void>((done) => {
		end = done;
	});
	return { ends, end: () => end() };
}

const passIsOver = () => new Promise((next) => setImmediate(next));

test("of what is run in turns no more than so many run at once, in their order", async () => {
	const turns = createTurns(2);
	const begun: number[] = [];
	const works = [0, 1, 2, 3].map((number) => {
		const { ends, end } = work();
		const done = turns.run(async () => {
			begun.push(number);
			await ends;
		});
		return { end, done };
	});
	await passIsOver();
	expect(begun).toEqual([0, 1]);
	works[1]?.end();
	await works[1]?.done;
	await passIsOver();
	expect(begun).toEqual([0, 1, 2]);
	for (const { end } of works) end();
	await Promise.all(works.map(({ done }) => done));
	expect(begun).toEqual([0, 1, 2, 3]);
});

test("work that fails gives its turn on, too", async () => {
	const turns = createTurns(1);
	const failed = turns.run(() => Promise.reject(new Error("gone")));
	const next = turns.run(async () => "answered");
	await expect(failed).rejects.toThrow("gone");
	await expect(next).resolves.toBe("answered");
});
