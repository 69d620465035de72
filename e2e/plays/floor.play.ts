import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { cutOff } from "../world/cut-off.ts";
import { ownerOf } from "../world/owner.ts";

const QUESTIONS = [
	"One lamp, please.",
	"Is it oak?",
	"Can it be dimmed?",
	"Which bulb?",
	"How long is the cable?",
	"Is it in stock?",
	"Does it fold?",
	"Do you ship to Riga?",
];

test("FL3 FL8 a supervisor moves eight conversations to a colleague, and whispers to an agent who sees it at once", async ({
	crowd,
	noor,
	lina,
	teo,
	world,
}) => {
	test.setTimeout(180_000);
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 8 }));
	const { site } = world;
	const { people } = await owner.says("staff:read", { site });
	const person = people.find(({ name }) => name === "Teo")?.id ?? "";
	expect(person).not.toBe("");
	owner.leaves();

	await test.step("eight shoppers are with Noor", async () => {
		await noor.signsIn();
		const shoppers = await crowd(QUESTIONS);
		for (const [at, shopper] of shoppers.entries())
			await shopper.asks(QUESTIONS[at] ?? "");
		await noor.holds(8);
		await noor.looksAt("Mine");
		await noor.opens("Is it oak?");
	});

	const { page } = teo;
	const floor = page.getByRole("main");
	const of = (name: string) =>
		floor.locator(".floor-person").filter({ hasText: name });

	await test.step("the floor shows who holds them and for how long nobody answered", async () => {
		await teo.signsIn();
		await lina.signsIn();
		await page.getByRole("link", { name: "Floor" }).first().click();
		await expect(of("Noor").locator("[data-row]")).toHaveCount(8);
		await expect(of("Noor")).toContainText("8 conversations");
		await expect(of("Noor")).toContainText("longest unanswered");
		await expect(of("Noor")).toContainText("since");
		await isClean(page, "the floor");
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await page.evaluate(cutOff)).toEqual([]);
		await page.screenshot({
			path: "test-results/floor-360.png",
			fullPage: true,
		});
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.screenshot({ path: "test-results/floor.png" });
	});

	await test.step("a whisper stands above Noor's box at once", async () => {
		const row = of("Noor")
			.locator(".floor-row")
			.filter({ hasText: "Is it oak?" });
		await row.locator("[data-row]").focus();
		await page.keyboard.press("Shift+W");
		await expect(row.getByRole("textbox")).toBeFocused();
		await page.keyboard.type("Oak and ash, both.");
		await page.keyboard.press("Enter");
		await noor.isTold("Oak and ash, both.");
		await expect(row.locator("[data-row]")).toBeFocused();
	});

	await test.step("all eight go to Lina in one act, and one undo brings them back", async () => {
		await floor.getByLabel("Select all of Noor").check();
		await expect(page.getByText("8 selected")).toBeVisible();
		await page.keyboard.press("a");
		const dialog = page.getByRole("dialog");
		await dialog.getByText("Lina").click();
		await isClean(page, "to whom they go");
		await dialog.getByRole("button", { name: "Assign to Lina" }).click();
		await lina.holds(8);
		await expect(of("Lina").locator("[data-row]")).toHaveCount(8);
		await page.getByRole("button", { name: "Undo" }).click();
		await noor.holds(8);
		await expect(of("Noor").locator("[data-row]")).toHaveCount(8);
	});
});
