import type { Page } from "@playwright/test";
import { played } from "../../widget/words/testing/played.ts";
import { expect } from "../cast.ts";
import { test } from "../cast-with-mail.ts";
import type { Agent } from "../world/agent.ts";
import { cutOff } from "../world/cut-off.ts";
import { closedToday } from "../world/hours.ts";
import { ownerOf } from "../world/owner.ts";
import type { Shopper } from "../world/shopper.ts";
import { speaks, speaksPseudo } from "../world/speaks.ts";

const NARROW = { width: 320, height: 640 };

const { lt, ar } = played;
type Words = (typeof played)[keyof typeof played];

for (const [tag, words] of Object.entries(played)) {
	test(`in ${tag} every screen fits into 320 px`, async ({
		maya,
		noor,
		crowd,
		world,
	}) => {
		test.slow();
		const screens = screensOf(maya, tag, words);
		const owner = await ownerOf(world);
		await owner.gives(() => ({ slots: 1 }));
		await noor.signsIn();
		const [omar] = await crowd(["Omar"]);
		await omar?.asks("Do you sell bulbs?");
		await noor.holds(1);

		await home(maya, tag, screens);
		await waiting(maya, screens);
		await conversation(maya, noor, screens);
		await rating(maya, screens);
		await noor.becomes("Away");
		await owner.says("hours:change", {
			site: world.site,
			hours: closedToday("Asia/Tokyo"),
			languages: ["sv"],
		});
		owner.leaves();
		await closed(maya, screens);
		await hoursAndLanguages(maya, screens);
	});
}

type Screens = ReturnType<typeof screensOf>;

/** The chat in one language, by the words on its screens. */
function screensOf(shopper: Shopper, tag: string, words: Words) {
	const { chat, page } = shopper;
	const button = (name: string) =>
		chat.getByRole("button", { name, exact: true });
	const field = chat.locator(".composer textarea");
	const fits = (screen: string) => fitsInto(page, `${tag}: ${screen}`);
	return {
		words,
		button,
		field,
		fits,
		async writes(text: string) {
			await field.fill(text);
			await button(words.chat.send).click();
			await expect(shopper.bubble(text)).toBeVisible();
		},
		async picks(item: string) {
			await button(words.header.menu).click();
			await fits(`menu, before ${item}`);
			await chat.getByRole("menuitem", { name: item }).click();
		},
	};
}

async function home(maya: Shopper, tag: string, { words, fits }: Screens) {
	const { chat, page } = maya;
	await page.setViewportSize(NARROW);
	if (tag === "pseudo") await speaksPseudo(page);
	else await speaks(page, tag);
	await page.goto(maya.shop);
	await page.getByRole("button", { name: words.launcher.open }).click();
	await maya.isTold(words.header.title);
	await fits("home");
	const html = chat.locator("html");
	await expect(html).toHaveAttribute("dir", words.language.dir);
	await expect(html).toHaveAttribute("lang", words.language.tag);
	// The shop's name is in other letters, and stands where its picture is.
	const apart = await chat.locator("h1").evaluate((name) => {
		const letters = document.createRange();
		letters.selectNodeContents(name);
		const { left, right } = letters.getBoundingClientRect();
		const mark = name.previousElementSibling?.getBoundingClientRect();
		return mark && Math.max(left - mark.right, mark.left - right);
	});
	expect(Math.round(apart ?? 0)).toBe(12);
}

async function waiting(
	maya: Shopper,
	{ words, button, field, fits, writes }: Screens,
) {
	await writes("Is the Dusk table lamp in stock, and how heavy is it?");
	await maya.isTold(words.queue.next);
	await expect(button(words.later.queue.leave)).toBeVisible();
	await fits("waiting");
	await button(words.later.queue.leave).click();
	await expect(button(words.later.chat.endNot)).toBeVisible();
	await fits("whether to end");
	await button(words.later.chat.endNot).click();
	await field.fill("a".repeat(4_100));
	await fits("too long");
	await field.fill("");
}

async function conversation(
	maya: Shopper,
	noor: Agent,
	{ words, fits }: Screens,
) {
	await noor.opens("Do you sell bulbs?");
	await noor.presses("Close");
	await noor.looksAt("Mine");
	await noor.opens("Is the Dusk table lamp in stock");
	await noor.answers("It is, and it weighs 2.4 kg.");
	await maya.sees("It is, and it weighs 2.4 kg.");
	await fits("conversation");
	await expect(
		maya.log.getByRole("button", { name: words.later.chat.withdraw }),
	).toHaveCount(1);
}

async function rating(maya: Shopper, { words, button, fits, picks }: Screens) {
	const { chat, page } = maya;
	await picks(words.later.chat.end);
	await button(words.later.chat.end).click();
	await maya.isTold(words.chat.ended);
	const { rating } = words.later;
	await expect(chat.getByRole("group", { name: rating.question })).toBeVisible({
		timeout: 20_000,
	});
	await fits("rating");
	// As wide as the panel on a desktop: there every face has its word.
	await page.setViewportSize({ ...NARROW, width: 380 });
	await fits("rating in the panel");
	await page.setViewportSize(NARROW);
	await maya.chooses(rating.score2);
	await maya.chooses(rating.partly);
	await fits("rating with its questions");
	await button(rating.skip).click();
	await maya.isTold(rating.thanksBad);
	await fits("rated");
}

async function closed(maya: Shopper, { words, button, fits, writes }: Screens) {
	const { chat } = maya;
	await button(words.chat.startNew).click();
	await maya.isTold(words.header.away);
	await fits("closed");
	await writes("And the shade?");
	await maya.isTold(words.offline.sent);
	await maya.isTold(words.later.offline.alsoEmail);
	await fits("message kept");
	await chat.locator("input[type=email]").fill("nobody at home");
	await button(words.later.offline.save).click();
	await maya.isTold(words.later.errors.email);
	await fits("wrong address");
}

async function hoursAndLanguages(
	maya: Shopper,
	{ words, button, fits, picks }: Screens,
) {
	const { chat, page } = maya;
	// The hours come with the greeting.
	await page.reload();
	await page.getByRole("button", { name: words.launcher.open }).click();
	await maya.isTold(words.offline.sent);
	await picks(words.header.hours);
	await maya.isTold(words.later.header.hoursNote);
	await fits("opening hours");
	await button(words.later.header.hoursClose).click();
	await picks(words.header.language);
	await expect(chat.getByRole("button", { name: "Lietuvių" })).toHaveAttribute(
		"lang",
		"lt",
	);
	await fits("languages");
}

test("the page's language is loaded alone; a choice keeps the place, and beats the page from then on", async ({
	maya,
	noor,
}) => {
	const { chat, page } = maya;
	await noor.signsIn();
	const loaded: string[] = [];
	page.on("request", (request) => {
		const file =
			/assets\/(en|ar|de|es|fr|it|lt|nl|pl|pt|ro|sv|uk)(\.later)?-/.exec(
				request.url(),
			);
		if (file?.[1]) loaded.push(file[1]);
	});
	await page.setViewportSize({ width: 360, height: 560 });
	await speaks(page, "lt-LT");
	await page.goto(maya.shop);
	await page.getByRole("button", { name: lt.launcher.open }).click();
	await maya.isTold(lt.header.title);
	expect(loaded).toEqual(["lt"]);

	const field = chat.locator(".composer textarea");
	for (let at = 1; at <= 12; at++) {
		await field.fill(`Klausimas ${at}`);
		await field.press("Enter");
		await expect(maya.bubble(`Klausimas ${at}`)).toBeVisible();
	}
	await noor.looksAt("Mine");
	await noor.opens("Klausimas 12");
	await maya.isTold("Noor prisijungė prie pokalbio");
	expect(new Set(loaded)).toEqual(new Set(["lt"]));
	await field.fill("Dar ne viskas");
	// Somewhere above the end.
	const placed = () =>
		maya.log.evaluate(async (log) => {
			log.scrollTop = 60;
			// What comes in the same moment takes it to the end once more.
			for (let frames = 0; frames < 2; frames++)
				await new Promise((done) => requestAnimationFrame(done));
			return log.scrollTop;
		});
	await expect.poll(placed).toBe(60);
	const topOf = () =>
		maya
			.bubble("Klausimas 6")
			.evaluate(
				(bubble) =>
					bubble.getBoundingClientRect().top -
					(bubble.closest(".log")?.getBoundingClientRect().top ?? 0),
			);
	const before = await topOf();

	await chat.getByRole("button", { name: lt.header.menu }).click();
	await chat.getByRole("menuitem", { name: lt.header.language }).click();
	const arabic = chat.getByRole("button", { name: "العربية" });
	await expect(arabic).toHaveAttribute("lang", "ar");
	await arabic.click();
	await maya.isTold(/معكم الآن .*Noor/);
	await expect(chat.locator("html")).toHaveAttribute("dir", "rtl");
	await expect(chat.locator("html")).toHaveAttribute("lang", "ar");
	await expect(field).toHaveValue("Dar ne viskas");
	await expect(field).toBeFocused();
	await expect(maya.bubble("Klausimas 6")).toBeInViewport();
	const moved = async () => Math.abs((await topOf()) - before);
	await expect.poll(moved).toBeLessThan(2);
	// A name in other letters stands in marks of its own.
	await maya.isTold(/\u2068Noor\u2069/);

	// Where a conversation lives the chat loads by itself, and the launcher speaks as it does.
	await page.reload();
	await page.getByRole("button", { name: ar.launcher.open }).click();
	await expect(chat.locator("html")).toHaveAttribute("lang", "ar");
	await maya.isTold(/معكم الآن .*Noor/);
	await expect(field).toHaveValue("Dar ne viskas");
});

async function fitsInto(page: Page, screen: string): Promise<void> {
	const frame = page.frames().find((one) => /\/frame\//.test(one.url()));
	expect(await frame?.evaluate(cutOff), screen).toEqual([]);
}
