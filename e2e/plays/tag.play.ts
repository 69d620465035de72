import type { Browser, Locator } from "@playwright/test";
import { expect, test } from "../cast-of-nobody.ts";
import { isClean } from "../world/axe.ts";
import { ownerBegins } from "../world/owner-begins.ts";
import { serve } from "../world/serve.ts";

/** Somebody who comes to the shop, in a browser of their own. */
async function visits<T>(
	browser: Browser,
	url: string,
	looks: (launcher: Locator) => Promise<T>,
	says = "Chat with us",
): Promise<T> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(url);
	const seen = await looks(page.getByRole("button", { name: says }));
	await context.close();
	return seen;
}

test("TG4 TG8 TG15 an owner pastes the tag, and reads what is in its way until the chat is there", async ({
	relay,
	ana,
	browser,
}) => {
	const page = { tag: "", policy: "", language: "en" };
	const shop = await serve(
		() =>
			`<!doctype html><html lang="${page.language}"><title>Lamps</title><h1>Lamps</h1>${page.tag}`,
		() => ({ "Content-Security-Policy": page.policy || "base-uri 'self'" }),
	);
	const { port } = new URL(shop.url);
	const [bare, www] = [
		`http://localhost:${port}`,
		`http://www.localhost:${port}`,
	];

	page.tag = await ownerBegins(ana, relay, {
		name: "Ana",
		email: "ana@lamp-and-loom.example",
		shop: bare,
	});
	await ana.goto(`${relay.relay}/console/tag`);
	const lines = ana.locator(".tag-lines").first();
	await expect(lines).toContainText("Waiting for a page of your shop.");
	await isClean(ana, "the page of the tag");

	await test.step("a page that is not listed is said as it comes, and listed by one click", async () => {
		await visits(browser, www, async () => {
			await expect(lines).toContainText(`${www} has the tag, but`);
		});
		await ana.getByRole("button", { name: `Show the chat on ${www}` }).click();
		await visits(browser, www, async (launcher) => {
			await expect(launcher).toBeVisible();
		});
		await expect(lines).toContainText(`The chat was shown on ${www}.`);
		await expect(lines).toContainText(/\d+ s ago/);
	});

	const check = ana.locator(".tag-check");
	const checks = async (address: string) => {
		await check.getByRole("textbox").fill(address);
		await check.getByRole("button", { name: "Check the page" }).click();
	};

	await test.step("a strict policy is said with the lines that let the chat in", async () => {
		page.policy = "default-src 'self'";
		await visits(browser, www, async (launcher) => {
			await expect(launcher).toHaveCount(0);
		});
		await checks(bare);
		await expect(check).toContainText("blocks the frame of the chat");
		await isClean(ana, "what a page lacks");
		const found = await check.locator(".copy-text").allInnerTexts();
		expect(found).toHaveLength(4);
		page.policy = ["default-src 'self'", ...found].join("; ");
		await checks(bare);
		await expect(check).toContainText(`The tag stands on ${bare}/`);
		await visits(browser, www, async (launcher) => {
			await launcher.click();
			await expect(
				launcher.page().frameLocator("iframe").getByRole("textbox"),
			).toBeVisible();
		});
	});

	await test.step("a page in another language has the chat in it, under the same policy", async () => {
		page.language = "lt";
		await visits(
			browser,
			www,
			(launcher) => expect(launcher).toBeVisible(),
			"Parašykite mums",
		);
		page.language = "en";
	});

	await test.step("another shop's tag, a pinned old one and none at all are told apart", async () => {
		const { tag } = page;
		page.policy = "";
		page.tag = tag.replace(/data-site="[^"]+"/, 'data-site="another"');
		await checks(bare);
		await expect(check).toContainText("The tag names another shop: another.");
		page.tag = tag.replace("/shopbell.js", "/v/0123456789abcdef/shopbell.js");
		await checks(bare);
		await expect(check).toContainText(
			"a script that this server does not have",
		);
		page.tag = `<!-- ${tag} -->`;
		await checks(bare);
		await expect(check).toContainText("It stands in a comment.");
		page.tag = "";
		await checks(bare);
		await expect(check).toContainText("There is no tag on this page.");
	});
	await shop.end();
});
