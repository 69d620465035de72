import { expect, test } from "vitest";
import { firstDemo, isDemo, isOwnShop, makeDemo } from "./demo.ts";
import { openStore } from "./open-store.ts";
import { handClock } from "./ports/clock.ts";
import { makePerson, makeSite } from "./sites/first-run.ts";

const opened = () => openStore(":memory:", handClock(1_000_000));

test("CL3 a shop that somebody has begun is no demo, and a demo is no shop, nor is one of before the mark", async () => {
	const own = await opened();
	expect(await isOwnShop(own)).toBe(false);
	await makePerson(own, "Ada", "ada@shop.example");
	await makeSite(own, "Shop", ["https://shop.example"]);
	expect(await isOwnShop(own)).toBe(true);
	expect(await isDemo(own)).toBe(false);

	const before = await opened();
	await firstDemo(before);
	expect(await isOwnShop(before)).toBe(false);
	await makeDemo(before, "http://localhost:4000", "http://localhost:4100");
	expect(await isDemo(before)).toBe(true);
	expect(await isOwnShop(before)).toBe(false);
	await Promise.all([own.close(), before.close()]);
});
