import { test } from "vitest";
import { dump } from "./dump.ts";
import {
	arrives,
	connectionKind,
	delivered,
	idleConnection,
	loses,
	stage,
	thread,
} from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const SECONDS = 120_000;
const long = (i: number) => `${i} ${"é".repeat(1_900)}`;

test.concurrent(
	"F11 a half-open link: the shopper's window finds out by itself",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const idle = await idleConnection(context, rig, maya);
		const lost = loses(maya);
		maya.way.strand();
		await maya.types("Anybody there?");
		await lost;
		// By the silence of the reply: the pings would have taken longer.
		expect(idle.stands()).toBe(true);
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"F11 half open while a message goes over HTTP: it does not wait for an answer that never comes",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.way.change({ kind: "frozen", towards: "both" });
		await maya.types("Over HTTP?");
		await until(() => connectionKind(maya) === "lost");
		const before = maya.way.open();
		await until(() => maya.way.open() > before + 1);
		maya.way.strand();
		maya.way.change({ kind: "pass" });
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"F12 the replies are lost: what was kept is not kept again",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.way.change({ kind: "frozen", towards: "client" });
		await maya.types("Did you get this?");
		await until(() => connectionKind(maya) === "lost");
		await until(() => texts(rig.relay.data).includes("Did you get this?"));
		// What the dead connection still held comes after the shopper has given it up.
		maya.way.change({ kind: "pass" });
		await delivered(rig, maya);
		expect(rig.account.acknowledged.at(-1)?.duplicate).toBe(true);
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"F12 the messages are lost: they come late and again, and count once",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.way.change({ kind: "frozen", towards: "relay" });
		await maya.types("Hello?");
		await maya.types("Are you there?");
		await until(() => connectionKind(maya) === "lost");
		maya.way.change({ kind: "pass" });
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
		expect(thread(maya)).toEqual(["maya is here", "Hello?", "Are you there?"]);
	},
	SECONDS,
);

test.concurrent(
	"F13 reset in the middle of a frame, at many places: each message is kept once",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		for (let i = 0; i < 8; i++) {
			maya.way.change({ kind: "cut", afterBytes: 150 + i * 977 });
			await maya.types(long(i));
			await delivered(rig, maya);
		}
		expect(await rig.rests()).toEqual([]);
		expect(rig.relay.faults).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"F14 64 kbit/s: five long messages arrive, whole and in order",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.way.change({ kind: "throttle", bytesPerSecond: 8_000 });
		for (let i = 0; i < 5; i++) await maya.types(long(i));
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
		expect(thread(maya).slice(1)).toEqual([0, 1, 2, 3, 4].map(long));
	},
	SECONDS,
);

test.concurrent(
	"F15 every packet takes 700 ms: the order stays",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.way.change({ kind: "delay", ms: 700 });
		for (let i = 0; i < 5; i++) await maya.types(`${i}`);
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
		expect(thread(maya).slice(1)).toEqual(["0", "1", "2", "3", "4"]);
	},
	SECONDS,
);

test.concurrent(
	"F16 no network for a while: three messages typed, kept and sent afterwards",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.way.change({ kind: "closed" });
		await until(() => connectionKind(maya) === "lost");
		for (const text of ["One", "Two", "Three"]) await maya.types(text);
		expect(await maya.waiting()).toHaveLength(3);
		maya.way.change({ kind: "pass" });
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
		expect(thread(maya).slice(1)).toEqual(["One", "Two", "Three"]);
	},
	SECONDS,
);

function texts(data: string): (string | null)[] {
	return dump(data).entries.map(({ text }) => text);
}
