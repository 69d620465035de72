import { expect, type Page } from "@playwright/test";
import type { QueuePosition } from "../../protocol/conversation.ts";
import type { Availability } from "../../protocol/visitor.ts";
import { english, played } from "../../widget/words/testing/played.ts";
import { Agent } from "../world/agent.ts";
import { Tap } from "../world/tap.ts";
import type { World } from "../world/world.ts";
import { openSheet, type Sheet } from "./sheet.ts";

const SIZE = { width: 380, height: 640 };
type Texts = typeof english;
const SPOKEN: Record<string, Texts> = {
	en: english,
	lt: played.lt,
	ar: played.ar,
};
/** Each with the words by which it is known to stand there. */
const before = ({
	offline,
	queue,
}: Texts): [string, Availability, string][] => [
	["unattended", { kind: "unattended", replyMinutes: null }, offline.body],
	["called", { kind: "called", replyMinutes: 12 }, offline.called],
	[
		"all busy",
		{ kind: "busy", ahead: 2, told: { kind: "range", low: 3, high: 5 } },
		queue.allBusy,
	],
];
const PLACE: QueuePosition = {
	ahead: 0,
	told: { kind: "range", low: 1, high: 3 },
	toldAt: 0,
	late: false,
	stillThere: false,
	languageOffered: null,
	assigned: true,
};

/** Every sentence about people, from the first look to the end, on one sheet for each language. */
export async function attentionStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	await noor.signsIn();
	for (const [locale, texts] of Object.entries(SPOKEN)) {
		const sheet = openSheet(SIZE);
		const shopper = await speaking(world, await page(), locale, texts);
		const tap = await shopper.beforeWriting(sheet);
		await shopper.told(sheet, tap, noor);
		await shopper.answered(sheet, noor);
		await sheet.write(`widget-attention-${locale}`, await page());
	}
}

/** A shopper whose every step is the same in each language. */
async function speaking(
	world: World,
	page: Page,
	locale: string,
	texts: Texts,
) {
	const tap = await Tap.on(page);
	const chat = page.frameLocator("iframe");
	const field = chat.locator(".composer textarea");
	await page.setViewportSize(SIZE);
	await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
	await page.goto(world.shop);
	await expect
		.poll(() => page.evaluate(() => window.Shopbell?.get?.("ready")))
		.toBe(true);
	await page.evaluate((wanted) => {
		window.Shopbell?.set?.({ locale: wanted });
		window.Shopbell?.open?.();
	}, locale);
	await field.waitFor();
	const asks = async (text: string) => {
		await field.fill(text);
		await field.press("Enter");
		await chat.locator(".bubble").filter({ hasText: text }).waitFor();
	};
	const reads = (text: string) => chat.getByText(text).first().waitFor();

	return {
		async beforeWriting(sheet: Sheet): Promise<Tap> {
			for (const [name, availability, words] of before(texts)) {
				await tap.announces("availability:changed", { availability });
				await reads(words);
				await sheet.add(name, page);
			}
			const availability: Availability = { kind: "here" };
			await tap.announces("availability:changed", { availability });
			return tap;
		},
		async told(sheet: Sheet, tap: Tap, noor: Agent): Promise<void> {
			const question = `LL-4821 ${locale}?`;
			await asks(question);
			// The relay's own word of it knows no range yet.
			await reads(texts.queue.assigned);
			const toldAt = Date.now();
			await tap.tells("place:changed", { place: { ...PLACE, toldAt } });
			await reads(texts.queue.answerRange.split("{")[0] ?? "");
			await sheet.add("assigned", page);
			const late = { ...PLACE, toldAt, late: true };
			await tap.tells("place:changed", { place: late });
			await reads(texts.queue.waitLonger);
			await sheet.add("late", page);
			await noor.looksAt("Mine");
			await noor.opens(question);
			await reads("Noor");
			await sheet.add("joined", page);
		},
		async answered(sheet: Sheet, noor: Agent): Promise<void> {
			await noor.answers("One moment.");
			await reads("One moment.");
			await noor.page.keyboard.press("Escape");
			await noor.page.keyboard.press("b");
			await reads(texts.queue.agentGone.split("{name}")[1] ?? "");
			await sheet.add("had to go", page);
			await noor.looksAt("Waiting");
			await noor.opens("One moment.");
			await noor.presses("Take");
			await reads(texts.queue.isBack.replace("{name}", "").trim());
			await sheet.add("back", page);

			await page.evaluate(() => window.Shopbell?.close?.());
			await noor.answers("Yes, two of them are here.");
			await chat.getByRole("button", { name: /two of them/ }).waitFor();
			await sheet.add("teaser", page);
			await page.evaluate(() => window.Shopbell?.open?.());
			await chat.getByRole("button", { name: texts.header.menu }).click();
			await chat
				.getByRole("menuitem", { name: texts.later.header.link })
				.click();
			await chat
				.getByRole("textbox", { name: texts.later.header.link })
				.waitFor();
			await sheet.add("link to keep", page);
			await page.keyboard.press("Escape");
			await noor.presses("Close");
			await reads(texts.chat.ended);
			await sheet.add("ended", page);
		},
	};
}
