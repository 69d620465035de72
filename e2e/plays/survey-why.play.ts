import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";

test("AK7 the page “why was it shown?” says in sentences what stops a survey, for a page and for a shopper", async ({
	maya,
	noor,
	teo,
	world,
}) => {
	const { page } = teo;
	await meet(maya, noor, "Is the blue one in stock?");
	const ref = /[A-Z0-9]{5}/.exec(
		await noor.page
			.getByText(/^Shopper [A-Z0-9]+$/)
			.first()
			.innerText(),
	)?.[0];
	await teo.signsIn();
	await page.goto(`${world.relay}/console/feedback/surveys/new`);
	await page.getByRole("button", { name: /^Why visitors leave/ }).click();
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
	await page.getByRole("link", { name: "When", exact: true }).click();
	await page
		.getByLabel("Moment")
		.selectOption({ label: "On pages of the shop" });
	await page.getByRole("textbox", { name: "Pages" }).fill("/help/");
	await page.getByRole("button", { name: "Save when it is asked" }).click();
	await teo.isTold(/^It is asked of everybody, on pages below \/help\/\./);
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();

	const asks = async (about: { path?: string; ref?: string }) => {
		await page.getByLabel("Reference of a conversation").fill(about.ref ?? "");
		await page.getByLabel("Path of a page").fill(about.path ?? "");
		await page.getByRole("button", { name: "Find out" }).click();
	};
	await page.getByRole("link", { name: "Why shown?" }).click();

	await test.step("a draft asks nobody", async () => {
		await asks({ path: "/help/returns" });
		await teo.isTold("It is not asked now. What stops it:");
		await teo.isTold("It is a draft and asks nobody yet.");
	});

	await test.step("once it runs, one page fits and another does not", async () => {
		await page.getByRole("button", { name: "Start", exact: true }).click();
		await teo.isTold("Running");
		await asks({ path: "/help/returns" });
		await teo.isTold(/^Nothing stops it/);
		await teo.isTold("It is running.");
		await asks({ path: "/lamps" });
		await teo.isTold("/lamps is not among its pages: /help/.");
		await isClean(page, "why was it shown");
	});

	await test.step("of a shopper it says what was asked of them", async () => {
		await asks({ path: "/help/returns", ref: ref ?? "" });
		await teo.isTold("It was never asked of them.");
		await teo.isTold("Nothing was asked of them today.");
		await asks({ ref: "ZZZZZ" });
		await teo.isTold("No conversation of this shop has this reference.");
	});
});
