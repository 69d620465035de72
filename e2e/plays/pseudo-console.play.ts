import type { Page } from "@playwright/test";
import { SECTIONS } from "../../console/settings/section.ts";
import { expect, inOwnBrowser, test } from "../cast.ts";
import { cutOff } from "../world/cut-off.ts";
import { consoleSpeaksPseudo } from "../world/speaks.ts";
import { untranslated } from "../world/untranslated.ts";
import type { World } from "../world/world.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const QUESTION = "Is the blue one in stock?";

/** The pages beside the settings, and the sections of those. */
const PLACES = [
	"feedback",
	"feedback/week",
	"feedback/ratings",
	"feedback/follow-up",
	"feedback/cards",
	"feedback/surveys",
	"feedback/surveys/new",
	"feedback/import/new",
	"follow-ups",
	"floor",
	"mentions",
	"replies/shop",
	"help",
	"help/new",
	"account",
	"audit",
	"phone",
	"tag",
	...SECTIONS.map((section) => `settings/${section}`),
];

/** Opens something of a conversation, and what is looked at then. */
const KEYS = {
	h: "hand over",
	s: "snooze",
	t: "tags",
	"Alt+p": "promise",
	"?": "keys",
	"Control+k": "command bar",
};

/** Names, what Intl says of days and hours, addresses, and words of the wire that a programmer reads. */
const NO_TEXT =
	/^((Is the blue one in stock\?|Lamps and woven things|localhost:\d+\/|UTC|Ctrl|Alt|Shift|Esc|Enter|Teo|Noor|Lina|T|N|L|Lamp & Loom|Shopbell|English|Chromium|Linux|Today|Yesterday|Mon|Tue|Wed|Thu|Fri|Sat|Sun|AM|PM|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[a-z-]+@lamp-and-loom\.example|https?:\/\/\S+|[a-z]+\.[a-z]+|kid|aud|sub|exp|name|email|orders)|[\W\d])*$/;

/** What the chat says, and code that is copied. */
const SAMPLES = ".text-row, code, pre, .code";

/** Names, and what stands beside them in one line, end with an ellipsis where they are long. */
const SHORTENED =
	/^cut: \w+ (row-name|colleague-name|floor-name|top-name|availability-word|send-name|head-state):/;

test("pages of the console say nothing that is not translated, and cut nothing off", async ({
	browser,
	troubles,
	world,
}) => {
	await inOwnBrowser(browser, troubles, { locale: "fr" }, async (page) => {
		await signsIn(page, world);
		for (const place of PLACES) {
			await page.goto(`${world.relay}/console/${place}`);
			await page.waitForLoadState("networkidle");
			await looks(page, place);
		}
	});
});

test("a conversation at the console says nothing that is not translated, and cuts nothing off", async ({
	browser,
	maya,
	troubles,
	world,
}) => {
	await inOwnBrowser(browser, troubles, { locale: "fr" }, async (page) => {
		await signsIn(page, world);
		await maya.visits("/");
		await maya.rings();
		await maya.asks(QUESTION);
		await page.locator("[data-row]").filter({ hasText: QUESTION }).click();
		await expect(page.getByRole("log")).toContainText(QUESTION);
		await looks(page, "conversation");
		for (const [key, what] of Object.entries(KEYS)) {
			await page.keyboard.press("Escape");
			await page.keyboard.press(key);
			await expect(page.getByRole("dialog")).toBeVisible();
			await looks(page, what);
			await page.keyboard.press("Escape");
		}
	});
});

async function signsIn(page: Page, world: World): Promise<void> {
	await consoleSpeaksPseudo(page);
	await page.setViewportSize(WIDE);
	await page.goto(await world.linkFor("teo@lamp-and-loom.example"));
	await looks(page, "sign-in");
	await page.getByRole("button").first().click();
	await expect(page.getByRole("tab").first()).toBeVisible();
	await looks(page, "inbox");
}

async function looks(page: Page, screen: string): Promise<void> {
	const path = `test-results/pseudo-${screen.replaceAll(/\W+/g, "-")}`;
	await page.screenshot({ path: `${path}.png` });
	const strange = await page.evaluate(untranslated, SAMPLES);
	expect
		.soft(
			strange.filter((text) => !NO_TEXT.test(text)),
			screen,
		)
		.toEqual([]);
	expect.soft(await cutOffOf(page), screen).toEqual([]);
	await page.setViewportSize(NARROW);
	await page.screenshot({ path: `${path}-360.png` });
	expect.soft(await cutOffOf(page), `${screen}, 360`).toEqual([]);
	await page.setViewportSize(WIDE);
}

async function cutOffOf(page: Page): Promise<string[]> {
	const found = await page.evaluate(cutOff);
	return found.filter((one) => !SHORTENED.test(one));
}
