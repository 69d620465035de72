import { expect, test } from "vitest";
import { Refused } from "../../protocol/refusal.ts";
import { COUNTED_KEYS } from "./counter.ts";
import { createPersonCounter } from "./person-counter.ts";

test("LM1 a person has a rate, to its last point, and what was given back is there again", async () => {
	const counter = createPersonCounter({ points: 3, seconds: 60 });
	await counter.spend("maya", 2);
	await counter.spend("maya");
	const refused: unknown = await counter.spend("maya").catch((error) => error);
	expect(refused).toBeInstanceOf(Refused);
	const { refusal } = refused as Refused;
	expect(refusal).toMatchObject({ code: "slow_down" });
	await counter.spend("omar", 3);
	await counter.giveBack("maya", 2);
	await counter.spend("maya");
	expect(await counter.used("maya")).toBe(3);
});

test("LM10 ten thousand people are counted at a time, and one more pushes out who came first", async () => {
	const counter = createPersonCounter({ points: 9, seconds: 60 });
	for (let key = 0; key < COUNTED_KEYS; key++) await counter.spend(`${key}`);
	// Who comes again has not come first any more.
	await counter.spend("0");
	await counter.spend("one more");
	expect(await counter.used("0")).toBe(2);
	expect(await counter.used("1")).toBe(0);
	expect(await counter.used("2")).toBe(1);
});
