import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { startWorld, type World } from "../world/world.ts";
import { FOLDER, shootForced, shootWhole } from "./shoot.ts";

/** How many conversations each of these shops has had. */
const SHOPS = { empty: 0, three: 9, few: 36, many: 20_000 };

/** The figures of shops of all sizes; of the largest one also a list behind a figure, the table, and paper. */
export async function figuresStory(page: () => Promise<Page>): Promise<void> {
	for (const [name, conversations] of Object.entries(SHOPS)) {
		const world = await startWorld("localhost");
		try {
			if (conversations > 0) await seed(world, conversations);
			const teo = new Agent(await page(), world, "teo@lamp-and-loom.example");
			await teo.signsIn();
			await opens(teo.page, world, "figures/90-days");
			await shootWhole(`figures-${name}`, teo.page);
			await teo.page.goto(`${world.relay}/console/feedback/week`);
			await teo.page.locator(".monday-part").first().waitFor();
			await shootWhole(`week-${name}`, teo.page);
			if (name === "many") await further(teo.page, world);
		} finally {
			await world.end();
		}
	}
}

async function further(page: Page, world: World): Promise<void> {
	await shootForced("figures-many", page);
	await page.evaluate(() => {
		document.documentElement.dir = "rtl";
	});
	await shootWhole("figures-rtl", page);
	await opens(page, world, "figures/90-days/customers,late-yes");
	await shootWhole("figures-filtered", page);
	await page.getByRole("button", { name: "As a table" }).click();
	await shootWhole("figures-table", page);
	await page.getByRole("button", { name: "As a table" }).click();
	await page.pdf({ path: `${FOLDER}/figures.pdf`, format: "A4" });
	await page
		.getByRole("link", { name: /^Very poor/ })
		.first()
		.click();
	await page.locator(".figure-episode").first().waitFor();
	await shootWhole("figures-behind", page);
	await page.goto(`${world.relay}/console/feedback/import/new`);
	await page.locator("input[type=file]").setInputFiles({
		name: "ratings-of-last-year.csv",
		mimeType: "text/csv",
		buffer: Buffer.from(RATINGS),
	});
	await page.getByLabel("What was asked").waitFor();
	await shootWhole("import", page);
}

/** As a German spreadsheet program writes it. */
const RATINGS = [
	"Datum;Bewertung;Kommentar",
	"03.11.2025;5;Schnelle Lieferung",
	"14.11.2025;2;Die Farbe passt nicht",
	"27.11.2025;sehr gut;",
].join("\r\n");

async function opens(page: Page, world: World, place: string): Promise<void> {
	await page.goto(`${world.relay}/console/feedback/${place}`);
	await page.locator(".figure-section, .figures .empty").first().waitFor();
	await page.waitForLoadState("networkidle");
}

/** A history up to yesterday, in the shop of the demo. */
async function seed(world: World, conversations: number): Promise<void> {
	await world.stopRelay();
	await promisify(execFile)(process.execPath, [
		...["scripts/tool.js", "tsx", "bench/history/main.ts"],
		...["--conversations", `${conversations}`, "--data", world.data],
	]);
	await world.startRelay();
}
