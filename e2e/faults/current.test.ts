import { signal } from "@preact/signals";
import { test } from "vitest";
import { endChat } from "../../widget/frame/ending/end-chat.ts";
import type { Rig } from "./rig.ts";
import type { Shopper, ShopperTab } from "./shopper.ts";
import { arrives, connectionKind, delivered, stage, thread } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const SECONDS = 120_000;

test.concurrent(
	"CV5 an agent takes up an older conversation: it is what every window shows, also after a reload",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const { chat } = maya.tabs[0] as ShopperTab;
		const first = await ended(maya);
		chat.startNew();
		await maya.types("Something else");
		await delivered(rig, maya);
		expect(await ended(maya)).not.toBe(first);

		const desk = await opens(rig, first);
		await desk.wire.ask("conversation:reopen", {
			conversation: first,
			undo: false,
		});
		await until(() => desk.opened()?.mine.value === true);
		await desk.types("message", "We found your parcel");
		await until(() => thread(maya).includes("We found your parcel"));
		maya.reloads();
		await until(() => thread(maya).includes("We found your parcel"));
		await maya.types("Thank you");
		await delivered(rig, maya);
		expect(rig.account.acknowledged.at(-1)?.conversation).toBe(first);
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"G1 the first message goes over HTTP while the socket comes back: the window sees the answers to it",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await rig.shopper("maya");
		const tab = maya.opensTab();
		await until(() => connectionKind(maya) === "here");
		const [leaving, goesOn] = [signal(false), signal(false)];
		maya.holdsPost = async () => {
			leaving.value = true;
			await until(() => goesOn.value);
		};
		maya.way.change({ kind: "closed" });
		await until(() => connectionKind(maya) === "lost");
		await maya.types("Hello?");
		// Past the patience with which a socket is waited for.
		await until(() => leaving.value);
		maya.way.change({ kind: "pass" });
		await until(() => connectionKind(maya) === "here");
		goesOn.value = true;
		await delivered(rig, maya);
		const [sent] = rig.account.acknowledged;
		const desk = await opens(rig, sent?.conversation ?? "");
		const { epoch = 0 } = desk.opened()?.head.value ?? {};
		await desk.wire.ask("conversation:take", {
			conversation: sent?.conversation ?? "",
			epoch,
		});
		await until(() => desk.opened()?.mine.value === true);
		await desk.types("message", "Yes, here");
		await until(() => thread(maya).includes("Yes, here"));
		await until(() => tab.chat.pending.value.length === 0);
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

/** The shopper's conversation, which they have ended. */
async function ended({ tabs: [tab] }: Shopper): Promise<string> {
	const state = () => tab?.chat.current.value?.face.value.state.kind;
	await until(() => state() !== undefined && state() !== "closed");
	if (tab) await endChat(tab.chat);
	await until(() => state() === "closed");
	return tab?.chat.current.value?.id ?? "";
}

/** Noor's desk, with this conversation open. */
async function opens(rig: Rig, conversation: string) {
	const noor = await rig.clerk("noor", "Noor");
	const desk = noor.opensTab();
	await until(() => desk.inbox.row(conversation) !== undefined);
	const opened = desk.opens(conversation);
	await until(() => opened.state.value.kind === "joined");
	return desk;
}
