import sharp from "sharp";
import type { SiteLook } from "../../protocol/look.ts";
import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";
import { type Owner, ownerOf } from "../world/owner.ts";
import type { World } from "../world/world.ts";

const drawn = (width: number, height: number, background: string) =>
	sharp({ create: { width, height, channels: 4, background } })
		.png()
		.toBuffer();

async function looks(
	owner: Owner,
	{ site }: World,
	look: Partial<SiteLook>,
): Promise<void> {
	const { look: now } = await owner.says("site:read", { site });
	await owner.says("look:change", {
		site,
		look: { ...(now as SiteLook), ...look },
	});
}

test("LO1 a shop's page shows the look that the owner has set, on the launcher and in the chat", async ({
	maya,
	world,
}) => {
	const owner = await ownerOf(world);
	const launcher = await owner.uploads(
		"launcher",
		await drawn(64, 64, "#c02020"),
	);
	const logo = await owner.uploads("logo", await drawn(300, 100, "#2020c0"));
	await looks(owner, world, {
		name: "Weavers & Sons",
		accent: "#ffd400",
		position: "start",
		offset: [40, 60],
		theme: "dark",
		launcher,
		logo,
		greetings: { en: "Which loom is yours?" },
		starters: { en: ["Where is my yarn?"] },
	});
	const { page, chat } = maya;
	await maya.visits("/");
	const bell = page.locator("shopbell-launcher button").first();
	await expect(bell).toHaveCSS("background-color", "rgb(255, 212, 0)");
	await expect(bell.locator("canvas")).toBeVisible();
	const box = await bell.boundingBox();
	const height = page.viewportSize()?.height ?? 0;
	expect(box?.x).toBe(40);
	expect(height - (box?.y ?? 0) - (box?.height ?? 0)).toBe(60);
	// The owner's picture, and not the bell.
	const shot = await sharp(await bell.screenshot()).stats();
	expect(shot.channels[0]?.mean).toBeGreaterThan(
		(shot.channels[1]?.mean ?? 0) + 60,
	);

	await maya.rings();
	await maya.isTold("Which loom is yours?");
	await expect(chat.getByRole("heading", { level: 1 })).toHaveText(
		"Weavers & Sons",
	);
	const mark = chat.locator("img.header-mark");
	await expect
		.poll(() => mark.evaluate((one) => (one as HTMLImageElement).naturalWidth))
		.toBe(300);
	await expect(chat.locator("html")).toHaveCSS("color-scheme", "dark");
	await expect(bell.locator("canvas")).toHaveCSS("opacity", "0");

	// The tag of this shop names questions of its own, which go before the owner's.
	const question = { name: "Where is my yarn?" };
	await expect(
		chat.getByRole("button", { name: "Where is my order?" }),
	).toBeVisible();
	await expect(chat.getByRole("button", question)).toHaveCount(0);
	await page.goto(`${world.relay}/frame/${world.site}`);
	await page.getByRole("button", question).click();
	await expect(page.getByRole("textbox")).toHaveValue(question.name);
	owner.leaves();
});

test("LO3 an open chat takes a new look at once, and keeps what its page has chosen", async ({
	maya,
	noor,
	world,
}) => {
	const owner = await ownerOf(world);
	await meet(maya, noor, "Is it blue?");
	const { chat } = maya;
	const accent = () =>
		chat
			.locator("html")
			.evaluate((root) => getComputedStyle(root).getPropertyValue("--accent"));
	await looks(owner, world, { name: "Weavers", accent: "#ffffff" });
	await expect(chat.getByRole("heading", { level: 1 })).toHaveText("Weavers");
	await expect.poll(accent).toBe("#ffffff");
	const bubble = chat.locator(".group-own .bubble").first();
	await expect(bubble).toHaveCSS("color", "rgb(0, 0, 0)");
	await maya.page.evaluate(() =>
		(
			window as unknown as { Shopbell: { set(look: object): void } }
		).Shopbell.set({ accent: "#7a3b8f" }),
	);
	await expect.poll(accent).toBe("#7a3b8f");
	await looks(owner, world, { name: "Loom", accent: "#1d5c54" });
	await expect(chat.getByRole("heading", { level: 1 })).toHaveText("Loom");
	expect(await accent()).toBe("#7a3b8f");
	owner.leaves();
});
