import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { ADDRESS_ASKED } from "../../protocol/limits.ts";
import type { SurveyRule } from "../../protocol/survey.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { signedBy } from "../testing/signed.ts";
import { hires } from "../testing/staff.ts";
import { FACES_AND_WHY } from "../testing/surveyed.ts";
import { arrives, knocks } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const PAGES = { paths: ["/help/"], languages: ["lt"], afterSeconds: 9 };

async function surveys(...rules: Partial<SurveyRule>[]) {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const ids = rules.map(newId);
	for (const [index, rule] of rules.entries()) {
		const named = { site, survey: ids[index] as string };
		await ada.ask("survey:save", { ...named, was: 0, body: FACES_AND_WHY });
		await ada.ask("survey:set", {
			...named,
			state: "running",
			rule: {
				trigger: { kind: "by_link" },
				everyDays: 90,
				share: 100,
				quota: null,
				startsAt: null,
				endsAt: null,
				...rule,
			},
		});
	}
	return { ada, site, ids };
}

const gets = (path: string) =>
	fetch(`${relay.origin}${path}`, { headers: { Origin: "http://shop.test" } });

test("OR10 a page reads where it may be asked, and no question", async () => {
	const { ada, site, ids } = await surveys(
		{ trigger: { kind: "on_page", pages: { ...PAGES, who: "customers" } } },
		{ trigger: { kind: "left_checkout" }, share: 20 },
		{ trigger: { kind: "after_order", from: "order", days: 7 } },
		{ trigger: { kind: "left_checkout" }, endsAt: relay.clock.now() },
		{},
	);
	const answer = await gets(`/asks/${site}`);
	expect(answer.headers.get("Cache-Control")).toBe("public, max-age=60");
	expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
	const { rules, ...rest } = await answer.json();
	const everywhere = { paths: [], languages: [], afterSeconds: 0 };
	expect(rules).toHaveLength(3);
	expect(rules).toEqual(
		expect.arrayContaining([
			{ moment: "page", ...PAGES, share: 0 },
			{ moment: "left_checkout", ...everywhere, share: 20 },
			{ moment: "visit", ...everywhere, share: 0 },
		]),
	);
	expect(rest).toEqual({ v: 1, paying: expect.any(String) });
	expect(await (await gets(`/settings/${site}`)).json()).toMatchObject({
		asks: expect.stringMatching(/page-asks\.js$/),
	});
	for (const survey of ids)
		await ada.ask("survey:set", { site, survey, state: "paused", rule: null });
	expect((await gets(`/asks/${site}`)).status).toBe(404);
	expect((await gets("/asks/nobody")).status).toBe(404);
	expect(await (await gets(`/settings/${site}`)).json()).not.toHaveProperty(
		"asks",
	);
});

test("OR11 a page rule is asked where it says, and of whom", async () => {
	const pages = { ...PAGES, who: "customers" } as const;
	const { ids } = await surveys({ trigger: { kind: "on_page", pages } });
	const wants = async (path: string, locale: string, claims?: object) => {
		const maya = await arrives(relay);
		if (claims) {
			const identity = await signedBy(relay, { sub: newId(), claims });
			await maya.ask("identity:prove", { identity });
		}
		const moment = { path, locale, moment: "page" } as const;
		return (await maya.ask("ask:next", moment)).ask?.survey;
	};
	const orders = [{ id: "1", at: "2026-05-29", total: 1, currency: "EUR" }];
	const bought = { orders };
	expect(await wants("/help/sizes", "lt-LT", bought)).toBe(ids[0]);
	expect(await wants("/help/sizes", "fr", bought)).toBeUndefined();
	expect(await wants("/lamps", "lt", bought)).toBeUndefined();
	expect(await wants("/help/sizes", "lt", {})).toBeUndefined();
	expect(await wants("/help/sizes", "lt")).toBeUndefined();
});

test("OR12 leaving the checkout is asked about at that moment alone", async () => {
	const { ids } = await surveys({ trigger: { kind: "left_checkout" } });
	const maya = await arrives(relay);
	const wants = (moment: "page" | "left_checkout") =>
		maya.ask("ask:next", { path: "/", locale: "en", moment });
	expect((await wants("page")).ask).toBeNull();
	const { ask } = await wants("left_checkout");
	expect(ask?.survey).toBe(ids[0]);
	// One question a person: the same one again.
	expect((await wants("left_checkout")).ask?.id).toBe(ask?.id);
});

test("AK9 of one address strangers ask so often at most, and who is known is not counted among them", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	await surveys({ trigger: { kind: "left_checkout" } });
	const moment = { path: "/", locale: "en", moment: "left_checkout" } as const;
	const passing = knocks(relay);
	await passing.ask("hello", {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: null,
		identity: null,
	});
	for (let view = 0; view < ADDRESS_ASKED.points; view++)
		await passing.ask("ask:next", moment);
	expect(await passing.refused("ask:next", moment)).toMatchObject({
		code: "slow_down",
	});
	const maya = await arrives(relay);
	expect((await maya.ask("ask:next", moment)).ask).not.toBeNull();
});
