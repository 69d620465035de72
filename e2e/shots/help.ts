import { expect, type Page } from "@playwright/test";
import { improvementWords as w } from "../../console/settings/policies/improvement-words.ts";
import { policyWords } from "../../console/settings/policies/words.ts";
import { newId } from "../../protocol/ids.ts";
import type { PolicyContent } from "../../protocol/policy.ts";
import { type Owner, ownerOf } from "../world/owner.ts";
import { Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import { shoot, shootWhole } from "./shoot.ts";

const BODY = {
	en: "Within **30 days**, in its own box.\n\n1. [Write to us](https://lamp.example)\n2. Send it\n\n| country | costs |\n| --- | --- |\n| Lithuania | free |\n| Latvia | 4.90 € |",
	lt: "Per **30 dienų**, savo dėžutėje.\n\n1. [Parašykite mums](https://lamp.example)\n2. Išsiųskite\n\n| šalis | kaina |\n| --- | --- |\n| Lietuva | nemokamai |\n| Latvija | 4,90 € |",
	ar: "خلال **30 يومًا**، في علبته.\n\n1. [اكتب إلينا](https://lamp.example)\n2. أرسله\n\n| البلد | التكلفة |\n| --- | --- |\n| ليتوانيا | مجانًا |\n| لاتفيا | 4.90 € |",
};
type Tag = keyof typeof BODY;

const ARTICLES: [string, Partial<Record<Tag, string>>][] = [
	[
		"send-back",
		{
			en: "How do I send a lamp back?",
			lt: "Kaip grąžinti lempą?",
			ar: "كيف أعيد مصباحًا؟",
		},
	],
	[
		"delivery",
		{
			en: "When does my parcel arrive?",
			lt: "Kada atvyks mano siunta?",
			ar: "متى تصل شحنتي؟",
		},
	],
	["bulbs", { en: "Which bulb fits into a Heron floor lamp?" }],
	[
		"dim",
		{ en: "Can the Dusk be dimmed?", lt: "Ar „Dusk“ galima pritemdyti?" },
	],
];

/** Articles, policies and what was done: where they are written, found and read. */
export async function helpStory(
	world: World,
	page: (locale?: string) => Promise<Page>,
): Promise<void> {
	const owner = await ownerOf(world);
	const first = await writes(owner, world.site);
	await publishes(owner, world.site);
	await improves(owner, world.site);
	await ofOwner(world, await page(), first);
	owner.leaves();
	for (const locale of ["lt", "ar"])
		await ofShopper(world, await page(locale), locale);
}

async function writes(owner: Owner, site: string): Promise<string> {
	const ids: string[] = [];
	for (const [address, titles] of ARTICLES) {
		const article = newId();
		ids.push(article);
		for (const [language, title] of Object.entries(titles)) {
			const of = { site, article, language };
			const body = BODY[language as Tag];
			const { text } = await owner.says("article:save", {
				...{ ...of, address, title, body, was: null },
			});
			if (address !== "bulbs")
				await owner.says("article:publish", { ...of, was: text.revision });
		}
	}
	return ids[0] ?? "";
}

const WARRANTY = { en: "Warranty", lt: "Garantija", ar: "الضمان" };
const STEPS = {
	en: ["Ask for a label below", "Bring it to the post office"],
	lt: ["Paprašykite lipduko žemiau", "Nuneškite į paštą"],
	ar: ["اطلب ملصقًا أدناه", "خذه إلى مكتب البريد"],
};

async function publishes(owner: Owner, site: string): Promise<void> {
	const { presets } = await owner.says("policies:read", { site });
	const contentOf = (facts: PolicyContent["facts"]): PolicyContent => ({
		source: "ours",
		facts,
		texts: (["en", "lt", "ar"] as const).map((language) => ({
			language,
			title:
				facts.kind === "own"
					? WARRANTY[language]
					: (presets[language]?.[facts.kind] ?? ""),
			text: BODY[language],
			steps: facts.kind === "returns" ? STEPS[language] : [],
			url: null,
		})),
	});
	const all: PolicyContent["facts"][] = [
		{
			kind: "delivery",
			zones: [
				{
					...{ countries: ["LT", "LV", "EE"], least: 2, most: 4 },
					cost: { amount: 4.9, currency: "EUR" },
					freeFrom: 50,
				},
				{ countries: [], least: 5, most: 9, cost: null, freeFrom: null },
			],
		},
		{
			...{ kind: "returns", days: 14, paidBy: "shop", refundDays: 7 },
			countries: ["LT", "LV"],
		},
		{ kind: "service", answerHours: 24 },
		{ kind: "own" },
	];
	for (const facts of all) {
		const policy = facts.kind === "own" ? "warranty" : facts.kind;
		const saved = await owner.says("policy:save", {
			...{ site, policy, content: contentOf(facts), was: null },
		});
		await owner.says("policy:publish", {
			...{ site, policy, was: saved.policy.version, changes: [] },
		});
	}
}

const DONE: [string, Record<Tag, [string, string, string]>][] = [
	[
		"2026-03-02",
		{
			en: [
				"Smaller boxes",
				"Boxes were much larger than the lamps in them.",
				"We have five sizes now, and paper instead of foam.",
			],
			lt: [
				"Mažesnės dėžės",
				"Dėžės buvo daug didesnės už jose esančias lempas.",
				"Dabar turime penkis dydžius, o vietoj putplasčio dedame popierių.",
			],
			ar: [
				"صناديق أصغر",
				"كانت الصناديق أكبر بكثير من المصابيح التي فيها.",
				"لدينا الآن خمسة أحجام، وورق بدل الرغوة.",
			],
		},
	],
	[
		"2026-01-19",
		{
			en: [
				"An answer on Saturdays",
				"Nobody wrote back from Friday evening to Monday.",
				"One of us answers on Saturdays from 10:00 to 14:00.",
			],
			lt: [
				"Atsakymas šeštadieniais",
				"Nuo penktadienio vakaro iki pirmadienio niekas neatsakydavo.",
				"Šeštadieniais nuo 10:00 iki 14:00 vienas iš mūsų atsako.",
			],
			ar: [
				"رد يوم السبت",
				"لم يرد علينا أحد من مساء الجمعة إلى يوم الاثنين.",
				"يرد أحدنا يوم السبت من 10:00 إلى 14:00.",
			],
		},
	],
];

async function improves(owner: Owner, site: string): Promise<void> {
	for (const [date, texts] of DONE)
		await owner.says("improvement:save", {
			...{ site, improvement: newId(), isPublic: true, was: null },
			content: {
				date,
				texts: Object.entries(texts).map(([language, [title, heard, did]]) => ({
					...{ language, title, heard, did },
				})),
			},
		});
}

async function ofOwner(
	world: World,
	page: Page,
	article: string,
): Promise<void> {
	await page.goto(await world.linkFor("teo@lamp-and-loom.example"));
	await page.locator("button[type=submit], .button-main").first().click();
	await page.getByRole("tab").first().waitFor();
	const at = (path: string) => page.goto(`${world.relay}/console/${path}`);
	await at("help");
	await page.locator(".help-row").first().waitFor();
	await shootWhole("help-articles", page);
	await at(`help/${article}/lt`);
	await page.locator(".help-preview table").waitFor();
	await shootWhole("help-editor", page);
	const rows = page.locator(".settings-panel .settings-card");
	const write = page.getByRole("button", { name: policyWords.open });
	await at("settings/policies");
	await rows.first().waitFor();
	await shootWhole("policies-list", page, ".settings-panel, main");
	await write.nth(1).click();
	await page.locator("textarea").first().waitFor();
	await shootWhole("policies-returns", page, ".settings-panel, main");
	await at("settings/policies");
	await rows.first().waitFor();
	await write.last().click();
	await page.getByRole("heading", { name: w.title }).waitFor();
	await rows.first().waitFor();
	await shootWhole("you-said-list", page, ".settings-panel, main");
	await write.first().click();
	await page.locator("textarea").first().waitFor();
	await shootWhole("you-said-form", page, ".settings-panel, main");
}

async function ofShopper(
	world: World,
	at: Page,
	locale: string,
): Promise<void> {
	const maya = new Shopper(at, world.shop);
	const { chat } = maya;
	await at.goto(world.shop);
	await expect
		.poll(() => at.evaluate(() => window.Shopbell?.get?.("ready")))
		.toBe(true);
	await at.evaluate((wanted) => {
		window.Shopbell?.set?.({ locale: wanted });
		window.Shopbell?.open?.();
	}, locale);
	const find = chat.getByRole("searchbox");
	await find.waitFor();
	await chat.locator(".policies").waitFor();
	await shootChat(`help-home-${locale}`, at);
	await find.fill(locale === "lt" ? "grazintu" : "مصباح");
	await expect(chat.locator(".help-link")).toHaveCount(1);
	await shootChat(`help-found-${locale}`, at);
	await find.fill("");
	await chat.locator(".help-link").first().click();
	await chat.locator(".help-article table").waitFor();
	await shootChat(`help-article-${locale}`, at);
	await chat.locator(".help-article .earlier").click();
	await chat.locator(".policies > summary").click();
	await chat.locator(".policy > summary").nth(1).click();
	await chat.locator(".policies form button").scrollIntoViewIfNeeded();
	await shootChat(`policies-chat-${locale}`, at);
	await ofReader(world, at, locale);
}

/** The chat follows the size of its page a moment later; until then a click goes beside it. */
async function shootChat(name: string, page: Page): Promise<void> {
	await shoot(name, page);
	const frame = page.locator("iframe");
	await expect
		.poll(async () => {
			const outside = await frame.boundingBox();
			const inside = await frame
				.contentFrame()
				.locator("html")
				.evaluate(({ clientWidth }) => clientWidth);
			return outside !== null && outside.x > 480 && outside.width - inside < 3;
		})
		.toBe(true);
}

/** The pages that need no script. */
async function ofReader(
	{ relay, site }: World,
	at: Page,
	locale: string,
): Promise<void> {
	for (const [name, path] of [
		["help-page", `/help/${site}/${locale}/send-back`],
		["policies-page", `/policies/${site}/returns?locale=${locale}`],
		["you-said-page", `/you-said/${site}?locale=${locale}`],
	] as const) {
		await at.goto(relay + path);
		await shootWhole(`${name}-${locale}`, at, "html");
	}
}
