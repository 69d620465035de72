import type { Page } from "@playwright/test";
import sharp, { type SharpOptions } from "sharp";
import type { SiteLook } from "../../protocol/look.ts";
import { expect, test } from "../cast.ts";
import { type Owner, ownerOf } from "../world/owner.ts";
import type { World } from "../world/world.ts";

interface Case {
	name: string;
	language: string;
	look: Partial<SiteLook>;
	size: "Computer" | "Phone";
	chat: "Open" | "Closed";
	pictures?: true;
}

const CASES: Case[] = [
	{
		name: "light, in English",
		language: "English",
		look: { name: "Kiln & Clay", accent: "#7a1fa2", theme: "light" },
		size: "Computer",
		chat: "Open",
	},
	{
		name: "dark, at the beginning of the line, with words of its own",
		language: "Lithuanian",
		look: {
			accent: "#ffcf33",
			theme: "dark",
			position: "start",
			offset: [40, 30],
			greetings: { lt: "Kuo galime padėti?" },
			starters: { lt: ["Kur mano siunta?", "Kaip grąžinti prekę?"] },
		},
		size: "Computer",
		chat: "Open",
	},
	{
		name: "from right to left on a phone, with a logo",
		language: "Arabic",
		look: {
			name: "مصباح ونول",
			theme: "light",
			greetings: { ar: "كيف <b>يمكننا</b> مساعدتك؟" },
		},
		size: "Phone",
		chat: "Open",
		pictures: true,
	},
	{
		name: "closed, in the colour of the paper, with a picture on the launcher",
		language: "English",
		look: { accent: "#ffffff", theme: "light", offset: [60, 80] },
		size: "Computer",
		chat: "Closed",
		pictures: true,
	},
];
const TAGS: Record<string, string> = {
	English: "en",
	Lithuanian: "lt",
	Arabic: "ar",
};
const STAGES = {
	Computer: { width: 520, height: 660 },
	Phone: { width: 360, height: 640 },
};

for (const one of CASES)
	test(`LO24 the preview and the chat on a page of the shop are alike, pixel for pixel: ${one.name}`, async ({
		maya,
		teo,
		world,
	}) => {
		const { page } = teo;
		const owner = await ownerOf(world);
		await teo.signsIn();
		// In one column the preview is as large as the chat is.
		await page.setViewportSize({ width: 1000, height: 1000 });
		await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
		await saves(owner, world.site, one.look);
		await page.goto(`${world.relay}/console/settings/look`);
		if (one.pictures) await choosesPictures(page);
		await page
			.getByRole("combobox", { name: "Language" })
			.selectOption({ label: one.language });
		await page.getByRole("radio", { name: one.size }).check();
		await page.getByRole("radio", { name: one.chat, exact: true }).check();
		const address = await previewOf(page, one);

		await maya.page.setViewportSize(STAGES[one.size]);
		await maya.page.emulateMedia({
			colorScheme: "light",
			reducedMotion: "reduce",
		});
		await showsOnShop(maya.page, world, address);
		const part =
			one.chat === "Open" ? maya.chat.locator(".home") : maya.launcher;
		await expect(part).toBeVisible();
		const clip = { x: 0, y: 0, ...STAGES[one.size] };
		// Pictures may come a moment later than the rest.
		await expect(async () => {
			const [preview, real] = [
				await page.screenshot({ clip }),
				await maya.page.screenshot({ clip }),
			];
			expect(await unlike(preview, real)).toBe(0);
		}).toPass();
		owner.leaves();
	});

async function saves(owner: Owner, site: string, wanted: Partial<SiteLook>) {
	const { look } = await owner.says("site:read", { site });
	await owner.says("look:change", {
		site,
		look: { ...(look as SiteLook), ...wanted },
	});
}

async function choosesPictures(page: Page): Promise<void> {
	for (const [name, colour, width] of [
		["Picture on the launcher", "#c2185b", 300],
		["Logo at the head of the chat", "#00695c", 600],
	] as const) {
		const create = { width, height: 300, channels: 3, background: colour };
		const buffer = await sharp({ create } as SharpOptions)
			.png()
			.toBuffer();
		await page
			.getByLabel(name, { exact: true })
			.setInputFiles({ name: "picture.png", mimeType: "image/png", buffer });
	}
	await expect(page.locator(".look-shown")).toHaveCount(2);
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** The page of the preview in place of one of the shop, with the shop's own tag. */
async function showsOnShop(
	page: Page,
	{ shop, site }: World,
	address: string,
): Promise<void> {
	const { pathname, origin, searchParams } = new URL(address);
	const name = pathname.split("/")[2] ?? "";
	const answer = await page.request.get(address);
	const html = await answer.text();
	const [, style = ""] = /<style>(.*)<\/style>/.exec(html) ?? [];
	const own = html
		.replace(/<style>.*<\/style>/, "")
		.replace('<script src="/preview.js"></script>', "")
		.replace('src="/shopbell.js"', `src="${origin}/shopbell.js?again"`)
		.replace(`data-site="${name}"`, `data-site="${site}"`);
	// The tag of the page that is there before.
	const script = `${origin}/shopbell.js*`;
	await page.route(script, (route) =>
		route.fulfill({ contentType: "text/javascript", body: "" }),
	);
	await page.goto(shop);
	await page.unroute(script);
	await page.evaluate(
		({ own, style, opens }) => {
			const calls: unknown[] = opens ? [["open"]] : [];
			Object.assign(window, { Shopbell: calls });
			// A page that is driven from outside counts as clicked, and the chat would take the focus.
			Object.defineProperty(navigator, "userActivation", { value: undefined });
			document.open();
			document.write(own);
			document.close();
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(style);
			document.adoptedStyleSheets = [sheet];
		},
		{ own, style, opens: searchParams.has("open") },
	);
}

/** The preview, once it shows what was chosen last. */
async function previewOf(page: Page, { language, chat, look, size }: Case) {
	const stage = page.locator("iframe.look-page");
	const wanted = {
		locale: TAGS[language],
		open: chat === "Open" ? "1" : null,
		theme: look.theme,
		busy: "false",
	};
	await expect
		.poll(async () => {
			const said = new URL((await stage.last().getAttribute("src")) ?? "");
			return {
				locale: said.searchParams.get("locale"),
				open: said.searchParams.get("open"),
				theme: lookIn(said).theme,
				busy: await page.locator(".look-stage").getAttribute("aria-busy"),
			};
		})
		.toEqual(wanted);
	const address = (await stage.getAttribute("src")) ?? "";
	// In the corner of the window: between two pixels of it, letters are drawn in another way.
	await page.locator(".look-stage").evaluate((box, width) => {
		Object.assign((box as HTMLElement).style, {
			position: "fixed",
			inset: "0 auto auto 0",
			inlineSize: `${width}px`,
			border: "0",
			borderRadius: "0",
			zIndex: "9",
		});
	}, STAGES[size].width);
	return address;
}

function lookIn({ pathname }: URL): SiteLook {
	const [, , name = ""] = pathname.split("/");
	return JSON.parse(Buffer.from(name.slice(23), "base64url").toString());
}

/** Of 255: by so much the same colour may differ where the browser draws it in other tiles, in a gradient or at an edge. */
const GRAIN = 40;

/** How many pixels are not the same. */
async function unlike(one: Buffer, other: Buffer): Promise<number> {
	const [a, b] = await Promise.all(
		[one, other].map((png) =>
			sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
		),
	);
	if (!a || !b) throw new Error("no picture");
	expect([a.info.width, a.info.height]).toEqual([b.info.width, b.info.height]);
	let count = 0;
	for (let at = 0; at < a.data.length; at++)
		if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > GRAIN) count++;
	return count;
}
