import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import {
	bytesIn,
	otherProcess,
	READS,
	WRITES,
} from "../testing/store/other-process.ts";
import { arrives, together } from "../testing/wire.ts";
import { SCRUB_AGAIN_MS } from "./scrub.ts";

let relay: Relay;
let folder: string;
let path: string;
/** Looks at the disk, and how many of them found that somebody else reads there. */
const looks = { all: 0, refused: 0 };

/** The store as it is, with its looks at the disk counted. */
const start = () =>
	startRelay({
		path,
		empty: true,
		store: (store) => ({
			...store,
			async scrub() {
				looks.all++;
				const done = await store.scrub();
				if (!done) looks.refused++;
				return done;
			},
		}),
	});

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "shopbell-scrub-"));
	path = join(folder, "relay.db");
	relay = await startRelay({ path });
	Object.assign(looks, { all: 0, refused: 0 });
});
afterEach(async () => {
	await relay.stop();
	await rm(folder, { recursive: true, force: true });
});

/** Time passes in steps, in which the relay looks whether the other process is done, until this has come. */
async function comes<T>(awaited: Promise<T>): Promise<T> {
	let is = false;
	void awaited.finally(() => {
		is = true;
	});
	while (!is) {
		relay.clock.pass(10);
		await new Promise((next) => setImmediate(next));
	}
	return awaited;
}

test("PR1 WD1 erased while nobody reads the disk, the words are gone from it when the reply says now", async () => {
	const { maya, conversation } = await together(relay);
	const { seq } = await maya.sends("my-heirloom");
	await maya.sends("stays-here");
	expect(await maya.ask("message:withdraw", { conversation, seq })).toEqual({
		erased: "now",
	});
	const after = await bytesIn(folder);
	expect(after).not.toContain("my-heirloom");
	expect(after).toContain("stays-here");
	expect(await maya.ask("visitor:forget", {})).toEqual({ erased: "now" });
	expect(await bytesIn(folder)).not.toContain("stays-here");
	expect(await maya.ask("visitor:forget", {})).toEqual({ erased: "now" });
});

test("PR1 WD1 while another process reads, the reply says soon and nobody waits; the words go when it has read", async () => {
	const { maya, conversation } = await together(relay);
	const { seq } = await maya.sends("my-heirloom");
	const backup = await otherProcess(path, ...READS);
	expect(await maya.ask("message:withdraw", { conversation, seq })).toEqual({
		erased: "soon",
	});
	expect(await maya.ask("visitor:forget", {})).toEqual({ erased: "soon" });
	// Said again by nobody: it is still on the disk.
	expect(await maya.ask("visitor:forget", {})).toEqual({ erased: "soon" });
	// The relay answers everybody meanwhile.
	const ravi = await arrives(relay);
	await ravi.sends("still-served");
	expect((await asks(relay, "/health")).status).toBe(200);
	await relay.passes(3 * SCRUB_AGAIN_MS);
	expect(await relay.store.scrubOwed()).toBe(true);
	await backup.ends();
	await relay.passes(SCRUB_AGAIN_MS);
	await relay.app.parts.scheduler.idle();
	expect(await relay.store.scrubOwed()).toBe(false);
	const after = await bytesIn(folder);
	expect(after).not.toContain("my-heirloom");
	expect(after).toContain("still-served");
});

test("PR1 what is owed survives a restart, and is done before anybody connects", async () => {
	const { maya } = await together(relay);
	await maya.sends("my-heirloom");
	const backup = await otherProcess(path, ...READS);
	expect(await maya.ask("visitor:forget", {})).toEqual({ erased: "soon" });
	await relay.stop();
	expect(await bytesIn(folder)).toContain("my-heirloom");
	relay = await start();
	expect(looks).toEqual({ all: 1, refused: 1 });
	await relay.stop();
	await backup.ends();
	relay = await start();
	await relay.app.parts.scheduler.idle();
	expect(await relay.store.scrubOwed()).toBe(false);
	expect(await bytesIn(folder)).not.toContain("my-heirloom");
});

test("PR1 one checkpoint does for all who ask in one pass, and tries are a second apart", async () => {
	await relay.stop();
	await rm(folder, { recursive: true, force: true });
	relay = await startRelay({
		path,
		store: (store) => ({
			...store,
			async scrub() {
				looks.all++;
				return store.scrub();
			},
		}),
	});
	const { scrub } = relay.app.parts;
	const shopper = await arrives(relay);
	const { conversation, seq } = await shopper.sends("one");
	await shopper.ask("message:withdraw", { conversation, seq });
	looks.all = 0;
	const asked = Array.from({ length: 50 }, () => scrub.asked());
	expect(new Set(await Promise.all(asked))).toEqual(new Set(["now"]));
	expect(looks.all).toBe(1);
	const second = await shopper.sends("two");
	const backup = await otherProcess(path, ...READS);
	await shopper.ask("message:withdraw", { conversation, seq: second.seq });
	looks.all = 0;
	for (let passed = 0; passed < 10; passed++) {
		await relay.passes(SCRUB_AGAIN_MS / 2);
		await relay.app.parts.scheduler.idle();
	}
	// The first at once, then one in each of five seconds.
	expect(looks.all).toBe(6);
	await backup.ends();
});

test("MS3 while another process writes, reading goes on, and what is sent is kept as soon as it has written", async () => {
	const { maya, noor, conversation } = await together(relay);
	const command = await otherProcess(path, ...WRITES);
	const clientId = newId();
	const draft = { conversation, clientId, text: "in the middle" };
	const sent = maya.say("message:send", draft);
	const known = await maya.ask("conversation:join", { conversation, after: 0 });
	expect(known.entries.length).toBeGreaterThan(0);
	await noor.ask("entries:read", { conversation, after: 0 });
	expect((await asks(relay, "/ready")).status).toBe(200);
	relay.clock.pass(10);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries.map((entry) => entry.clientId)).not.toContain(clientId);
	await command.ends();
	expect(await comes(sent)).toMatchObject({
		ok: true,
		data: { duplicate: false },
	});
});

test("MS3 P5 while another process writes for longer than two seconds, what is sent is refused with retry and kept once afterwards", async () => {
	const { maya, conversation } = await together(relay);
	const command = await otherProcess(path, ...WRITES);
	const draft = { conversation, clientId: newId(), text: "in the middle" };
	const sent = maya.say("message:send", draft);
	const looked = maya.say("page:view", {
		page: { url: "http://shop.test/a", title: "A" },
		cart: null,
	});
	const refused = { ok: false, refusal: { code: "retry" } };
	expect(await comes(sent)).toEqual(refused);
	expect(await comes(looked)).toEqual(refused);
	await command.ends();
	const again = maya.say("message:send", draft);
	expect(await comes(again)).toMatchObject({
		ok: true,
		data: { duplicate: false },
	});
});
