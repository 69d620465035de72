import { expect, test } from "../cast.ts";
import type { Agent } from "../world/agent.ts";
import { everyDay } from "../world/hours.ts";
import { type Keyboard, keyboardOf, STOPS } from "../world/keyboard.ts";
import { ownerOf } from "../world/owner.ts";
import type { Shopper } from "../world/shopper.ts";
import { Tap } from "../world/tap.ts";

test("everything in the chat is done with the keyboard alone", async ({
	maya,
	noor,
	crowd,
	world,
}) => {
	test.slow();
	const tap = await Tap.on(maya.page);
	const hands = keyboardOf(maya);
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 1 }));
	await owner.says("hours:change", {
		site: world.site,
		hours: everyDay("UTC", "00:00", "24:00"),
		languages: [],
	});
	owner.leaves();
	await noor.signsIn();
	const [omar] = await crowd(["Omar"]);
	await omar?.asks("Do you sell bulbs?");
	await noor.holds(1);

	await test.step("open, the languages, the hours, the sound", () =>
		opensAndChooses(maya, hands));
	await test.step("write, withdraw, try again, discard", () =>
		writesAndWithdraws(maya, hands, tap));
	await test.step("still there, and a message instead of waiting", () =>
		leavesTheLine(maya, hands, tap));
	await test.step("scroll and end", () => scrollsAndEnds(maya, noor, hands));
	await test.step("rate, begin anew", () => ratesAndBeginsAnew(maya, hands));
	await test.step("no trap, and the focus goes back to where it was", () =>
		comesAndGoes(maya, hands));
});

async function opensAndChooses(
	maya: Shopper,
	{ keyboard, button, firstItem, goesTo, picks }: Keyboard,
): Promise<void> {
	const { chat } = maya;
	await maya.visits("/");
	await keyboard.press("Shift+Tab");
	await expect(maya.launcher).toBeFocused();
	await keyboard.press("Enter");
	await expect(maya.composer).toBeFocused();
	await picks("Language");
	await expect(button("English")).toBeFocused();
	await goesTo(button("Svenska"));
	await keyboard.press("Enter");
	await expect(chat.locator("html")).toHaveAttribute("lang", "sv");
	await expect(chat.locator(".composer textarea")).toBeFocused();
	await goesTo(chat.locator(".header .menu > button"), "Shift+Tab");
	await keyboard.press("Enter");
	await expect(firstItem).toBeFocused();
	await keyboard.press("ArrowDown");
	await keyboard.press("Enter");
	await goesTo(button("English"), "Shift+Tab");
	await keyboard.press("Enter");
	await expect(maya.composer).toBeFocused();
	await picks("Opening hours");
	await expect(button("Close")).toBeFocused();
	await keyboard.press("Escape");
	await expect(maya.composer).toBeFocused();
	await picks("Turn sound off");
	await expect(button("More")).toBeFocused();
	await goesTo(maya.composer);
}

async function writesAndWithdraws(
	maya: Shopper,
	{ button, presses, writes }: Keyboard,
	tap: Tap,
): Promise<void> {
	await writes("Is it heavy?");
	await maya.isTold("You’re next");
	await presses("Withdraw message");
	await maya.isTold("Message withdrawn");
	await expect(maya.composer).toBeFocused();
	tap.refused = /black/;
	await writes("And is there a black one?");
	await presses("Discard");
	await expect(button("Discard")).toBeHidden();
	await expect(maya.composer).toBeFocused();
	await writes("A black one?");
	await expect(button("Try again")).toBeVisible();
	tap.refused = null;
	await presses("Try again");
	await maya.isTold("Sent");
	await expect(maya.composer).toBeFocused();
}

async function leavesTheLine(
	maya: Shopper,
	{ button, presses }: Keyboard,
	tap: Tap,
): Promise<void> {
	const place = {
		ahead: 0,
		told: null,
		toldAt: 0,
		late: false,
		languageOffered: null,
	};
	// What the relay itself says of the place may come in between.
	await expect(async () => {
		await tap.tells("place:changed", { place: { ...place, stillThere: true } });
		await expect(button("Yes, I’m here")).toBeVisible({ timeout: 2_000 });
	}).toPass();
	await presses("Yes, I’m here");
	await expect(maya.composer).toBeFocused();
	await tap.tells("place:changed", {
		place: { ...place, stillThere: false },
	});
	await presses("Leave a message");
	await maya.isTold("We have your message.");
	await expect(maya.composer).toBeFocused();
}

async function scrollsAndEnds(
	maya: Shopper,
	noor: Agent,
	{ keyboard, button, goesTo, picks }: Keyboard,
): Promise<void> {
	await noor.opens("Do you sell bulbs?");
	await noor.presses("Close");
	await noor.looksAt("Mine");
	await noor.opens("A black one?");
	await goesTo(maya.log, "Shift+Tab");
	// Twelve lines are shown whole; longer messages are folded.
	for (const part of ["a", "b", "c", "d"])
		await noor.answers(
			Array.from({ length: 12 }, (_, at) => `${part}${at}`).join("\n"),
		);
	const top = () => maya.log.evaluate((log) => log.scrollTop);
	await expect.poll(top).toBeGreaterThan(0);
	const end = await top();
	await keyboard.press("PageUp");
	await expect.poll(top).toBeLessThan(end);
	await noor.answers("And more");
	await goesTo(button("New messages"));
	await keyboard.press("Enter");
	await expect(maya.bubble("And more")).toBeInViewport();
	await expect(maya.log).toBeFocused();
	await picks("End chat");
	await expect(button("End chat")).toBeFocused();
	await keyboard.press("Enter");
	await maya.isTold("This chat has ended.");
	await expect(maya.composer).toBeFocused();
}

async function ratesAndBeginsAnew(
	maya: Shopper,
	{ keyboard, button, goesTo }: Keyboard,
): Promise<void> {
	const { chat } = maya;
	const face = (name: string) => chat.getByRole("radio", { name, exact: true });
	await expect(face("Good")).toBeVisible();
	await goesTo(chat.locator(".faces input").last(), "Shift+Tab").catch(() =>
		goesTo(chat.locator(".faces input").first()),
	);
	await keyboard.press("2");
	await expect(face("Poor")).toBeChecked();
	await goesTo(face("Yes"));
	await keyboard.press("ArrowRight");
	await expect(face("Not yet")).toBeFocused();
	// An arrow only moves.
	await keyboard.press("Space");
	await expect(face("Not yet")).toBeChecked();
	const comment = chat.locator(".rating textarea");
	await goesTo(comment);
	await keyboard.type("It took long");
	const card = chat.getByRole("region", { name: "How was our help?" });
	await goesTo(card.getByRole("button", { name: "Send" }));
	await keyboard.press("Enter");
	await expect(chat.getByText(/Thank you for telling us/)).toBeFocused();
	await goesTo(button("Start a new chat"));
	await keyboard.press("Enter");
	await expect(maya.composer).toBeFocused();
}

async function comesAndGoes(
	maya: Shopper,
	{ keyboard, goesTo, presses }: Keyboard,
): Promise<void> {
	const { page } = maya;
	const isWithUs = () =>
		page.evaluate(() => document.activeElement?.localName ?? "");
	for (const key of ["Tab", "Shift+Tab"]) {
		await maya.composer.focus();
		for (let stop = 0; stop < STOPS; stop++) {
			if ((await isWithUs()) !== "shopbell-launcher") break;
			await keyboard.press(key);
		}
		expect(await isWithUs(), key).not.toBe("shopbell-launcher");
	}
	// From the page the browser's own list of what is on top closes it.
	await keyboard.press("Escape");
	await expect(page.locator("iframe")).toBeHidden();
	await keyboard.press("Tab");
	await goesTo(maya.launcher, "Shift+Tab");
	await keyboard.press("Enter");
	await expect(maya.composer).toBeFocused();
	await presses("Hide chat");
	await expect(page.locator("iframe")).toBeHidden();
	await expect(maya.launcher).toBeFocused();
}
