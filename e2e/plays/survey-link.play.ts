import type { Page } from "@playwright/test";
import { newId } from "../../protocol/ids.ts";
import type { Question, SurveyBody } from "../../protocol/survey.ts";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { type Owner, ownerOf } from "../world/owner.ts";
import type { World } from "../world/world.ts";

const said = (en: string, lt: string) => ({ en, lt });

function asks(
	key: string,
	kind: Question["kind"],
	text: Question["text"],
	more: Partial<Question> = {},
): Question {
	return {
		key,
		kind,
		text,
		choices: [],
		optional: false,
		showIf: null,
		topic: null,
		leadsTo: null,
		...more,
	};
}

const DELIVERY: SurveyBody = {
	title: said("Your parcel", "Jūsų siunta"),
	questions: [
		asks("quality", "faces", said("How is it?", "Kaip jums patiko prekė?")),
		asks(
			"again",
			"nps",
			said("Would you tell a friend?", "Ar rekomenduotumėte draugui?"),
		),
		asks("problems", "choices", said("What went wrong?", "Kas nepavyko?"), {
			showIf: { question: "quality", in: [1, 2] },
			optional: true,
			choices: [
				{ key: "late", text: said("It came late", "Atkeliavo per vėlai") },
				{ key: "broken", text: said("It was broken", "Buvo sudužusi") },
			],
		}),
		asks(
			"needs",
			"text",
			said("What else do you need?", "Ko dar jums reikėtų?"),
			{
				optional: true,
			},
		),
	],
	thanks: said(
		"Thank you. We read every word.",
		"Ačiū. Skaitome kiekvieną žodį.",
	),
};

async function linkTo(owner: Owner, { site }: World) {
	const named = { site, survey: newId() };
	await owner.says("survey:save", { ...named, was: 0, body: DELIVERY });
	await owner.says("survey:set", { ...named, state: "running", rule: null });
	const { url } = await owner.says("survey-link:make", {
		...named,
		name: "Parcels",
		uses: "open",
		order: null,
		expiresAt: null,
	});
	const answers = async () =>
		(await owner.says("survey-answers:read", { ...named, before: null }))
			.answers;
	return { url, answers };
}

/** At 320 px nothing is wider than the page, and every line of choices can be hit. */
async function fits(page: Page): Promise<void> {
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth > innerWidth,
	);
	expect(wide).toBe(false);
	for (const choice of await page.locator(".choice").all())
		expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(24);
}

test("LI1 a survey is answered by a link without a script, page by page, in Lithuanian on a small phone", async ({
	browser,
	world,
}) => {
	const owner = await ownerOf(world);
	const { url, answers } = await linkTo(owner, world);
	const context = await browser.newContext({
		javaScriptEnabled: false,
		locale: "lt-LT",
		viewport: { width: 320, height: 640 },
	});
	const page = await context.newPage();
	await page.goto(url);
	await expect(
		page.getByRole("heading", { name: "Jūsų siunta" }),
	).toBeVisible();
	await expect(page.getByText("Kas nepavyko?")).toHaveCount(0);
	await fits(page);
	await page.screenshot({
		path: test.info().outputPath("1.png"),
		fullPage: true,
	});
	await page.getByRole("radio", { name: "Labai blogai" }).check();
	await page.getByRole("radio", { name: "3", exact: true }).check();
	await page.getByRole("button").click();

	await expect(page.getByText("Kas nepavyko?")).toBeVisible();
	expect(await answers()).toHaveLength(1);
	await page.screenshot({
		path: test.info().outputPath("2.png"),
		fullPage: true,
	});
	await page.getByRole("checkbox", { name: "Buvo sudužusi" }).check();
	await page
		.getByRole("textbox")
		.fill("Stalinės lempos — be laido.\n<b>Ačiū</b>");
	await page.getByRole("button").click();
	await expect(page.getByRole("status")).toHaveText(
		"Ačiū. Skaitome kiekvieną žodį.",
	);
	await page.screenshot({
		path: test.info().outputPath("3.png"),
		fullPage: true,
	});
	await page.reload();
	await expect(page.getByRole("status")).toBeVisible();
	expect(await answers()).toMatchObject([
		{
			answers: {
				quality: 1,
				again: 3,
				problems: ["broken"],
				needs: "Stalinės lempos — be laido.\n<b>Ačiū</b>",
			},
		},
	]);
	await context.close();
	owner.leaves();
});

test("LI1 the page of a survey and that of a comment card pass axe, also from right to left, and go by the keyboard", async ({
	browser,
	world,
}) => {
	const owner = await ownerOf(world);
	const { url } = await linkTo(owner, world);
	for (const locale of ["en", "ar"]) {
		const context = await browser.newContext({
			viewport: { width: 320, height: 640 },
		});
		const page = await context.newPage();
		await page.goto(`${url}?locale=${locale}`);
		await isClean(page, `a survey by a link, ${locale}`);
		await fits(page);
		await page.screenshot({
			path: test.info().outputPath(`survey-${locale}.png`),
			fullPage: true,
		});
		await page.goto(`${world.relay}/card/${world.site}?locale=${locale}`);
		await isClean(page, `a comment card by a link, ${locale}`);
		await fits(page);
		await page.screenshot({
			path: test.info().outputPath(`card-${locale}.png`),
			fullPage: true,
		});
		await page.getByRole("radio").first().focus();
		await page.keyboard.press("Space");
		await page.keyboard.press("Tab");
		await page.keyboard.type("Kind, and quick.");
		await page.getByRole("button").press("Enter");
		await expect(page.getByRole("status")).toBeVisible();
		await context.close();
	}
	owner.leaves();
});
