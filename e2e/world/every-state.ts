import { expect } from "@playwright/test";
import type { Agent } from "./agent.ts";
import { closedToday } from "./hours.ts";
import { type Owner, ownerOf } from "./owner.ts";
import type { Shopper } from "./shopper.ts";
import { Tap } from "./tap.ts";
import type { World } from "./world.ts";

interface Cast {
	world: World;
	/** Nobody has opened a page yet. */
	shopper: Shopper;
	/** Somebody else, whom the agent has to answer first; opens a page when called. */
	other(): Promise<Shopper | undefined>;
	noor: Agent;
}

/** Is called in every state of the chat, while it stands. */
type Look = (state: string) => Promise<void>;

/** Leads a shopper through every state of the chat. The relay of this world has mail. */
export async function everyState(cast: Cast, look: Look): Promise<void> {
	const { noor, shopper, world } = cast;
	const tap = await Tap.on(shopper.page);
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 1 }));
	await noor.signsIn();
	const other = await cast.other();
	await other?.asks("Do you sell bulbs?");
	if (other) await noor.holds(1);
	const hand = handOf(shopper);

	await beforeWriting(shopper, hand, look);
	await waiting(shopper, hand, tap, look);
	await troubles(shopper, hand, tap, look);
	await talking(cast, hand, look);
	await afterwards(shopper, hand, look);
	await nobodyThere(cast, hand, owner, tap, look);
	await fromMail(cast, look);
}

type Hand = ReturnType<typeof handOf>;

/** What a shopper does with a finger or a mouse. */
function handOf({ chat, composer }: Shopper) {
	const button = (name: string) =>
		chat.getByRole("button", { name, exact: true });
	const opens = async (menu: string) => {
		await button(menu).last().click();
		await expect(chat.getByRole("menu")).toBeVisible();
	};
	return {
		button,
		opens,
		press: (name: string) => button(name).click(),
		async picks(item: string) {
			await opens("More");
			await chat.getByRole("menuitem", { name: item }).click();
		},
		async writes(text: string) {
			await composer.fill(text);
			await button("Send").click();
			await expect(composer).toHaveValue("");
		},
	};
}

async function beforeWriting(shopper: Shopper, hand: Hand, look: Look) {
	await shopper.visits("/");
	await shopper.rings();
	await shopper.isTold("How can we help?");
	await look("home");
	await hand.opens("More");
	await look("menu");
	await shopper.page.keyboard.press("Escape");
	await hand.picks("Language");
	await expect(hand.button("Lietuvių")).toBeVisible();
	await look("languages");
	await hand.press("Close");
}

async function waiting(shopper: Shopper, hand: Hand, tap: Tap, look: Look) {
	const place = {
		ahead: 1,
		told: { kind: "range", low: 5, high: 8 },
		toldAt: Date.now(),
		late: false,
		stillThere: false,
		languageOffered: null,
	};
	await hand.writes("Is it heavy?");
	await shopper.isTold("You’re next");
	await expect(hand.button("Stop waiting")).toBeVisible();
	for (const [state, more, told] of [
		["waiting with a place", {}, "Estimated wait: 5–8 min"],
		["waiting longer than told", { late: true }, /taking longer/],
		["still there", { stillThere: true }, "Are you still there?"],
		["language offered", { languageOffered: "sv" }, /We can answer now in/],
	] as const) {
		await tap.tells("place:changed", { place: { ...place, ...more } });
		await shopper.isTold(told);
		await look(state);
		if ("stillThere" in more) await hand.press("Yes, I’m here");
	}
	await tap.tells("place:changed", { place });
	await hand.press("Stop waiting");
	await expect(hand.button("Keep writing")).toBeVisible();
	await look("whether to end");
	await hand.press("Keep writing");
}

async function troubles(shopper: Shopper, hand: Hand, tap: Tap, look: Look) {
	tap.refused = /black/;
	await hand.writes("And is there a black one?");
	await expect(hand.button("Try again")).toBeVisible();
	await look("not sent");
	await hand.press("Discard");
	await shopper.composer.fill("a".repeat(4_100));
	await look("too long");
	await shopper.composer.fill("");
}

async function talking({ noor, shopper }: Cast, hand: Hand, look: Look) {
	await noor.opens("Do you sell bulbs?");
	await noor.presses("Close");
	await noor.looksAt("Mine");
	await noor.opens("Is it heavy?");
	await noor.answers("Two kilos: https://lamp-and-loom.example/dusk");
	await shopper.isTold("Two kilos:");
	await noor.composer.fill("Shall I");
	await shopper.isTold("Noor is typing…");
	await look("conversation");

	const long = Array.from({ length: 20 }, (_, at) => `Question ${at + 1}`);
	await shopper.composer.fill(long.join("\n"));
	await look("a long draft");
	await hand.press("Send");
	// What is longer is folded, and the log would be too short to scroll.
	await noor.answers(long.slice(0, 12).join("\n"));
	await hand.writes("https://lamp-and-loom.example/".padEnd(90, "dusk-lamp-"));
	await shopper.withdraws("dusk-lamp-");
	await shopper.isTold("Message withdrawn");
	await shopper.log.evaluate((log) => log.scrollTo(0, 0));
	await noor.answers("I look it all up.");
	await expect(hand.button("New messages")).toBeVisible();
	await look("new messages");
	await hand.press("New messages");
	await noor.page.keyboard.press("Escape");
	await noor.page.keyboard.press("b");
	await shopper.isTold(/Noor had to go/);
	await look("agent gone");
}

async function afterwards(shopper: Shopper, hand: Hand, look: Look) {
	await hand.picks("Delete my data");
	await expect(hand.button("Keep it")).toBeVisible();
	await look("whether to delete");
	await hand.press("Keep it");
	await hand.picks("End chat");
	await hand.press("End chat");
	await shopper.isTold("This chat has ended.");
	await expect(
		shopper.chat.getByRole("group", { name: "How was our help?" }),
	).toBeInViewport({ ratio: 1 });
	await look("rating");
	await shopper.chooses("Poor");
	await look("rating, solved or not");
	await shopper.chooses("Not yet");
	await look("rating, with a word");
	await hand.press("Not now");
	await shopper.isTold(/Thank you for telling us/);
	await look("rated");
}

async function nobodyThere(
	{ noor, shopper, world }: Cast,
	hand: Hand,
	owner: Owner,
	tap: Tap,
	look: Look,
) {
	await noor.becomes("Away");
	await owner.says("hours:change", {
		site: world.site,
		hours: closedToday("Asia/Tokyo"),
		languages: ["sv"],
	});
	owner.leaves();
	await hand.press("Start a new chat");
	await shopper.isTold("We’re closed right now");
	await look("closed");
	await hand.writes("And the shade?");
	await shopper.isTold(/Want the reply by email too/);
	await look("address");
	const field = shopper.chat.locator("input[type=email]");
	await field.fill("nobody at home");
	await hand.press("Save");
	await shopper.isTold("Please enter a valid email address.");
	await look("wrong address");
	await field.fill("maya@example.com");
	await hand.press("Save");
	await shopper.isTold("The reply also goes to maya@example.com.");
	await look("address kept");
	await tap.cut();
	await shopper.isTold("Connection lost. Reconnecting…");
	await look("no connection");
	tap.mend();
	// Back sooner than by itself; and the hours come with the greeting.
	await shopper.page.reload();
	await shopper.rings();
	await hand.picks("Opening hours");
	await shopper.isTold(/Our usual hours/);
	await look("opening hours");
}

async function fromMail({ shopper: { page }, world }: Cast, look: Look) {
	await page.goto(`${world.relay}/c/${world.site}#${"a".repeat(43)}`);
	const open = page.getByRole("button", { name: "Open the chat" });
	await expect(open).toBeVisible();
	await look("link of a mail");
	await open.click();
	await expect(page.getByText("This link has already been used")).toBeVisible();
	await look("link of a mail, used");
}
