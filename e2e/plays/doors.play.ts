import { LIFE_EVERY_MS } from "../../widget/frame/waiting/waiting.ts";
import { expect, test } from "../cast.ts";
import { keyboardOf } from "../world/keyboard.ts";
import { meet } from "../world/meet.ts";
import { ownerOf } from "../world/owner.ts";
import { Tap } from "../world/tap.ts";

const PLACE = {
	ahead: 0,
	told: null,
	toldAt: 0,
	late: false,
	stillThere: false,
	languageOffered: null,
};

/** Shorter than the time in which a reply must come. */
const LIFE_PARTS = 8;

test("RO12 a blind shopper who reads for four minutes keeps the place, and is asked once after going away", async ({
	maya,
	noor,
	crowd,
	world,
}) => {
	const { page, chat } = maya;
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 1 }));
	owner.leaves();
	await noor.signsIn();
	const [omar] = await crowd(["Omar"]);
	await omar?.asks("Do you sell bulbs?");
	await expect(noor.page.getByRole("tab", { name: /Mine/ })).toContainText("1");
	await page.clock.install();
	const tap = await Tap.on(page);
	const { keyboard, button, goesTo, presses, writes } = keyboardOf(maya);
	const tree = () => chat.locator("main").ariaSnapshot();
	const lives = () =>
		tap.commands.filter((name) => name === "heartbeat:send").length;

	await maya.visits("/");
	await goesTo(maya.launcher, "Shift+Tab");
	await keyboard.press("Enter");
	await writes("Is it heavy?");
	await maya.isTold("You’re next");
	await expect(button("Leave a message")).toBeVisible();
	await expect.poll(() => tap.unanswered.size).toBe(0);
	// From here on neither hand nor key, and no time but what runs here.
	const now = await page.evaluate(() => Date.now());
	await page.clock.pauseAt(now + 4_000);
	const before = lives();
	for (let at = 1; at <= 12; at++) {
		// A relay that asks more seldom, or is late with a reply, is taken for one that has gone.
		for (let part = 0; part < LIFE_PARTS; part++) {
			tap.pings();
			await page.clock.runFor(LIFE_EVERY_MS / LIFE_PARTS);
			await expect.poll(() => tap.unanswered.size).toBe(0);
		}
		await expect.poll(lives).toBeGreaterThanOrEqual(before + at - 1);
	}
	await page.clock.resume();
	expect(lives()).toBeLessThanOrEqual(before + 13);
	expect(await tree()).toContain("You’re next");
	expect(await tree()).not.toContain("Are you still there?");

	await keyboard.press("Escape");
	await expect(page.locator("iframe")).toBeHidden();
	await tap.tells("place:changed", { place: { ...PLACE, stillThere: true } });
	await expect(page.getByRole("button", { name: /1 new/ })).toBeVisible();
	await tap.tells("place:changed", { place: PLACE });
	await tap.tells("place:changed", { place: { ...PLACE, stillThere: true } });
	await expect(maya.launcher).toBeFocused();
	await keyboard.press("Enter");
	await expect(maya.composer).toBeFocused();
	await expect(
		chat.locator("[aria-live=polite]", { hasText: "Are you still there?" }),
	).toHaveCount(1);
	// Her return was a sign of life; the question does not go from under her hands.
	await tap.tells("place:changed", { place: PLACE });
	await presses("Yes, I’m here");
	await expect(maya.composer).toBeFocused();
	await expect(chat.getByText("Are you still there?")).toBeHidden();
});

test("EM11 EM12 after the end one composer goes on or begins anew, each with its own words", async ({
	maya,
	noor,
}) => {
	const { chat } = maya;
	const button = (name: string) =>
		chat.getByRole("button", { name, exact: true });
	const composer = (name: string) => chat.getByRole("textbox", { name });
	await meet(maya, noor, "Is it blue?");
	await noor.answers("It is.");
	await maya.sees("It is.");
	await noor.presses("Close");
	await maya.isTold("This chat has ended.");
	const goesOn = composer("Continue this chat…");
	await goesOn.fill("And one more");

	await test.step("while a comment is written the composer stands aside", async () => {
		await maya.chooses("Poor");
		await expect(button("Send")).toHaveCount(1);
		await maya.chooses("Not yet");
		await expect(button("Send")).toHaveCount(0);
		await expect(button("Send feedback")).toBeVisible();
		await chat.locator(".rating textarea").fill("It took long");
		await button("Continue this chat…").click();
		await expect(goesOn).toBeFocused();
		await expect(goesOn).toHaveValue("And one more");
		await expect(button("Send feedback")).toHaveCount(0);
		await button("Change").click();
		await expect(chat.locator(".rating textarea")).toHaveValue("It took long");
		await button("Send feedback").click();
		await maya.isTold(/Thank you for telling us/);
	});

	await test.step("the new one knows no words of the old one", async () => {
		await button("Start a new chat").click();
		const anew = composer("Start a new chat…");
		await expect(anew).toBeFocused();
		await expect(anew).toHaveValue("");
		await anew.fill("Something else");
		await button("Show the earlier chat").click();
		await expect(goesOn).toHaveValue("And one more");
		await button("Start a new chat").click();
		await expect(anew).toHaveValue("Something else");
	});

	await test.step("what is written reopens the one, or begins the other", async () => {
		await button("Show the earlier chat").click();
		await goesOn.press("Enter");
		await maya.sees("And one more");
		await expect(composer("Write a message…")).toHaveValue("");
		await noor.looksAt("Mine");
		await noor.opens("And one more");
		await noor.presses("Close");
		await button("Start a new chat").click();
		await composer("Start a new chat…").press("Enter");
		await maya.sees("Something else");
		expect(await maya.thread()).toEqual(["Something else"]);
	});
});

test("EM13 a starter puts its words into the composer and sends nothing", async ({
	maya,
}) => {
	await maya.visits("/");
	await maya.rings();
	const starters = maya.chat.locator(".starters").getByRole("button");
	await expect(starters).toHaveCount(3);
	await starters.first().click();
	await expect(maya.composer).toBeFocused();
	await expect(maya.composer).toHaveValue("Where is my order?");
	await starters.last().click();
	await expect(maya.composer).toHaveValue("Can I return something?");
	await maya.composer.press("End");
	await maya.page.keyboard.type(" It is broken.");
	await starters.first().click();
	await expect(maya.composer).toHaveValue(
		"Can I return something? It is broken.\nWhere is my order?",
	);
	await expect(maya.log).toHaveCount(0);
	await maya.composer.press("Enter");
	await maya.isTold(/It is broken/);
});
