import type { CDPSession, Frame, Page } from "@playwright/test";
import { READ_MS } from "../../widget/frame/log/announced.ts";
import { expect, test } from "../cast.ts";
import type { Agent } from "../world/agent.ts";
import { holdTimers, passTimers } from "../world/held-timers.ts";
import { meet } from "../world/meet.ts";
import type { Shopper } from "../world/shopper.ts";
import { Tap } from "../world/tap.ts";

const FROM_NOOR = "New message from Noor: ";

interface AxNode {
	nodeId: string;
	childIds?: string[];
	role?: { value: string };
	name?: { value: string };
	properties?: { name: string; value: { value?: unknown } }[];
}

test("each answer is spoken once, with who wrote it; all else is silent or has a name", async ({
	maya,
	noor,
}) => {
	const { page } = maya;
	await countTones(page);
	const tap = await Tap.on(page);
	await meet(maya, noor, "Is it heavy?");
	await maya.isTold("Noor has joined the chat");
	await expect.poll(async () => (await live(page)).texts).toEqual([]);
	const frame = await watch(page);
	const play = { maya, noor, tap, page, frame, cdp: await speaker(page) };

	await test.step("an answer is one node of the region that speaks, and one in the log", () =>
		speaksAnswers(play));
	await test.step("own words, catching up and drawing anew are silent", () =>
		staysSilent(play));
	await test.step("the log is told as one, and controls, states and errors have names", () =>
		namesAll(play));
	await test.step("hidden, one soft tone for two answers, and the launcher says how many", () =>
		soundsOnce(play));
	await test.step("the question after the end is spoken, and takes no focus", () =>
		asksAfterTheEnd(play));
});

interface Play {
	maya: Shopper;
	noor: Agent;
	tap: Tap;
	page: Page;
	frame: Frame;
	cdp: CDPSession;
}

async function speaksAnswers({ maya, noor, page, frame, cdp }: Play) {
	const drawn = () => frame.evaluate(() => window.drawn);
	await holdTimers(frame, READ_MS);
	await noor.answers("Two kilos.");
	await expect
		.poll(async () => (await live(page, cdp)).texts)
		.toEqual([`${FROM_NOOR}Two kilos.`]);
	// In one group, where the name stands only once, and nearly at once.
	await noor.answers("The shade is light.");
	await noor.answers("It stands well.");
	await maya.sees("It stands well.");
	const three = ["Two kilos.", "The shade is light.", "It stands well."];
	await expect
		.poll(() => heardIn(frame))
		.toEqual(three.map((text) => FROM_NOOR + text));
	await expect.poll(drawn).toEqual(three);
	await passTimers(frame);
	await expect
		.poll(async () => (await live(page, cdp)).texts, "and then it is gone")
		.toEqual([]);
}

async function staysSilent({ maya, noor, tap, page, frame }: Play) {
	const soFar = await heardIn(frame);
	await maya.asks("Thank you!");
	await maya.isTold("Seen");
	expect(await heardIn(frame), "own words").toEqual(soFar);

	await tap.cut();
	await maya.isTold("Connection lost. Reconnecting…");
	await noor.answers("Are you there?");
	tap.mend();
	await maya.sees("Are you there?");
	expect(await heardIn(frame), "catching up").toEqual(soFar);

	await maya.choosesInMenu("Language");
	await maya.chat.getByRole("button", { name: "Svenska" }).click();
	const html = maya.chat.locator("html");
	await expect(html).toHaveAttribute("lang", "sv");
	await maya.chat.locator(".header .menu button").click();
	await maya.chat.getByRole("menuitem").nth(1).click();
	await maya.chat.getByRole("button", { name: "English" }).click();
	await expect(html).toHaveAttribute("lang", "en");
	await page.keyboard.press("Escape");
	await expect(page.locator("iframe")).toBeHidden();
	await maya.rings();
	expect(await heardIn(frame), "drawing anew").toEqual(soFar);
}

async function namesAll({ maya, tap, page, cdp }: Play) {
	const { nodes } = await live(page, cdp);
	const log = nodes.find(({ role }) => role?.value === "log") as AxNode;
	expect(log.name?.value).toBe("Conversation");
	expect(property(log, "live")).not.toBe("polite");

	await maya.composer.fill("a".repeat(4_001));
	const field = (await live(page, cdp)).nodes.find(
		({ name, role }) =>
			role?.value === "textbox" && name?.value === "Write a message…",
	) as AxNode;
	expect(property(field, "invalid")).toBe("true");
	const over = "1 character too many";
	await expect(maya.chat.getByRole("alert")).toHaveText(over);
	await expect(maya.composer).toHaveAccessibleDescription(over);
	await maya.composer.fill("");
	tap.refused = /black/;
	await maya.asks("A black one?");
	await expect(maya.chat.getByRole("alert")).toHaveText("Not sent");
	const controls = /^(button|textbox|link|radio|menuitem|iframe|log)$/i;
	for (const { role, name } of (await live(page, cdp)).nodes) {
		if (controls.test(role?.value ?? ""))
			expect(name?.value, role?.value).toBeTruthy();
	}
	await maya.chat.getByRole("button", { name: "Discard" }).click();
}

async function soundsOnce({ maya, noor, page, frame }: Play) {
	const tones = () => frame.evaluate(() => window.tones);
	expect(await tones()).toEqual([]);
	await maya.hides();
	await noor.answers("In blue, too.");
	await noor.answers("And in green.");
	const news = page.getByRole("button", { name: "2 new messages" });
	await expect(news).toBeVisible();
	// The line beside the launcher is read in place of the number.
	await expect(maya.chat.locator(".teaser [aria-live]")).toHaveText(
		`${FROM_NOOR}And in green.`,
	);
	const status = page.locator("shopbell-launcher [role=status]");
	await expect(status).toHaveText("");
	await expect.poll(tones).toEqual(["running"]);
}

async function asksAfterTheEnd({ maya, page, frame }: Play) {
	await page.getByRole("button", { name: "2 new messages" }).click();
	await maya.choosesInMenu("End chat");
	await maya.chat.getByRole("button", { name: "End chat" }).click();
	await expect
		.poll(async () => (await heardIn(frame)).slice(-2))
		.toEqual(["This chat has ended.", "How was our help?"]);
	await expect(maya.composer).toBeFocused();
}

function heardIn(frame: Frame): Promise<string[]> {
	return frame.evaluate(() => window.heard);
}

declare global {
	interface Window {
		/** What was put into the region that speaks, and texts of messages put into the log. */
		heard: string[];
		drawn: string[];
		/** How the context of each tone stood when it began. */
		tones: string[];
	}
}

/** Before the page is opened: notes each tone, of whose two notes the first begins it. */
async function countTones(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.tones = [];
		const begun = new WeakSet<BaseAudioContext>();
		const { start } = OscillatorNode.prototype;
		OscillatorNode.prototype.start = function (at) {
			if (!begun.has(this.context)) window.tones.push(this.context.state);
			begun.add(this.context);
			start.call(this, at);
		};
	});
}

/** From now on notes every node that comes into the speaking region, and every message into the log. */
async function watch(page: Page): Promise<Frame> {
	const frame = frameOf(page);
	await frame.evaluate(() => {
		window.heard = [];
		window.drawn = [];
		const note = (where: string, seen: (node: Node) => void) => {
			const root = document.querySelector(where) as Element;
			new MutationObserver((changes) => {
				for (const { addedNodes } of changes) addedNodes.forEach(seen);
			}).observe(root, { childList: true, subtree: true, characterData: true });
		};
		note(".panel > [aria-live]", ({ textContent }) =>
			window.heard.push(textContent ?? ""),
		);
		note("[role=log]", (node) => {
			const element = node instanceof Element ? node : null;
			const isOther = element?.closest(".group-other") !== null;
			const texts = element?.querySelectorAll(".message-text") ?? [];
			if (isOther)
				for (const { textContent } of texts)
					window.drawn.push(textContent ?? "");
		});
	});
	return frame;
}

function frameOf(page: Page): Frame {
	const frame = page.frames().find((one) => /\/frame\//.test(one.url()));
	if (!frame) throw new Error("there is no chat");
	return frame;
}

/** The frame is of another origin, and has a process of its own. */
function speaker(page: Page): Promise<CDPSession> {
	return page.context().newCDPSession(frameOf(page));
}

/** What Chromium tells a screen reader of the chat: every node, and the texts in the region that speaks. */
async function live(page: Page, cdp?: CDPSession) {
	const session = cdp ?? (await speaker(page));
	const { nodes } = (await session.send(
		"Accessibility.getFullAXTree",
	)) as unknown as { nodes: AxNode[] };
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const textsIn = (node: AxNode): string[] =>
		node.role?.value === "StaticText"
			? [node.name?.value ?? ""]
			: (node.childIds ?? []).flatMap((id) => {
					const child = byId.get(id);
					return child ? textsIn(child) : [];
				});
	const texts = nodes
		.filter(
			(node) =>
				property(node, "live") === "polite" && node.role?.value === "generic",
		)
		.flatMap(textsIn);
	return { nodes, texts };
}

function property({ properties }: AxNode, wanted: string): unknown {
	return properties?.find(({ name }) => name === wanted)?.value.value;
}
