import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { newId } from "../../protocol/ids.ts";
import { expect, test } from "../cast.ts";
import type { Agent } from "../world/agent.ts";
import {
	hasFocus,
	keysTo,
	keysToRow,
	notePointer,
	wasPressed,
} from "../world/focus.ts";
import { queueUp } from "../world/full-desk.ts";
import { ownerOf } from "../world/owner.ts";
import { seedsHistory } from "../world/seeds-history.ts";
import type { Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";

/** Forty conversations: those that have ended, two of shoppers with a screen, and those behind them. */
const PAST = 28;
const BEHIND = 10;
const DAYS = 10;
const SLOTS = 8;
const MAYA_ASKS = "My lamp came without its shade.";
const RAVI_ASKS = "Does the Heron come in black?";

test("an agent's whole day by keyboard alone: forty conversations, and no act without a key", async ({
	maya,
	crowd,
	noor,
	teo,
	world,
}) => {
	await opensShop(world);
	const desk = deskOf(noor);
	const { page, tab } = desk;
	await notePointer(page);
	await test.step("signs in", async () => {
		await page.goto(await world.linkFor(noor.email));
		await keysTo(page.getByRole("button", { name: /^Sign in as / }));
		await desk.press("Enter");
		await expect(tab("Mine")).toBeVisible();
	});
	await maya.visits("/");
	await maya.rings();
	await maya.asks(MAYA_ASKS);
	const [ravi] = await crowd(["Ravi"]);
	if (!ravi) throw new Error("nobody came");
	await ravi.asks(RAVI_ASKS);
	const behind = await queueUp(world, BEHIND);
	const [first = "", second = ""] = behind.questions;
	await expect(tab("Waiting")).toContainText(`${BEHIND + 2 - SLOTS}`);

	await answers(desk, maya, teo);
	await sorts(desk, first, second);
	await handsOver(desk, { ravi, teo, second });
	await ends(desk, second);

	await maya.isTold("How was our help?");
	expect(await wasPressed(page)).toBe(false);
	behind.leaves();
});

/** Where the agent works, and how: by keys. */
function deskOf(noor: Agent) {
	const { page, composer } = noor;
	const { keyboard } = page;
	return {
		...{ noor, page, composer, keyboard },
		dialog: page.getByRole("dialog"),
		head: page.locator(".head-name"),
		tab: (name: string) =>
			page.getByRole("tab", { name: new RegExp(`^${name}`) }),
		async press(...keys: string[]) {
			for (const key of keys) await keyboard.press(key);
		},
		/** What she does; then the focus is somewhere. */
		act: (name: string, does: () => Promise<void>) =>
			test.step(name, async () => {
				await does();
				await hasFocus(page);
			}),
	};
}
type Desk = ReturnType<typeof deskOf>;

async function answers(desk: Desk, maya: Shopper, teo: Agent): Promise<void> {
	const { noor, page, composer, keyboard, dialog, head, tab, press, act } =
		desk;
	await act("takes the next who waits", async () => {
		await keysToRow(row(page, MAYA_ASKS));
		await keysTo(tab("Mine"), "Shift+Tab");
		await press("ArrowLeft", "j", "Enter");
		await expect(head).toBeFocused();
		await press("m");
		await noor.sees("You took it");
		await noor.holds(SLOTS + 1);
	});

	await act("answers with a saved reply, and fills its place", async () => {
		await keysToRow(row(page, MAYA_ASKS));
		await press("Enter");
		await expect(composer).toBeFocused();
		await keyboard.type("I am sorry. /part");
		await expect(page.getByRole("option")).toHaveCount(1);
		await press("Enter", "Enter");
		await noor.isTold("{order} is not filled in.");
		await keyboard.type("LL-31");
		await press("Enter");
		await maya.sees("I am sorry. The part for LL-31 leaves today.");
	});

	await teo.signsIn();
	await act("leaves a note that names a colleague", async () => {
		await press("Escape", "n");
		await expect(composer).toBeFocused();
		await keyboard.type("@te");
		await expect(page.getByRole("option")).toHaveText(["Teo"]);
		await press("Enter");
		await keyboard.type("who packed it?");
		await press("Enter");
		await noor.sees("@Teo who packed it?");
		const named = teo.page.getByRole("link", { name: "Mentions: 1 unread" });
		await expect(named).toBeVisible();
		expect(await maya.log.getByText("packed").count()).toBe(0);
	});

	await act("tags it", async () => {
		await press("Escape", "t");
		await expect(page.getByRole("combobox")).toBeFocused();
		await keyboard.type("dam");
		await expect(page.getByRole("option")).toHaveText(["damaged"]);
		await press("Enter");
		await expect(page.locator(".head .row-tag")).toHaveText("damaged");
		await press("Escape");
		await expect(dialog).toHaveCount(0);
	});
}

async function sorts(desk: Desk, first: string, second: string): Promise<void> {
	const { noor, page, keyboard, dialog, tab, press, act } = desk;
	await act("finds the past from two letters, and opens it", async () => {
		await press("/");
		await keyboard.type("la");
		const found = page.getByRole("region", { name: "Found" });
		// Older ones than those who came today.
		await expect(found.getByText(/days? ago/).first()).toBeVisible();
		await press("ArrowDown");
		await keysTo(
			found.locator("[data-row]", { hasText: /days? ago/ }).first(),
			"j",
		);
		await press("Enter");
		await expect(page.locator("[data-marked]")).toBeVisible();
		await noor.isTold(/^Closed/);
		await press("/", "Escape");
		await expect(tab("Mine")).toBeVisible();
	});

	await act("puts one off until tomorrow", async () => {
		await keysToRow(row(page, first));
		await press("x", "s");
		await expect(
			dialog.getByRole("button", { name: /Tomorrow/ }),
		).toBeVisible();
		await keysTo(dialog.getByRole("button", { name: /Tomorrow/ }));
		await press("Enter");
		await noor.isTold("Snoozed.");
		await noor.isTold("1 snoozed");
	});

	await act(
		"closes three at once with an outcome, and takes it back",
		async () => {
			await keysToRow(row(page, second));
			await press("x", "Shift+ArrowDown", "Shift+ArrowDown");
			await expect(page.getByText("3 selected")).toBeVisible();
			await press("e");
			await expect(dialog.getByText("Close 3 conversations")).toBeVisible();
			await hasFocus(page);
			await press("1", "Enter");
			await noor.isTold("3 closed.");
			await expect(row(page, second)).toHaveCount(0);
			await hasFocus(page);
			await press("u");
			await expect(row(page, second)).toBeVisible();
		},
	);
}

async function handsOver(
	desk: Desk,
	{ ravi, teo, second }: { ravi: Shopper; teo: Agent; second: string },
): Promise<void> {
	const { noor, page, composer, keyboard, dialog, press, act } = desk;
	await act("says something later", async () => {
		await keysToRow(row(page, second));
		await press("Enter");
		await expect(composer).toBeFocused();
		await press("Escape", "c");
		const text = dialog.getByLabel("Message");
		await expect(text).toBeFocused();
		await keyboard.type("It is back in stock.");
		await keysTo(dialog.getByRole("button", { name: "In an hour" }));
		await press("Enter");
		await keysTo(dialog.getByRole("button", { name: "Send later" }));
		await press("Enter");
		await noor.isTold(
			/^A message will be sent .*, unless the shopper writes first\./,
		);
	});

	await ravi.page.goto("about:blank");
	await act("takes back what was not seen", async () => {
		await keysToRow(row(page, RAVI_ASKS));
		await press("Enter");
		await expect(composer).toBeFocused();
		await keyboard.type("No, sorry.");
		await press("Enter");
		await noor.sees("No, sorry.");
		await expect(noor.log.locator(".group-pending")).toHaveCount(0);
		await press("Escape", "w");
		await noor.sees("Message withdrawn");
		await ravi.visits("/");
		await ravi.rings();
		await expect(ravi.bubble(RAVI_ASKS)).toBeVisible();
		expect(await ravi.log.getByText("No, sorry.").count()).toBe(0);
	});

	await teo.becomes("Here");
	await act("hands it over, with a word about why", async () => {
		await press("r");
		await expect(composer).toBeFocused();
		await keyboard.type("Teo knows more.");
		await press("Enter");
		await ravi.sees("Teo knows more.");
		await press("Escape", "h");
		await expect(dialog.getByRole("radio").first()).toBeFocused();
		await keysTo(dialog.getByRole("radio", { name: /Teo/ }), "ArrowDown");
		await keysTo(dialog.getByRole("textbox"));
		await keyboard.type("Wants a black Heron");
		await press("Tab", "Enter");
		await noor.isTold(/is now with Teo/);
		await teo.looksAt("Mine");
		await row(teo.page, "Wants a black Heron").click();
		await ravi.isTold("You’re now talking to Teo");
	});
}

async function ends(desk: Desk, second: string): Promise<void> {
	const { noor, page, composer, keyboard, dialog, head, press, act } = desk;
	await act("has two minutes to herself, and ends them", async () => {
		const availability = page.locator(".availability");
		await press("i");
		await expect(availability).toContainText("Two minutes");
		await press("i");
		await expect(availability).not.toContainText("Two minutes");
	});

	await act("goes to another conversation by its name", async () => {
		await keysToRow(row(page, "LL-31"));
		const name = await row(page, "LL-31").locator(".row-name").innerText();
		await press("Control+k");
		await expect(dialog.getByRole("combobox")).toBeFocused();
		await keyboard.type(name);
		await expect(page.getByRole("option").first()).toContainText(name);
		await press("Enter");
		await expect(head).toHaveText(name);
		await expect(noor.bubble(MAYA_ASKS)).toBeVisible();
	});

	await act("looks up a key", async () => {
		await press("Escape", "?");
		await expect(dialog.getByText("Withdraw the last message")).toBeVisible();
		await hasFocus(page);
		await press("Escape");
		await expect(dialog).toHaveCount(0);
	});

	await act("saves the chat as a text", async () => {
		await press("Control+k");
		await expect(dialog.getByRole("combobox")).toBeFocused();
		await keyboard.type("save this");
		await expect(page.getByRole("option").first()).toHaveText("Save this chat");
		await press("Enter");
		await keysTo(page.getByRole("button", { name: "Save as text" }));
		const saved = page.waitForEvent("download");
		await press("Enter");
		const text = await readFile(await (await saved).path(), "utf8");
		expect(text).toContain(MAYA_ASKS);
		expect(text).not.toContain("packed");
	});

	await act("closes with an outcome, and the next one opens", async () => {
		await press("e");
		await expect(dialog.getByRole("radio", { checked: true })).toBeFocused();
		await press("2", "Enter");
		await noor.isTold("Closed.");
		await expect(noor.bubble(second)).toBeVisible();
		await expect(composer).toBeFocused();
	});
}

function row(page: Page, text: string): Locator {
	return page.locator("[data-row]").filter({ hasText: text });
}

/** Open all day, with a past and a saved reply. */
async function opensShop(world: World): Promise<void> {
	const { site } = world;
	await seedsHistory(world, { days: DAYS, conversations: PAST });
	const owner = await ownerOf(world);
	await owner.says("hours:change", { site, hours: null, languages: ["en"] });
	await owner.gives(() => ({ slots: SLOTS }));
	const text = "The part for {order} leaves today.";
	const reply = {
		id: newId(),
		name: "A new part",
		shortcut: "part",
		texts: [{ language: "en", text }],
	};
	await owner.says("saved-reply:save", { site, own: false, was: null, reply });
	owner.leaves();
}
