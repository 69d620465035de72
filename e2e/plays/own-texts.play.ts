import { played } from "../../widget/words/testing/played.ts";
import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";
import { ownerOf } from "../world/owner.ts";

const { lt } = played;
const OURS = "How can we help?";

test("ST6 an owner's words stand in the chat and on the launcher, from the first look on", async ({
	maya,
	teo,
}) => {
	const { page } = teo;
	await teo.signsIn();
	await page.getByRole("link", { name: "Settings" }).click();
	await page.getByRole("link", { name: "Texts" }).click();
	await page
		.getByRole("combobox", { name: "Language" })
		.selectOption({ label: "English" });
	await page.getByLabel("Chat with us").fill("Ask the lamp people");
	await page.getByLabel(OURS).fill("Which lamp is yours?");
	await page.getByLabel("{name} has joined the chat").fill("Somebody is here");
	await teo.presses("Save");
	await teo.isTold("It must contain {name} exactly once");
	await page
		.getByLabel("{name} has joined the chat")
		.fill("{name} sits down with you");
	await teo.presses("Save");
	await teo.isTold("Saved");
	await page.reload();
	await page.getByRole("link", { name: "Texts" }).click();
	await expect(page.getByLabel(OURS)).toHaveValue("Which lamp is yours?");

	// Ours are never seen, not for a moment.
	await maya.page.addInitScript((ours) => {
		if (window === top) return;
		new MutationObserver(() => {
			if (document.body?.innerText.includes(ours))
				throw new Error("our words were seen");
		}).observe(document, { childList: true, subtree: true });
	}, OURS);
	await maya.page.goto(maya.shop);
	await maya.page.getByRole("button", { name: "Ask the lamp people" }).click();
	await maya.isTold("Which lamp is yours?");
	await maya.asks("The blue one");
	await page.getByRole("link", { name: "Inbox" }).click();
	await teo.looksAt("Mine");
	await teo.opens("The blue one");
	await maya.isTold("Teo sits down with you");
});

test("ST6 a chat that is open says the new words once its connection comes back", async ({
	maya,
	noor,
	world,
}) => {
	await meet(maya, noor, "Is it blue?");
	await maya.isTold("Noor has joined the chat");
	const owner = await ownerOf(world);
	await owner.says("texts:change", {
		site: world.site,
		language: "en",
		texts: {
			"chat.joined": "{name} sits down with you",
			"later.header.forgetMe": "Burn my letters",
		},
	});
	owner.leaves();
	await world.killRelay();
	await world.startRelay();
	await maya.isTold("Noor sits down with you");
	await maya.choosesInMenu("Burn my letters");
});

test("EM5 the launcher speaks the language chosen in the chat, in the shop's words, and again on the next page", async ({
	maya,
	world,
}) => {
	const owner = await ownerOf(world);
	await owner.says("texts:change", {
		site: world.site,
		language: "lt",
		texts: { "launcher.open": "Klauskite lempų meistrų" },
	});
	owner.leaves();
	const named = (name: string) => maya.page.getByRole("button", { name });
	await maya.visits("/");
	await maya.rings();
	await maya.choosesInMenu("Language");
	await maya.chat.getByRole("button", { name: "Lietuvių" }).click();
	await expect(maya.chat.locator("html")).toHaveAttribute("lang", "lt");
	await expect(named(lt.launcher.close)).toBeVisible();
	await named(lt.launcher.close).click();
	await expect(named("Klauskite lempų meistrų")).toBeVisible();

	// Nothing was written here, so the chat is not loaded before somebody comes near.
	await maya.page.reload();
	await named("Chat with us").hover();
	await expect(named("Klauskite lempų meistrų")).toBeVisible();
});
