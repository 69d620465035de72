import { expect, type Page } from "@playwright/test";
import type { Availability } from "../../protocol/visitor.ts";
import { spokenTags, whole } from "../../widget/words/testing/whole.ts";
import { Agent } from "../world/agent.ts";
import { cutOff } from "../world/cut-off.ts";
import { Shopper } from "../world/shopper.ts";
import { Tap } from "../world/tap.ts";
import type { World } from "../world/world.ts";
import { openSheet, type Sheet } from "./sheet.ts";

const SIZE = { width: 320, height: 640 };
const DAY_MS = 86_400_000;

type Texts = Awaited<ReturnType<typeof whole>>;
type Screens = Awaited<ReturnType<typeof screensIn>>;

/**
 * Six screens at 320 px in every language, a sheet for each. It ends with an error that names what is cut off: plays
 * look for that in three languages alone, because each of them takes the gate half a minute.
 */
export async function narrowStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	await noor.signsIn();
	const cut: string[] = [];
	for (const tag of spokenTags) {
		const words = await whole(tag);
		const sheet = openSheet(SIZE);
		const opened = await page();
		const screens = await screensIn(world, opened, words, {
			sheet,
			cut: (what) => cut.push(`${tag}, ${what}`),
		});
		await beforeWriting(screens, words);
		await inConversation(screens, words, noor);
		await rated(screens, words, noor);
		await sheet.write(`widget-narrow-${tag}`, await page());
		await opened.close();
	}
	expect(cut).toEqual([]);
}

async function screensIn(
	world: World,
	page: Page,
	words: Texts,
	{ sheet, cut }: { sheet: Sheet; cut: (what: string) => void },
) {
	const tap = await Tap.on(page);
	const shopper = new Shopper(page, world.shop);
	await page.setViewportSize(SIZE);
	await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
	await page.goto(world.shop);
	// Not waitForFunction: it evaluates text in the page, which the shop's policy forbids.
	await expect
		.poll(() => page.evaluate(() => window.Shopbell?.get?.("ready")))
		.toBe(true);
	await page.evaluate((locale) => {
		window.Shopbell?.set?.({ locale });
		window.Shopbell?.open?.();
	}, words.language.tag);
	await shopper.chat.locator(".composer textarea").waitFor();
	return {
		tap,
		shopper,
		async add(screen: string) {
			await sheet.add(screen, page);
			const frame = page.frames().find((one) => /\/frame\//.test(one.url()));
			for (const what of (await frame?.evaluate(cutOff)) ?? [])
				cut(`${screen}: ${what}`);
		},
		async picks(item: string) {
			const { chat } = shopper;
			await chat.getByRole("button", { name: words.header.menu }).click();
			await chat.getByRole("menuitem", { name: item }).click();
		},
	};
}

async function beforeWriting(screens: Screens, words: Texts): Promise<void> {
	const { tap, shopper, add, picks } = screens;
	const states: [string, Availability, string][] = [
		[
			"closed",
			{ kind: "closed", opensAt: Date.now() + DAY_MS },
			words.header.away,
		],
		["home", { kind: "here" }, words.header.title],
	];
	for (const [name, availability, said] of states) {
		await tap.announces("availability:changed", { availability });
		await shopper.isTold(said);
		await add(name);
	}
	await picks(words.header.language);
	await shopper.chat.locator(".languages button").first().waitFor();
	await add("languages");
	await shopper.page.keyboard.press("Escape");
}

async function inConversation(
	{ tap, shopper, add }: Screens,
	words: Texts,
	noor: Agent,
): Promise<void> {
	const field = shopper.chat.locator(".composer textarea");
	const question = `LL-4821 ${words.language.tag}?`;
	await field.fill(question);
	await field.press("Enter");
	await shopper.isTold(words.queue.assigned);
	const place = {
		ahead: 0,
		told: { kind: "range", low: 3, high: 5 },
		toldAt: Date.now(),
		late: true,
		stillThere: false,
		languageOffered: null,
		assigned: true,
	};
	await tap.tells("place:changed", { place });
	await shopper.isTold(words.queue.waitLonger);
	await add("late");
	await noor.looksAt("Mine");
	await noor.opens(question);
	await shopper.isTold("Noor");
	await noor.answers("Yes, two of them are here.");
	await shopper.sees("Yes, two of them are here.");
	await field.fill("4111 1111 1111 1111");
	await field.press("Enter");
	await shopper.isTold(words.later.chat.cardHidden);
	await add("conversation");
}

async function rated(
	{ shopper, add }: Screens,
	words: Texts,
	noor: Agent,
): Promise<void> {
	const { rating } = words.later;
	await noor.presses("Close");
	await shopper.isTold(words.chat.ended);
	await shopper.chat
		.getByRole("group", { name: rating.question })
		.waitFor({ timeout: 20_000 });
	await shopper.chooses(rating.score2);
	await shopper.chooses(rating.partly);
	await add("rating");
}
