import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";
import { seedsHistory } from "../world/seeds-history.ts";

const figure = (page: Page, name: string | RegExp) =>
	page.getByRole("region", { name });

test("FG60 an owner narrows the figures, reads what is behind one, goes back, and takes the table as a file", {
	tag: "@more",
}, async ({ teo, world }) => {
	test.slow();
	const { page } = teo;
	await seedsHistory(world, { days: 30, conversations: 150 });
	await teo.signsIn();

	await test.step("they are the first tab of Feedback, and the agents are in the order of their names", async () => {
		await page.getByRole("link", { name: "Feedback" }).click();
		await expect(page).toHaveURL(/\/console\/feedback/);
		await page.getByRole("link", { name: "30 days", exact: true }).click();
		await expect(page).toHaveURL(/figures\/30-days$/);
		const byAgent = page.getByRole("article", { name: "Agents" });
		await expect(byAgent).toBeVisible();
		const names = await byAgent.locator(".figure-group-name a").allInnerTexts();
		expect(names.length).toBeGreaterThan(1);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
		await isClean(page, "figures");
	});

	await test.step("by team: the address says so, and every figure is of it", async () => {
		await page.getByText("Filter", { exact: true }).click();
		await page
			.getByRole("list", { name: "Teams" })
			.getByRole("link")
			.first()
			.click();
		await expect(page).toHaveURL(/figures\/30-days\/team-/);
		await expect(page.getByRole("list", { name: "Filters" })).toContainText(
			"Team: ",
		);
	});

	await test.step("a figure opens its conversations, one of them opens, and Back leads back", async () => {
		const filtered = page.url();
		await page
			.getByRole("link", { name: /^\d+%$/ })
			.first()
			.click();
		const heading = page.getByRole("heading", {
			name: "Conversations with an answer",
		});
		await expect(heading).toBeFocused();
		const list = page.url();
		await page
			.getByRole("link", { name: /^Shopper [A-Z0-9]{5}$/ })
			.first()
			.click();
		await expect(page).toHaveURL(
			/\/console\/inbox|\/console\/conversation|\/console\/[^f]/,
		);
		await expect(teo.log).toBeVisible();
		await page.goBack();
		await expect(page).toHaveURL(list);
		await expect(heading).toBeVisible();
		await page.goBack();
		await expect(page).toHaveURL(filtered);
	});

	await test.step("the file has every number of the table", async () => {
		await page.getByRole("button", { name: "As a table" }).click();
		const rows = page.locator(".figure-table tbody tr");
		await expect(rows.first()).toBeVisible();
		const shown = await numbersShown(page);
		const [file] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "CSV" }).click(),
		]);
		expect(file.suggestedFilename()).toMatch(/\.csv$/);
		const text = await readFile(await file.path(), "utf8");
		const lines = parse(text, { bom: true, columns: true }) as Line[];
		expect(lines.length).toBe(shown.length);
		expect(lines.map(({ n }) => n).sort()).toEqual(
			shown.map(({ n }) => n).sort(),
		);
		const percents = lines.filter(({ percent }) => percent !== "");
		expect(
			percents.map(({ percent }) => Number(percent).toFixed(1)).sort(),
		).toEqual(shown.flatMap(({ percent }) => percent ?? []).sort());
	});
});

interface Line {
	n: string;
	percent: string;
}

/** Of each line of the table: its n, and its percentage with a decimal. */
function numbersShown(page: Page) {
	return page.locator(".figure-table").evaluateAll((tables) =>
		tables.flatMap((table) => {
			const heads = [...table.querySelectorAll("thead th")].map(
				(head) => head.textContent ?? "",
			);
			return [...table.querySelectorAll("tbody tr")].map((row) => {
				const cells = [...row.children].map((cell) => cell.textContent ?? "");
				const of = (name: string) => cells[heads.indexOf(name)] ?? "";
				const percent = /^([\d.]+)\s?%$/.exec(of("Share"))?.[1];
				return {
					n: of("n").replaceAll(",", ""),
					percent: percent === undefined ? null : Number(percent).toFixed(1),
				};
			});
		}),
	);
}

test("FG20 WL6 a rating is in the figures within seconds; an agent reads their own and finds no place of all", async ({
	maya,
	noor,
	teo,
	world,
}) => {
	await meet(maya, noor, "Is the blue one in stock?");
	await noor.answers("It is.");
	await maya.sees("It is.");
	await maya.choosesInMenu("End chat");
	await maya.chat.getByRole("button", { name: "End chat" }).click();
	await maya.chooses("Good");

	await teo.signsIn();
	const { page } = teo;
	await page.goto(`${world.relay}/console/feedback/figures/7-days`);
	const satisfied = figure(page, "Satisfaction");
	await expect(async () => {
		await page.getByRole("button", { name: "Read again" }).click();
		await expect(satisfied.getByText("1 of 1").first()).toBeVisible({
			timeout: 2_000,
		});
	}).toPass();
	await expect(figure(page, "Times of work")).toContainText("Noor");
	await isClean(page, "figures with one answer");

	await noor.page.goto(`${world.relay}/console/account`);
	const own = figure(noor.page, "Your last 30 days");
	await expect(own).toContainText("Satisfied: 1 of 1");
	await expect(own).toContainText("1 conversation");
	await expect(own).not.toContainText("Teo");
	await isClean(noor.page, "one's own figures");
	await noor.page.goto(`${world.relay}/console/feedback`);
	await expect(
		noor.page.getByRole("link", { name: "Figures", exact: true }),
	).toHaveCount(0);
});
