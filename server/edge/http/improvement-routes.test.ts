import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { ImprovementText } from "../../../protocol/improvement.ts";
import { htmlFaults } from "../../testing/html-faults.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { returnsPolicy } from "../../testing/returns-policy.ts";
import { type Hired, hires } from "../../testing/staff.ts";

let relay: Relay;
let ada: Hired["desk"];
let site: string;
beforeAll(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	({ desk: ada } = await hires(relay, "Ada", "owner"));
});
afterAll(() => relay.stop());

const english: ImprovementText = {
	...{ language: "en", title: "Smaller boxes", did: "We have <five> sizes." },
	heard: "Boxes were too large.\nToo much tape.",
};
const lithuanian: ImprovementText = {
	...{ language: "lt", title: "Mažesnės dėžės", did: "Yra penki dydžiai." },
	heard: "Dėžės buvo per didelės.",
};

const today = () => new Date(relay.clock.now()).toISOString().slice(0, 10);
const written = (
	texts: ImprovementText[],
	isPublic: boolean,
	date = today(),
) => ({
	...{ site, improvement: newId(), content: { date, texts } },
	...{ isPublic, was: null as number | null },
});

async function opens(path: string, languages = "en") {
	const answer = await fetch(`${relay.origin}${path}`, {
		headers: { "Accept-Language": languages },
	});
	const html = await answer.text();
	// Of the texts of the chat this relay has none, so a search has no label here.
	const isOurs = answer.ok && !path.startsWith("/help/");
	if (isOurs) expect(htmlFaults(html), html).toEqual([]);
	return { html, status: answer.status, headers: answer.headers };
}

test("YS1 YS2 YS3 what was done is kept for a day that has come, and read by everybody while it is public", async () => {
	const at = `/you-said/${site}`;
	const draft = written([english, lithuanian], false);
	const { improvement } = await ada.ask("improvement:save", draft);
	expect(improvement).toMatchObject({ version: 1, publishedAt: null });
	expect((await opens(at)).html).toContain("Nothing stands here yet.");
	expect((await opens(at)).headers.get("X-Robots-Tag")).toBe("noindex");
	expect(
		await ada.refused("improvement:save", { ...draft, isPublic: true }),
	).toEqual({ code: "conflict" });
	const planned = written([english], true, "2090-01-01");
	expect(await ada.refused("improvement:save", planned)).toEqual({
		...{ code: "malformed", field: "content.date" },
	});
	await ada.ask("improvement:save", { ...draft, isPublic: true, was: 1 });
	const { html, headers } = await opens(at, "lt,en;q=0.5");
	expect(html).toContain('<html lang="lt" dir="ltr">');
	expect(html).toContain("<h2>Mažesnės dėžės</h2>");
	expect(html).toContain(`hreflang="en" href="${RELAY_ORIGIN}${at}?locale=en"`);
	expect(html).not.toContain("<script");
	expect(headers.get("Set-Cookie")).toBeNull();
	expect(headers.get("X-Robots-Tag")).toBeNull();
	const arabic = (await opens(at, "ar")).html;
	expect(arabic).toContain('<html lang="ar" dir="rtl">');
	expect(arabic).toContain(
		'<dd lang="en" dir="ltr">We have &#60;five&#62; sizes.',
	);
	expect(arabic).toContain("</time> · الإنجليزية</p>");
	expect(arabic).toContain("Boxes were too large.<br>Too much tape.");
	const removed = { site, improvement: draft.improvement, was: 2 };
	expect(await ada.refused("improvement:remove", removed)).toEqual({
		code: "conflict",
	});
	await ada.ask("improvement:save", { ...draft, was: 2 });
	expect((await opens(at)).html).not.toContain("Smaller boxes");
	const { entries } = await ada.ask("audit:read", {
		...{ site, text: "", person: null, from: null, until: null },
		...{ before: null, actions: [] },
	});
	expect(entries.map(({ action }) => action)).toEqual(
		expect.arrayContaining(["improvement_published", "improvement_withdrawn"]),
	);
});

test("YS4 YS5 policies and articles lead to it while something stands there", async () => {
	const policy = { site, policy: "returns" };
	await ada.ask("policy:save", {
		...{ ...policy, content: returnsPolicy(), was: null },
	});
	await ada.ask("policy:publish", { ...policy, was: 1, changes: [] });
	const pages = [
		`/policies/${site}`,
		`/policies/${site}/returns`,
		`/help/${site}`,
	];
	const link = `href="${RELAY_ORIGIN}/you-said/${site}?locale=en"`;
	for (const page of pages)
		expect((await opens(page)).html).not.toContain(link);
	await ada.ask("improvement:save", written([english], true));
	for (const page of pages) expect((await opens(page)).html).toContain(link);
	const { improvements, preventions } = await ada.ask("improvements:read", {
		site,
	});
	expect(improvements[0]).toMatchObject({ title: "Smaller boxes" });
	expect(preventions).toEqual([]);
});
