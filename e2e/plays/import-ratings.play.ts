import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";

/** As a tool of western Europe saves it: Latin-1, semicolons, dates with the day first. */
const FILE = Buffer.from(
	[
		"Date;Note;Commentaire;Agent",
		"13/03/2026;5;Très bien;Zoé",
		"14/03/2026;4;;Zoé",
		"15/03/2026;7;=cmd|' /C calc'!A0;Noé",
		'16/04/2026;2;"Trop ""long""',
		'et trop cher";Noé',
		"31/02/2026;5;;Noé",
		"17/04/2026;3;pas mal",
		"18/04/2026;5;parfait;Zoé",
		"",
	].join("\r\n"),
	"latin1",
);

test("IR14 an owner imports ratings of another tool: sees how they are read, what is not taken and why, and takes it away again", async ({
	teo,
	world,
}) => {
	const { page } = teo;
	await teo.signsIn();
	await page.goto(`${world.relay}/console/feedback/import`);
	await page.getByRole("link", { name: "Import ratings" }).click();

	await test.step("a file that is too large is refused before it is read", async () => {
		await page.getByLabel("Choose a CSV file").evaluate((input) => {
			const file = new File([new Uint8Array(1)], "all.csv");
			Object.defineProperty(file, "size", { value: 200 * 1024 * 1024 });
			Object.defineProperty(input, "files", {
				value: [file],
				configurable: true,
			});
			input.dispatchEvent(new Event("change", { bubbles: true }));
			Reflect.deleteProperty(input, "files");
		});
		await expect(page.getByRole("alert")).toContainText("larger than 50 MB");
	});

	await test.step("letters, delimiter and columns are guessed, and what was asked is said", async () => {
		await page
			.getByLabel("Choose a CSV file")
			.setInputFiles({ name: "notes.csv", mimeType: "text/csv", buffer: FILE });
		await expect(page.getByRole("cell", { name: "Très bien" })).toBeVisible();
		await expect(page.getByLabel("Character encoding")).toHaveValue(
			"windows-1252",
		);
		await expect(page.getByLabel("Columns are separated by")).toHaveValue(";");
		await expect(page.getByLabel("How dates are written")).toHaveValue(
			"day_slashes",
		);
		await teo.isTold("Say what was asked. The scale alone does not tell.");
		await page
			.getByLabel("What was asked")
			.selectOption("Satisfaction, 1 to 5");
		await page.getByLabel("Comment").selectOption("Commentaire");
		await isClean(page, "the columns of a file", [page.mainFrame()]);
		await page.getByRole("button", { name: "Try it" }).click();
	});

	await test.step("what is not taken has its line and its reason", async () => {
		await teo.isTold("4 ratings can be imported.");
		await expect(page.getByText("3 lines are left out.")).toBeVisible();
		const refused = page
			.getByRole("region", { name: "Why it is left out" })
			.getByRole("row");
		await expect(refused.nth(1)).toContainText(/^4.*not on this scale/);
		await expect(refused.nth(2)).toContainText(/^7.*no such day/);
		await expect(refused.nth(3)).toContainText(/^8.*number of cells/);
		await isClean(page, "what would happen", [page.mainFrame()]);
		const saving = page.waitForEvent("download");
		await page.getByRole("button", { name: "Save all of them" }).click();
		const saved = await (await saving).createReadStream();
		const text = (await saved.toArray()).join("");
		expect(text).toContain(`"'=cmd|' /C calc'!A0"`);
	});

	await test.step("it is imported, and told apart", async () => {
		await page.getByRole("button", { name: "Import 4 ratings" }).click();
		await teo.isTold("4 ratings are imported.");
		await page.getByRole("link", { name: "Look at it" }).click();
		await page.getByRole("link", { name: "notes.csv" }).click();
		await expect(page.getByText("From elsewhere")).toBeVisible();
		await expect(page.getByText("Satisfied (4 and 5): 3 of 4")).toBeVisible();
		await expect(page.getByRole("cell", { name: /Trop "long"/ })).toBeVisible();
		await isClean(page, "an import", [page.mainFrame()]);
	});

	await test.step("the same file again is said so", async () => {
		await page.goto(`${world.relay}/console/feedback/import/new`);
		await page
			.getByLabel("Choose a CSV file")
			.setInputFiles({ name: "again.csv", mimeType: "text/csv", buffer: FILE });
		await page
			.getByLabel("What was asked")
			.selectOption("Satisfaction, 1 to 5");
		await page.getByRole("button", { name: "Try it" }).click();
		await expect(page.getByText(/^The same file was imported/)).toBeVisible();
		await expect(
			page.getByRole("button", { name: "Import 4 ratings" }),
		).toHaveAttribute("aria-disabled", "true");
		await page.getByRole("button", { name: "Cancel" }).click();
	});

	await test.step("it is removed whole, and brought back", async () => {
		await page.getByRole("button", { name: "Remove notes.csv" }).click();
		await teo.isTold("notes.csv is removed.");
		await expect(page.getByRole("link", { name: "notes.csv" })).toHaveCount(0);
		await page.getByRole("button", { name: "Undo" }).click();
		await expect(page.getByRole("link", { name: "notes.csv" })).toBeVisible();
	});
});
