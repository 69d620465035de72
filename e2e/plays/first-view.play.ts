import { chromium, type Request } from "@playwright/test";
import { SECTIONS } from "../../console/settings/section.ts";
import { launchOptions } from "../../scripts/browser.js";
import { bytesOf, filesAtFirst, partsOf, sizes } from "../../scripts/sizes.ts";
import { expect, test } from "../cast.ts";
import { untilIdle } from "../world/until-idle.ts";

const ADDRESSES_BYTES = 100;
/** What counts the notes that name somebody, and what is due today, comes after the first view. */
const AFTERWARDS =
	/\/(FollowUpsButton|MentionsButton|mentions|promises|(shown|whisper)-words)-/;

test("the console's first view is a page, a script, a style sheet and an icon, of the bytes that the size report says", async ({
	teo,
	world,
}) => {
	await teo.signsIn();
	// One without windows asks for no icon.
	const browser = await chromium.launch(launchOptions({ whole: true }));
	// A browser that knows Teo, and has loaded nothing of it yet: signing in has parts of its own.
	const storageState = await teo.page.context().storageState();
	const context = await browser.newContext({ storageState });
	const page = await context.newPage();
	/** By address: the tab's icon is asked for again when its address changes. */
	const files = new Map<string, Request>();
	page.on("request", (request) => {
		if (request.resourceType() === "fetch") return;
		if (AFTERWARDS.test(request.url())) return;
		if (request.url().startsWith(world.relay)) {
			files.set(request.url(), request);
		}
	});
	const types = () => [...files.values()].map((file) => file.resourceType());
	await page.goto(`${world.relay}/console`);
	await expect(page.getByRole("tab", { name: /Mine/ })).toBeVisible();
	// The browser takes its time with the icon.
	await expect.poll(types).toContain("other");
	await untilIdle(page);

	const loaded = [...files.values()];
	expect(types().sort(), [...files.keys()].join("\n")).toEqual([
		...["document", "other", "script", "stylesheet"],
	]);
	const lengths = await Promise.all(loaded.map(lengthOf));
	const told = sizes().find(({ what }) => what === "console, first view");
	// What the relay writes into the page: its addresses.
	const at = loaded.findIndex((file) => file.resourceType() === "document");
	const written = (lengths[at] ?? 0) - bytesOf("console", ["index.html"]);
	expect(lengths.reduce((sum, one) => sum + one, 0) - written).toBe(
		told?.bytes,
	);
	expect(written).toBeLessThanOrEqual(ADDRESSES_BYTES);

	await test.step("the settings come with the first look at them", async () => {
		await page.getByRole("link", { name: "Settings" }).first().click();
		await expect(page.locator(".settings-link")).toHaveCount(SECTIONS.length);
		const scripts = types().filter((type) => type === "script");
		expect(scripts.length).toBeGreaterThan(1);
	});
	await browser.close();
});

test("the open chat loads the files and the bytes that the size report says, and with the first letter the next parts", async ({
	maya,
	world,
}) => {
	const { page } = maya;
	const files = new Map<string, Request>();
	page.on("requestfinished", (request) => {
		const { origin, pathname } = new URL(request.url());
		const [, file] = /^\/widget\/(assets\/.*)/.exec(pathname) ?? [];
		if (origin === world.relay && file) files.set(file, request);
	});
	await maya.visits("/");
	await maya.rings();
	await expect(maya.composer).toBeFocused();

	const first = filesAtFirst("widget");
	const isWords = (file: string) => /\/[a-z]{2}[-.]/.test(file);
	const loaded = () => [...files.keys()].filter((file) => !isWords(file));
	await expect.poll(loaded).toEqual(first);
	await expect.poll(() => [...files.keys()].filter(isWords)).toHaveLength(1);
	const lengths = await Promise.all([...files.values()].map(lengthOf));
	const told = sizes().find(({ what }) => what === "to show the open chat");
	expect(lengths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(
		told?.bytes ?? 0,
	);

	await maya.composer.press("H");
	const next = partsOf("widget")
		// The lines beside the launcher come with an answer to a closed chat and with a question, surveys with the first one,
		// other ways, articles and policies where the shop has some, what sends a file, or shows one in full, when there is one, and what shows
		// links and marks with the first text that may hold some.
		.filter(({ name }) =>
			/^(?:further-parts|load-(?!teaser|ways|survey|invitation|sending|picture|message-text|help|policies))/.test(
				name,
			),
		)
		.flatMap(({ files }) => files);
	await expect
		.poll(() => loaded().sort())
		.toEqual([...new Set([...first, ...next])].sort());
});

/** As the relay says it: the browser only estimates it, without the headers. */
async function lengthOf(file: Request): Promise<number> {
	const response = await file.response();
	return Number(await response?.headerValue("content-length"));
}
