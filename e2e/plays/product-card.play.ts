import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

/** Where a shop keeps its pictures: an origin that no browser of the play asks. */
async function pictures() {
	const picture = await sharp({
		create: { width: 900, height: 700, channels: 3, background: "#c98a3b" },
	})
		.jpeg()
		.toBuffer();
	const agents: string[] = [];
	const server = createServer(({ headers }, response) => {
		agents.push(headers["user-agent"] ?? "");
		response.end(picture);
	}).listen(0, "127.0.0.1");
	await new Promise((done) => server.once("listening", done));
	const { port } = server.address() as { port: number };
	return {
		url: `http://127.0.0.1:${port}/nest.jpg`,
		agents,
		end: () => new Promise((done) => server.close(done)),
	};
}

test("PC an agent sends a card by keyboard of what the page told, and the shopper follows it", async ({
	maya,
	noor,
}) => {
	const { page, composer, log } = noor;
	const { keyboard } = page;
	const shown = await pictures();
	await photosAreThere(page, maya.shop);
	await meet(maya, noor, "Which basket is it?");
	await maya.page.evaluate(
		({ url, picture }) => {
			const { Shopbell } = window as unknown as {
				Shopbell: { track(what: string, data: unknown): void };
			};
			const item = { name: "Nest seagrass basket", quantity: 1, price: 38.5 };
			Shopbell.track("cart", {
				items: [{ ...item, url, picture }],
				...{ total: 38.5, currency: "EUR" },
			});
		},
		{
			url: `${maya.shop}/products/nest-basket?colour=grass`,
			picture: shown.url,
		},
	);
	await expect(page.getByText("Nest seagrass basket")).toBeVisible();

	// The rest of the words stays.
	await composer.click();
	await keyboard.type("It is this one. /pro");
	await expect(page.getByRole("option")).toContainText(["Product card"]);
	await keyboard.press("Enter");
	await keyboard.type("bask");
	const options = page.getByRole("option");
	await expect(options).toHaveCount(1);
	await expect(options).toContainText("in the cart");
	await isClean(page, "products");
	await keyboard.press("Enter");
	await expect(composer).toHaveValue("It is this one. ");
	await expect(composer).toBeFocused();
	const tray = page.getByRole("list", { name: /^Cards that go/ });
	await expect(tray).toContainText("With a picture");
	await isClean(page, "card above the box");
	await keyboard.press("Enter");
	await expect(tray).toBeHidden();
	await expect(composer).toHaveValue("");
	const sent = log.getByRole("article");
	await expect(sent.getByRole("link")).toContainText("Nest seagrass basket");
	await expect(sent.locator("img")).toBeVisible();
	await isClean(page, "card in the log");

	await maya.sees("It is this one.");
	const card = maya.log.getByRole("link", { name: /^Nest seagrass basket/ });
	await expect(card).toContainText("€38.50");
	const picture = card.locator("img");
	await expect(picture).toBeVisible();
	// From the relay, which has asked once.
	await expect(picture).toHaveAttribute("src", /^\/files\/|blob:/);
	expect(shown.agents).toEqual([expect.stringContaining("Shopbell")]);

	// In another language, from the right.
	await maya.choosesInMenu("Language");
	await maya.chat.getByRole("button", { name: "العربية" }).click();
	await expect(maya.chat.locator("html")).toHaveAttribute("dir", "rtl");
	await expect(card).toContainText("38.50");

	await card.click();
	await expect(maya.page).toHaveURL(/\/products\/nest-basket/);
	await shown.end();
});

/** What the demo shop says of its products can be fetched. */
async function photosAreThere({ request }: Page, shop: string): Promise<void> {
	const { products } = await (
		await request.get(`${shop}/products.json`)
	).json();
	const photo = await request.get(products[0].picture);
	expect(photo.headers()["content-type"]).toBe("image/webp");
}
