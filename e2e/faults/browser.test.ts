import { test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { VISITOR_WRITES } from "../../protocol/limits.ts";
import { dump } from "./dump.ts";
import { arrives, connectionKind, delivered, stage, thread } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const SECONDS = 120_000;

test.concurrent(
	"F17 reloaded with a message in flight, whether it had arrived or not: it is kept once",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		for (const towards of ["client", "relay"] as const) {
			maya.way.change({ kind: "frozen", towards });
			await maya.types(`lost on the way to the ${towards}`);
			if (towards === "client")
				await until(() =>
					dump(rig.relay.data).entries.some(({ text }) =>
						text?.endsWith(towards),
					),
				);
			maya.reloads();
			maya.way.change({ kind: "pass" });
			await delivered(rig, maya);
		}
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"F18 the browser dies with three messages unsent: the next one sends them",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		maya.way.change({ kind: "closed" });
		for (const text of ["One", "Two", "Three"]) await maya.types(text);
		maya.crashes();
		maya.way.change({ kind: "pass" });
		maya.opensTab();
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
		expect(thread(maya)).toEqual(["maya is here", "One", "Two", "Three"]);
	},
	SECONDS,
);

test.concurrent.for(["maya", "lockless-lin"])(
	"F20 two tabs of one shopper, %s: one conversation, each message once, in order",
	{ timeout: SECONDS },
	async (name, context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const shopper = await rig.shopper(name);
		const [first, second] = [shopper.opensTab(), shopper.opensTab()];
		// The first word is written in both at once.
		for (let i = 0; i < 8; i++)
			await shopper.types(`${i}`, i % 2 ? first : second);
		await delivered(rig, shopper);
		expect(await rig.rests()).toEqual([]);
		expect(dump(rig.relay.data).heads.size).toBe(1);
		expect(
			shopper
				.sees()
				.map(
					({ entries }) => entries.filter((e) => e.kind === "message").length,
				),
		).toEqual([8, 8]);
	},
);

test.concurrent(
	"F20 the tab that sends is closed while it is told to wait: the other one, which has a connection, goes on",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const other = maya.opensTab();
		const [sender] = maya.tabs;
		await until(() => other.chat.connection.state.value.kind === "here");
		const { points } = VISITOR_WRITES;
		for (let i = 0; i < points + 2; i++) await maya.types(`${i}`, sender);
		await until(() => rig.account.acknowledged.length >= points);
		maya.closes(sender);
		await delivered(rig, maya);
		expect(other.chat.connection.state.value.kind).toBe("here");
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"F32 the same id with another text is refused, and the first text stays",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const [tab] = maya.tabs;
		const clientId = newId();
		const say = (text: string) =>
			tab?.chat.connection.ask("message:send", {
				conversation: null,
				clientId,
				text,
			});
		expect(await say("Yes")).toMatchObject({
			ok: true,
			data: { duplicate: false },
		});
		expect(await say("No")).toEqual({
			ok: false,
			refusal: { code: "conflict" },
		});
		expect(await say("Yes")).toMatchObject({
			ok: true,
			data: { duplicate: true },
		});
		await until(
			() => connectionKind(maya) === "here" && thread(maya).includes("Yes"),
		);
		expect(thread(maya)).toEqual(["maya is here", "Yes"]);
		const stored = dump(rig.relay.data).entries.filter(
			(e) => e.clientId === clientId,
		);
		expect(stored.map(({ text }) => text)).toEqual(["Yes"]);
	},
	SECONDS,
);
