import { afterEach, beforeEach, expect, test } from "vitest";
import type { Bell, Ring } from "../../ports/bell.ts";

/** Relays of one shop, as far as they ring each other. */
export interface Ringing {
	/** A further relay. */
	open(): Promise<Bell>;
	/** Ends what is between them; every bell is closed before. */
	end(): Promise<void>;
}

/** What every bell must do, whatever is between the relays. */
export function testBell(start: () => Promise<Ringing>): void {
	let ringing: Ringing;
	let opened: Bell[] = [];

	beforeEach(async () => {
		ringing = await start();
	});

	afterEach(async () => {
		for (const bell of opened) await bell.close();
		opened = [];
		await ringing.end();
	});

	async function open(): Promise<Bell> {
		const bell = await ringing.open();
		opened.push(bell);
		return bell;
	}

	reaching(open);
	ending(open);
}

type Open = () => Promise<Bell>;

function reaching(open: Open): void {
	test("BL1 a ring reaches every other relay that listens for it, and not the one that rings", async () => {
		const [one, two, three] = [await open(), await open(), await open()];
		const heard = [one, two, three].map((bell) => hears(bell, "site:a"));
		await Promise.all(heard.map(({ ready }) => ready));
		one.ring("site:a", "first");
		two.ring("site:a", "second");
		await heard[2]?.waitsFor("first", "second");
		await heard[0]?.waitsFor("second");
		await heard[1]?.waitsFor("first");
		// The fence: what comes by the same way after it.
		three.ring("site:a", "last");
		await heard[0]?.waitsFor("second", "last");
		// Of two relays nobody says who rang first.
		expect(heard.map(({ bodies }) => bodies().toSorted())).toEqual([
			["last", "second"],
			["first", "last"],
			["first", "second"],
		]);
	});

	test("BL1 rings of one relay for one topic are heard in their order", async () => {
		const [one, two] = [await open(), await open()];
		const heard = hears(two, "conversation:a");
		await heard.ready;
		const sent = Array.from({ length: 500 }, (_, at) => `ring ${at}`);
		for (const body of sent) one.ring("conversation:a", body);
		await heard.waitsFor("ring 499");
		expect(heard.bodies()).toEqual(sent);
		expect(heard.rings.every(({ isFresh }) => isFresh)).toBe(true);
	});

	test("BL1 every text arrives as it was rung, up to four thousand characters", async () => {
		const [one, two] = [await open(), await open()];
		const heard = hears(two, "site:ä\u2028 b");
		await heard.ready;
		const texts = [
			"",
			" leading and trailing ",
			"1 2 3 4 5",
			'{"text":"ąčę 日本語 🛎️ \\n \\u0000 \' \\" \\\\ $1"}',
			"x".repeat(4_000),
		];
		for (const body of texts) one.ring("site:ä\u2028 b", body);
		await heard.waitsFor(texts.at(-1) ?? "");
		expect(heard.bodies()).toEqual(texts);
	});
}

function ending(open: Open): void {
	test("BL1 what was rung last is heard, also where the relay ends at once", async () => {
		const [one, two] = [await open(), await open()];
		const heard = hears(two, "duties");
		await heard.ready;
		one.ring("duties", "released");
		await one.close();
		await heard.waitsFor("released");
	});

	test("BL1 a relay hears only what it listens for, and nothing after the end", async () => {
		const [one, two] = [await open(), await open()];
		const other = hears(two, "conversation:b");
		const ended = hears(two, "conversation:a");
		await Promise.all([other.ready, ended.ready]);
		one.ring("conversation:a", "heard");
		await ended.waitsFor("heard");
		ended.end();
		one.ring("conversation:a", "unheard");
		one.ring("conversation:c", "unheard");
		one.ring("conversation:b", "fence");
		await other.waitsFor("fence");
		expect(other.bodies()).toEqual(["fence"]);
		expect(ended.bodies()).toEqual(["heard"]);
	});

	test("BL1 who stops listening takes a topic from nobody else of the relay", async () => {
		const [one, two] = [await open(), await open()];
		const [stays, goes] = [hears(two, "site:a"), hears(two, "site:a")];
		await Promise.all([stays.ready, goes.ready]);
		goes.end();
		goes.end();
		one.ring("site:a", "to one");
		await stays.waitsFor("to one");
		stays.end();
		const again = hears(two, "site:a");
		await again.ready;
		one.ring("site:a", "to the new one");
		await again.waitsFor("to the new one");
		expect(goes.bodies()).toEqual([]);
		expect(stays.bodies()).toEqual(["to one"]);
	});

	test("BL1 a listener that throws keeps no other from hearing", async () => {
		const [one, two] = [await open(), await open()];
		const throws = two.listen("site:a", () => {
			throw new Error("told on purpose");
		});
		const heard = hears(two, "site:a");
		await Promise.all([throws.ready, heard.ready]);
		one.ring("site:a", "heard");
		await heard.waitsFor("heard");
		expect(heard.bodies()).toEqual(["heard"]);
	});

	test("BL1 a bell that was closed rings nobody and hears nothing", async () => {
		const [one, two, three] = [await open(), await open(), await open()];
		const [closed, heard] = [hears(two, "site:a"), hears(three, "site:a")];
		await Promise.all([closed.ready, heard.ready]);
		await two.close();
		two.ring("site:a", "from the closed one");
		one.ring("site:a", "fence");
		await heard.waitsFor("fence");
		expect(heard.bodies()).toEqual(["fence"]);
		expect(closed.bodies()).toEqual([]);
	});
}

/** Somebody of a relay who listens for a topic. */
export function hears(bell: Bell, topic: string) {
	const rings: Ring[] = [];
	const { ready, end } = bell.listen(topic, (ring) => void rings.push(ring));
	const bodies = () => rings.map(({ body }) => body);
	return {
		ready,
		end,
		rings,
		bodies,
		/** Resolves when all of these were heard. */
		waitsFor: (...wanted: string[]) =>
			expect
				.poll(() => wanted.every((body) => bodies().includes(body)))
				.toBe(true),
	};
}
