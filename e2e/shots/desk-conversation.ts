import type { Page } from "@playwright/test";
import { newId } from "../../protocol/ids.ts";
import type { Agent } from "../world/agent.ts";
import type { Visitor } from "../world/visitor-of.ts";
import { DAY_MS, type DeskShop, writes } from "./desk-shop.ts";
import { FOLDER, SIZES, shoot, shootWhole } from "./shoot.ts";

/** What is read, said, and done with one conversation. */
export async function shootConversation(
	noor: Agent,
	shop: DeskShop,
): Promise<void> {
	await reading(noor, shop);
	await answering(noor);
	await sorting(noor);
}

/** A conversation with all that can stand in one, and its person. */
async function reading(noor: Agent, shop: DeskShop): Promise<void> {
	const { page } = noor;
	const { visitors, owner, lina, person } = shop;
	const [maya, jonas, layla] = visitors as [Visitor, Visitor, Visitor];
	const { conversation } = maya;
	const says = shop.noor.says;
	for (const { conversation } of [maya, jonas, layla]) {
		const { conversation: row } = await says("conversation:join", {
			conversation,
			after: 0,
		});
		const { epoch } = row;
		if (row.state.kind === "waiting")
			await says("conversation:take", { conversation, epoch });
		else if (row.agent?.name === "Lina")
			await says("conversation:take-over", { conversation, epoch });
	}
	await writes(shop.noor, conversation, "Hello Maya. Two of them are here.");
	await maya.writes("Lovely. Does it come with a bulb, and can I dim it?");
	await says("note:add", {
		...{ conversation, clientId: newId() },
		text: "@Teo is the old cable still in the box?",
		mentions: [person("Teo")],
	});
	for (const mention of ["@Noor she asked on Monday, too.", "@Noor see LL-12"])
		await lina.says("note:add", {
			...{ conversation, clientId: newId(), text: mention },
			mentions: [person("Noor")],
		});
	await owner.says("note:add", {
		...{ conversation, clientId: newId(), whisper: true },
		text: "The bulb is in the box since last week. Offer her the shade for free.",
	});
	await says("message:schedule", {
		...{ conversation, id: newId(), sendAt: Date.now() + DAY_MS },
		text: "The white one is back in stock, too.",
	});
	const { attributes } = await says("attributes:read", { conversation });
	const values = ["Two dogs and a parrot", "14", "2024-11-30"];
	for (const [at, { id }] of attributes.entries())
		if (values[at])
			await says("attribute:set", {
				...{ conversation, attribute: id, was: null },
				value: values[at] ?? null,
			});
	await says("attribute:set", {
		...{ conversation, attribute: "note", was: null },
		value: "Writes in the evening. Prefers to be called.",
	});
	const { people } = await says("linked-people:find", {
		conversation,
		text: "jonas.berg@example.com",
	});
	for (const { visitor } of people.slice(0, 1))
		await says("linked-people:link", { conversation, visitor });
	await page.goto(`${noor.world.relay}/console/c/${conversation}`);
	await lina.says("conversation:join", { conversation, after: 0 });
	await noor.isTold(/Lina also here/);
	await noor.isTold("Two dogs and a parrot");
	await writes(shop.noor, conversation, "A word that nobody wanted.");
	await noor.sees("A word that nobody wanted.");
	await page.keyboard.press("w");
	await noor.isTold("Message withdrawn");
	await shoot("desk-conversation", page);
	await shootPerson(page);
	await page.goto(`${noor.world.relay}/console/c/${layla.conversation}`);
	await noor.isTold(/الفانوس/);
	await shoot("desk-conversation-ar", page);
	await page.setViewportSize(SIZES.phone);
	await page.getByRole("button", { name: "More", exact: true }).click();
	await page.locator("#head-menu .button").first().waitFor();
	await page.screenshot({ path: `${FOLDER}/desk-head-menu-phone-light.png` });
	await page.keyboard.press("Escape");
	await page.setViewportSize(SIZES.desktop);
	await page.goto(`${noor.world.relay}/console/c/${conversation}`);
}

async function shootPerson(page: Page): Promise<void> {
	await page.setViewportSize(SIZES.phone);
	await page.getByRole("button", { name: "About the shopper" }).click();
	await shootWhole("desk-person", page, ".person-column");
	await page.setViewportSize(SIZES.phone);
	await page.locator(".person-back").click();
	await page.setViewportSize(SIZES.desktop);
}

async function answering(noor: Agent): Promise<void> {
	const { page, composer } = noor;
	await composer.fill("Of course. ");
	await composer.press("End");
	await page.keyboard.type("/");
	await page.getByRole("option").first().waitFor();
	await shoot("desk-reply-picker", page);
	await page.keyboard.type("broken");
	await page.keyboard.press("Escape");
	await composer.fill("{order} leaves us today.");
	await composer.press("Enter");
	await noor.isTold("{order} is not filled in.");
	await shoot("desk-open-place", page);
	await composer.fill("I ask the workshop, and tell you");
	await page.getByRole("button", { name: "Note", exact: true }).click();
	await page.keyboard.type("Look, @");
	await page.getByRole("option").first().waitFor();
	await shoot("desk-mention-picker", page);
	await page.keyboard.press("Escape");
	await composer.fill("");
	await page.getByRole("button", { name: "Reply", exact: true }).click();
	await composer.press("Escape");
	await page.keyboard.press("c");
	await page.getByRole("dialog").getByLabel("Message").waitFor();
	await shoot("desk-later", page);
	await page.keyboard.press("Escape");
}

async function sorting(noor: Agent): Promise<void> {
	const { page } = noor;
	const { keyboard } = page;
	await keyboard.press("t");
	await page.getByRole("option").first().waitFor();
	await shoot("desk-tags", page);
	await keyboard.press("Escape");
	await keyboard.press("e");
	await page.getByRole("radio", { name: /Solved/ }).waitFor();
	await keyboard.press("Enter");
	await shoot("desk-close", page);
	await keyboard.press("Escape");
	await keyboard.press("s");
	await page.getByText("Until they write").waitFor();
	await shoot("desk-snooze", page);
	await keyboard.press("Escape");
}
