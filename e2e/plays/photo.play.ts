import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { UPLOAD_HEADERS } from "../../protocol/attachment.ts";
import { browserWith } from "../hosts/browsers.ts";
import { expect, test } from "../hosts/cast.ts";
import { Guest } from "../hosts/guest.ts";
import { type Host, startHost } from "../hosts/host.ts";
import { photoOfLamp } from "../world/photo.ts";

const PHONE = { width: 390, height: 760 };
const PIECES_BEFORE = 3;

for (const storage of ["allowed", "blocked"] as const) {
	test(`AF13 a photo of a broken lamp, cut off at half and reloaded, goes on where it was, with its storage ${storage}`, async () => {
		const [host, browser, photo] = await Promise.all([
			startHost("127.0.0.1"),
			browserWith(storage),
			photoOfLamp(),
		]);
		try {
			const guest = await Guest.in(browser.context, host);
			const { page, chat } = guest;
			await page.setViewportSize(PHONE);
			await page.goto(host.serves({}));
			await guest.rings();
			const network = await cuts(page, host);
			await chat.getByLabel("Add a picture or PDF").setInputFiles(photo);
			await expect(chat.locator(".tray img")).toBeVisible();
			await guest.composer.fill("It came like this");
			await chat.getByRole("button", { name: "Send", exact: true }).click();
			await expect(chat.getByRole("progressbar")).toBeVisible();
			await network.isCut();
			const before = network.offsets.slice();

			await page.reload();
			await guest.rings();
			if (storage === "blocked") {
				await guest.isTold("Please choose lamp.jpg again to send it.");
				await guest.asks("Are you there?");
				network.mends();
				await chat.getByLabel("Choose file").setInputFiles(photo);
			} else network.mends();
			const picture = guest.log.getByRole("button", {
				name: /^Picture, sent at/,
			});
			await expect(picture).toBeVisible();
			await guest.sees("It came like this");
			// Nothing that was there has gone once more.
			const again = network.offsets.slice(before.length);
			expect(again[0]).toBeGreaterThan(before.at(-1) ?? 0);
			expect(network.offsets).toEqual(
				[...network.offsets].sort((a, b) => a - b),
			);

			await page.reload();
			await guest.rings();
			await isSeenInFull(picture, guest);
			await guest.hides();
			await guest.findsThePageWhole();
		} finally {
			await Promise.all([browser.end(), host.end()]);
		}
	});
}

/** Lets some pieces of a file through, and then none, until it mends. */
async function cuts(page: Page, host: Host) {
	const offsets: number[] = [];
	let isCut = false;
	let isOver = false;
	let cut = () => {};
	const half = new Promise<void>((done) => {
		cut = done;
	});
	await page.route(`${host.relay}/files/${host.site}/*`, async (route) => {
		const request = route.request();
		if (isCut) return route.abort();
		if (request.method() === "PUT") {
			offsets.push(
				Number(request.headers()[UPLOAD_HEADERS.offset.toLowerCase()]),
			);
			if (offsets.length === PIECES_BEFORE && !isOver) {
				isCut = isOver = true;
				const response = await route.fetch();
				await response.body();
				await route.abort();
				return cut();
			}
		}
		return route.continue();
	});
	return {
		offsets,
		isCut: () => half,
		mends() {
			isCut = false;
		},
	};
}

/** Small in the log, and then as large as it is kept; of where it was taken nothing is left. */
async function isSeenInFull(picture: Locator, guest: Guest): Promise<void> {
	const { page, chat } = guest;
	const widthOf = (image: Locator) =>
		image.evaluate((node) => (node as HTMLImageElement).naturalWidth);
	await expect.poll(() => widthOf(picture.locator("img"))).toBe(480);
	const full = page.waitForResponse((response) =>
		/image/.test(response.headers()["content-type"] ?? ""),
	);
	await picture.click();
	const view = chat.getByRole("dialog");
	await expect(view).toBeVisible();
	const { exif, width, height } = await sharp(
		await (await full).body(),
	).metadata();
	// Upright, as it was held.
	expect({ exif, width, height }).toEqual({
		exif: undefined,
		width: 1_536,
		height: 2_048,
	});
	await expect.poll(() => widthOf(view.locator("img"))).toBe(1_536);
	await page.keyboard.press("Escape");
	await expect(view).toBeHidden();
	await expect(picture).toBeFocused();
	await expect(guest.composer).toBeVisible();
}
