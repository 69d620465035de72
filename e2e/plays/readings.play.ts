import { readdirSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "../cast.ts";
import { ownerOf } from "../world/owner.ts";
import { readingOf } from "../world/reading-of.ts";
import type { Shopper } from "../world/shopper.ts";
import { Tap } from "../world/tap.ts";

const FILES = readdirSync(new URL("../../widget/words", import.meta.url));
/** English last: then the next screen is reached by its words. */
const TAGS = [
	...FILES.filter((file) => /^(?!en)[a-z]{2}\.ts$/.test(file)).map((file) =>
		file.slice(0, 2),
	),
	"en",
];

test("what a screen reader finds is as the readings in e2e/readings say, in every language", async ({
	maya,
	noor,
	crowd,
	world,
}) => {
	// Seven screens in thirteen languages.
	test.slow();
	const { page, chat } = maya;
	const readings = new Map<string, string[]>(TAGS.map((tag) => [tag, []]));
	const keeps = (tag: string, screen: string, reading: string) =>
		readings.get(tag)?.push(`## ${screen}\n\n${reading}\n`);
	const looks = async (screen: string) => {
		const session = await sessionOf(page);
		for (const tag of TAGS) {
			await speaks(page, tag);
			await expect(chat.locator("html")).toHaveAttribute("lang", tag);
			keeps(tag, screen, await readingOf(session));
		}
	};
	const tap = await Tap.on(page);
	await (await ownerOf(world)).gives(() => ({ slots: 1 }));
	await noor.signsIn();
	const [omar] = await crowd(["Omar"]);
	await omar?.asks("Do you sell bulbs?");
	await noor.holds(1);

	await maya.visits("/");
	await maya.rings();
	// Both come with the connection, after the field is there.
	await maya.isTold("All of us are busy.");
	await expect(
		chat.getByRole("button", { name: "Add a picture or PDF" }),
	).toBeVisible();
	await looks("open");
	await maya.hides();
	await closed(maya, keeps);
	await maya.rings();
	await maya.choosesInMenu("Give feedback");
	await chat.getByRole("radio", { name: "Praise" }).check({ force: true });
	await looks("comment card");
	await page.keyboard.press("Escape");
	await maya.asks("Is it heavy?");
	await maya.isTold("You’re next");
	await tap.tells("place:changed", { place: PLACE() });
	await maya.isTold("Estimated wait: 5–8 min");
	await looks("waiting");
	await noor.opens("Do you sell bulbs?");
	await noor.presses("Close");
	await noor.looksAt("Mine");
	await noor.opens("Is it heavy?");
	await noor.answers("Two kilos.");
	await maya.sees("Two kilos.");
	await maya.isTold("Seen");
	// What has been spoken is gone again.
	await expect(chat.locator(".panel > [aria-live]")).toHaveText("");
	await looks("conversation with an answer");
	await maya.choosesInMenu("End chat");
	await chat.getByRole("button", { name: "End chat", exact: true }).click();
	await maya.isTold("This chat has ended.");
	await maya.chooses("Poor");
	await maya.chooses("Not yet");
	await maya.isTold("We can answer now");
	await expect(chat.locator(".panel > [aria-live]")).toHaveText("");
	await looks("rating");
	await chat.getByRole("button", { name: "Not now", exact: true }).click();
	await noor.becomes("Away");
	await chat.getByRole("button", { name: "Start a new chat" }).click();
	await maya.isTold(/Nobody is here right now/);
	await looks("away");

	for (const [tag, screens] of readings)
		expect
			.soft(`${screens.join("\n")}`, "npm run readings writes them anew")
			.toMatchSnapshot(`${tag}.txt`);
});

const PLACE = () => ({
	ahead: 1,
	told: { kind: "range", low: 5, high: 8 },
	toldAt: Date.now(),
	late: false,
	stillThere: false,
	languageOffered: null,
});

/** The launcher alone: its words come with the settings, after those of the chat. */
async function closed(
	{ page }: Shopper,
	keeps: (tag: string, screen: string, reading: string) => void,
) {
	const session = await page.context().newCDPSession(page);
	const buttons = page.locator("shopbell-launcher button");
	const label = () => buttons.first().getAttribute("aria-label");
	for (const tag of TAGS) {
		const before = (await label()) ?? "";
		await speaks(page, tag);
		await expect(buttons.first()).not.toHaveAttribute("aria-label", before);
		const names = await buttons.evaluateAll((all) =>
			all.map((button) => button.getAttribute("aria-label") ?? ""),
		);
		const lines = (await readingOf(session)).split("\n");
		const ours = lines.filter((line) =>
			names.some((name) => line.endsWith(`: ${name}`)),
		);
		keeps(tag, "closed", ours.map((line) => line.trim()).join("\n"));
	}
}

function speaks(page: Page, tag: string): Promise<void> {
	return page.evaluate(
		(locale) => window.Shopbell?.push(["set", { locale }]),
		tag,
	) as Promise<void>;
}

/** The frame is of another origin, and has a process of its own. */
function sessionOf(page: Page): Promise<CDPSession> {
	const frame = page.frames().find((one) => /\/frame\//.test(one.url()));
	if (!frame) throw new Error("there is no chat");
	return page.context().newCDPSession(frame);
}
