import { afterEach, beforeEach, expect, test } from "vitest";
import type { PolicyContent } from "../../../protocol/policy.ts";
import { htmlFaults } from "../../testing/html-faults.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { returnsPolicy } from "../../testing/returns-policy.ts";
import { hires } from "../../testing/staff.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const DAY_MS = 86_400_000;

/** Ada publishes this, in its place. @returns what a browser reads at the addresses of policies */
async function published(...contents: PolicyContent[]) {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	for (const [at, content] of contents.entries()) {
		const policy = content.facts.kind;
		const was = at === 0 || policy !== contents[at - 1]?.facts.kind ? null : at;
		const saved = await ada.ask("policy:save", { site, policy, content, was });
		await ada.ask("policy:publish", {
			...{ site, policy, was: saved.policy.version },
			changes: was ? [{ language: "en", text: "<b>Longer</b>" }] : [],
		});
		relay.clock.pass(DAY_MS);
	}
	return async (path: string, languages = "en") => {
		const answer = await fetch(`${relay.origin}/policies/${site}${path}`, {
			headers: { "Accept-Language": languages },
		});
		const html = await answer.text();
		if (answer.ok) expect(htmlFaults(html), html).toEqual([]);
		return { answer, status: answer.status, html };
	};
}

function inLithuanian(): PolicyContent {
	const { texts, ...rest } = returnsPolicy({
		text: "<script>alert(1)</script>",
	});
	const lt = {
		language: "lt",
		title: "Grąžinimas",
		text: "",
		steps: [],
		url: null,
	};
	return { ...rest, texts: [...texts, lt] };
}

test("PO4 a policy is a valid page without a script or a cookie, in the reader's language, and says so to machines", async () => {
	const read = await published(inLithuanian());
	const { answer, html } = await read("/returns", "lt,en;q=0.5");
	expect(html).toContain('<html lang="lt" dir="ltr">');
	expect(html).toContain("<dd>14 dienų</dd>");
	const at = `${RELAY_ORIGIN}/policies/${relay.shop.id}/returns?locale=`;
	expect(html).toContain(`hreflang="en" href="${at}en"`);
	expect(html).toContain(`hreflang="lt" href="${at}lt"`);
	expect(html).toContain(`hreflang="x-default" href="${at}en"`);
	const [json = ""] = /(?<=ld\+json">).*?(?=<\/script>)/.exec(html) ?? [];
	expect(JSON.parse(json)).toMatchObject({
		...{ "@type": "MerchantReturnPolicy", merchantReturnDays: 14 },
		applicableCountry: ["LT", "LV"],
	});
	const english = (await read("/returns")).html;
	expect(english).not.toContain("<script>");
	expect(english).toContain("&#60;script&#62;");
	const { headers } = answer;
	expect(headers.get("Set-Cookie")).toBeNull();
	expect(headers.get("X-Robots-Tag")).toBeNull();
	expect(headers.get("Content-Security-Policy")).toContain(
		"default-src 'none'",
	);
	expect(new Date(headers.get("Last-Modified") ?? "").getTime()).toBeLessThan(
		relay.clock.now(),
	);
	expect(Buffer.byteLength(english)).toBeLessThan(20_000);
});

test("PO4 who reads none of its languages is told so in their own, and the list says the same titles", async () => {
	const read = await published(returnsPolicy());
	const { html } = await read("/returns", "ar");
	expect(html).toContain('<html lang="en" dir="ltr">');
	expect(html).toContain('<span lang="ar" dir="auto">هذه الصفحة');
	expect((await read("", "ar")).html).toContain('<html lang="ar" dir="rtl">');
	expect((await read("", "en")).html).toContain(">Returns</a>");
	expect(html).toContain("<strong>whole</strong>");
});

test("PO4 of three languages one is published, and all three find it where it is", async () => {
	const read = await published(returnsPolicy({ language: "lt" }));
	for (const [tag, says] of [
		["en", "This page is not there in your language yet."],
		["de", '<span lang="de" dir="auto">Diese Seite'],
	] as const) {
		const { html, status } = await read("/returns", tag);
		expect(status).toBe(200);
		expect(html).toContain('<html lang="lt" dir="ltr">');
		expect(html).toContain(says);
		expect(html).not.toContain("hreflang");
	}
	expect((await read("/returns", "lt")).html).not.toContain("yet.");
});

test("PO4 where a policy is not, its reader finds in their language what is", async () => {
	const read = await published(returnsPolicy(), inLithuanian());
	for (const path of ["/delivery", "/returns/9", "/no-policy"]) {
		const { answer, html, status } = await read(path, "lt");
		expect(status).toBe(404);
		expect(htmlFaults(html), html).toEqual([]);
		expect(html).toContain("Šio puslapio čia nebėra.");
		expect(html).toContain(">Grąžinimas</a>");
		expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
	}
});

test("PO5 an older version stays at its address, and leads to the one that holds", async () => {
	const read = await published(returnsPolicy(), returnsPolicy({}, 30));
	const { html } = await read("/returns");
	expect(html).toContain("30 days");
	expect(html).toContain("&#60;b&#62;Longer&#60;/b&#62;");
	expect(html).toContain("/returns/1?locale=en");
	const old = await read("/returns/1");
	expect(old.html).toContain("14 days");
	expect(old.html).toContain("This is an earlier version.");
	expect(old.html).not.toContain("ld+json");
	expect(old.answer.headers.get("X-Robots-Tag")).toBe("noindex");
	for (const path of ["/returns/3", "/returns/x", "/privacy", "/__proto__"])
		expect((await read(path)).status).toBe(404);
});

test("PO6 of the shop's own page the facts stand here, and search engines are sent there", async () => {
	const url = "https://shop.example/returns?a=1&b=2";
	const read = await published({
		...returnsPolicy({ text: "", url }),
		source: "shop",
	});
	const { html, answer } = await read("/returns");
	expect(html).toContain(
		'<link rel="canonical" href="https://shop.example/returns?a=1&#38;b=2">',
	);
	expect(html).not.toContain("ld+json");
	expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
});

test("PO4 delivery and service say countries, days, money and hours", async () => {
	const title = { text: "", steps: [], url: null };
	const read = await published(
		{
			source: "ours",
			facts: {
				kind: "delivery",
				zones: [
					{
						...{ countries: ["LT"], least: 1, most: 2 },
						...{ cost: { amount: 2.99, currency: "EUR" }, freeFrom: 50 },
					},
					{ countries: [], least: 5, most: 5, cost: null, freeFrom: null },
				],
			},
			texts: [{ language: "en", title: "Delivery", ...title }],
		},
		{
			...{ source: "ours", facts: { kind: "service", answerHours: 24 } },
			texts: [{ language: "de", title: "Kundenservice", ...title }],
		},
	);
	const delivery = (await read("/delivery")).html;
	expect(delivery).toContain("Delivery: Lithuania");
	expect(delivery).toContain("1–2 days · €2.99 · free from €50.00");
	expect(delivery).toContain("5 days · free");
	const service = (await read("/service", "de")).html;
	expect(service).toContain("24 Stunden");
});
