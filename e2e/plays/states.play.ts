import type { Page } from "@playwright/test";
import { test as base, expect } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { closedToday } from "../world/hours.ts";
import { ownerOf } from "../world/owner.ts";
import { Tap } from "../world/tap.ts";
import { tooSmall } from "../world/tooSmall.ts";
import { startWorld, type World } from "../world/world.ts";

const TOUCH_PX = 44;
const MOUSE_PX = 24;

const test = base.extend<{ world: World }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
	world: async ({}, use) => {
		// Mail is offered; none is posted in these plays.
		const world = await startWorld("localhost", {
			SMTP_URL: "smtp://127.0.0.1:9",
			SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
		});
		await use(world);
		await world.end();
	},
});

// Light and dark have the same parts in the same places: each is read once, with one of the two devices.
for (const [device, colorScheme] of [
	["mouse", "light"],
	["touch", "dark"],
] as const) {
	test(`every state of the chat passes axe, and has targets for a ${device}, ${colorScheme}`, async ({
		maya,
		ravi,
		noor,
		crowd,
		world,
	}) => {
		// Axe reads thirty states whole.
		test.setTimeout(300_000);
		const shopper = device === "touch" ? ravi : maya;
		const leastPx = device === "touch" ? TOUCH_PX : MOUSE_PX;
		const { chat, page } = shopper;
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		const tap = await Tap.on(page);
		const button = (name: string) =>
			chat.getByRole("button", { name, exact: true });
		const press = (name: string) =>
			device === "touch" ? button(name).tap() : button(name).click();
		const writes = async (text: string) => {
			await shopper.composer.fill(text);
			await press("Send");
			await expect(shopper.bubble(text)).toBeVisible();
		};
		const isWell = (state: string, open?: () => Promise<void>) =>
			isGood(page, state, leastPx, open);
		const opensMenu = (name: string) => async () => {
			const isOpen = await chat.getByRole("menu").isVisible();
			if (!isOpen) await press(name);
			await expect(chat.getByRole("menu")).toBeVisible();
		};
		const picks = async (item: string) => {
			await opensMenu("More")();
			await chat.getByRole("menuitem", { name: item }).click();
		};
		const place = {
			ahead: 1,
			told: { kind: "range", low: 5, high: 8 },
			toldAt: Date.now(),
			late: false,
			stillThere: false,
			languageOffered: null,
		};

		const owner = await ownerOf(world);
		await owner.gives(() => ({ slots: 1 }));
		await noor.signsIn();
		const [omar] = await crowd(["Omar"]);
		await omar?.asks("Do you sell bulbs?");
		await omar?.isTold("Noor has joined the chat");

		await shopper.visits("/");
		await (device === "touch"
			? shopper.launcher.tap()
			: shopper.launcher.click());
		await shopper.isTold("How can we help?");
		await isWell("home");
		await isWell("menu", opensMenu("More"));
		await picks("Language");
		await expect(button("Lietuvių")).toBeVisible();
		await isWell("languages");
		await press("Close");

		await writes("Is it heavy?");
		await shopper.isTold("You’re next");
		await expect(button("Stop waiting")).toBeVisible();
		await tap.tells("place:changed", { place });
		await shopper.isTold("Estimated wait: 5–8 min");
		await isWell("waiting with a place");
		await tap.tells("place:changed", { place: { ...place, late: true } });
		await shopper.isTold(/taking longer/);
		await isWell("waiting longer than told");
		await tap.tells("place:changed", { place: { ...place, stillThere: true } });
		await shopper.isTold("Are you still there?");
		await isWell("still there");
		await tap.tells("place:changed", {
			place: { ...place, languageOffered: "sv" },
		});
		await shopper.isTold("We can answer now in: Swedish. Go on in it?");
		await isWell("language offered");
		await tap.tells("place:changed", { place });
		await press("Stop waiting");
		await expect(button("Keep writing")).toBeVisible();
		await isWell("whether to end");
		await press("Keep writing");

		tap.refused = /black/;
		await writes("And is there a black one?");
		await expect(button("Try again")).toBeVisible();
		await isWell("not sent");
		await press("Discard");
		await shopper.composer.fill("a".repeat(4_100));
		await isWell("too long");
		await shopper.composer.fill("");
		await tap.cut();
		await shopper.isTold("Connection lost. Reconnecting…");
		await isWell("no connection");
		tap.mend();
		await expect(chat.getByText(/Connection lost/)).toBeHidden();

		await noor.opens("Do you sell bulbs?");
		await noor.presses("Close");
		await noor.looksAt("Mine");
		await noor.opens("Is it heavy?");
		await noor.answers("Two kilos: https://lamp-and-loom.example/dusk");
		await shopper.isTold("Two kilos:");
		await noor.composer.fill("Shall I");
		await shopper.isTold("Noor is typing…");
		await isWell("conversation");
		await isWell("message options", opensMenu("Message options"));
		await page.keyboard.press("Escape");
		await noor.vanishes();
		await expect(
			shopper.log.getByText(/Noor lost the connection/).first(),
		).toBeVisible({ timeout: 40_000 });
		await isWell("agent lost");
		await noor.returns();

		await picks("End chat");
		await press("End chat");
		await shopper.isTold("This chat has ended.");
		await isWell("ended");
		await expect(
			chat.getByRole("group", { name: "How was our help?" }),
		).toBeVisible({ timeout: 20_000 });
		await isWell("rating");
		await shopper.chooses("Poor");
		await isWell("rating, solved or not");
		await shopper.chooses("Not yet");
		await isWell("rating, with a word");
		await press("Not now");
		await shopper.isTold(/Thank you for telling us/);
		await isWell("rated");

		await noor.becomes("Away");
		await owner.says("hours:change", {
			site: world.site,
			hours: closedToday("Asia/Tokyo"),
			languages: ["sv"],
		});
		owner.leaves();
		await press("Start a new chat");
		await shopper.isTold("We’re closed right now");
		await isWell("closed");
		await writes("And the shade?");
		await shopper.isTold(/Want the answer by email too/);
		await isWell("address");
		await chat.locator("input[type=email]").fill("nobody at home");
		await press("Save");
		await shopper.isTold("Please enter a valid email address.");
		await isWell("wrong address");
		await page.reload();
		await (device === "touch"
			? shopper.launcher.tap()
			: shopper.launcher.click());
		await shopper.isTold("We have your message.");
		await picks("Opening hours");
		await shopper.isTold(/Our usual hours/);
		await isWell("opening hours");

		await page.goto(`${world.relay}/c/${world.site}#${"a".repeat(43)}`);
		await page.getByRole("button", { name: "Open the chat" }).waitFor();
		await isGood(page, "link of a mail", leastPx);
		await page.getByRole("button", { name: "Open the chat" }).click();
		await page.getByText("This link was used already").waitFor();
		await isGood(page, "link of a mail, used", leastPx);
	});
}

/** Axe, and the size of the targets; and a picture in a high-contrast theme, to be looked at. */
async function isGood(
	page: Page,
	state: string,
	leastPx: number,
	open?: () => Promise<void>,
) {
	await open?.();
	await isClean(page, state);
	await open?.();
	const frames = page.frames();
	const frame = frames.find((one) => /\/(frame|c)\//.test(one.url()));
	expect.soft(await frame?.evaluate(tooSmall, leastPx), state).toEqual([]);
	await page.emulateMedia({ forcedColors: "active" });
	const name = `${state.replace(/\W+/g, "-")}.png`;
	await page.screenshot({ path: test.info().outputPath(name) });
	await page.emulateMedia({ forcedColors: "none" });
}
