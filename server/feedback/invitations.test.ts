import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import { INVITATION_MS, type SurveyRule } from "../../protocol/survey.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import {
	type LetterBox,
	startLetterBox,
} from "../notifications/letter-box.support.ts";
import { timePasses } from "../notifications/pass.support.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Signing, signedBy } from "../testing/signed.ts";
import { hires } from "../testing/staff.ts";
import { FACES_AND_WHY } from "../testing/surveyed.ts";
import { arrives, knocks } from "../testing/wire.ts";

const DAY_MS = 24 * 3_600_000;
const EMAIL = "maya@home.example";

let relay: Relay;
let box: LetterBox;
beforeEach(async () => {
	box = await startLetterBox();
	relay = await startRelay({
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
});
afterEach(async () => {
	await relay.stop();
	await box.stop();
});

const RULE: SurveyRule = {
	trigger: { kind: "after_order", from: "delivery", days: 1 },
	everyDays: 90,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: null,
};

/** Ada has a survey that asks about orders. */
async function asksAboutOrders(rule: Partial<SurveyRule> = {}) {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const named = { site: relay.shop.id, survey: newId() };
	await ada.ask("survey:save", { ...named, was: 0, body: FACES_AND_WHY });
	const set = { ...named, state: "running", rule: { ...RULE, ...rule } };
	await ada.ask("survey:set", set as never);
	return { ada, ...named };
}

/** Placed three days ago, and delivered now. */
function order(over: object = {}) {
	const now = relay.clock.now();
	const at = (time: number) => new Date(time).toISOString();
	return {
		order: "LL-4821",
		at: at(now - 3 * DAY_MS),
		deliveredAt: at(now),
		products: ["Lamp"],
		...over,
	};
}

async function tells(claims: object, over: Signing = {}) {
	const answer = await fetch(`${relay.origin}/orders/${relay.shop.id}`, {
		method: "POST",
		headers: { "Content-Type": "application/jwt" },
		body: await signedBy(relay, { sub: null, claims, ...over }),
	});
	if (!answer.ok) throw new Error(await answer.text());
}

const days = (count: number) => timePasses(relay, count * DAY_MS);
const toMaya = () => box.got.filter(({ to }) => to.includes(EMAIL));
const mayMail = { email: EMAIL, maySurveyByMail: true };

async function visits(sub: string | null, moment = "page") {
	const maya = await arrives(relay);
	if (sub !== null)
		await maya.ask("identity:prove", {
			identity: await signedBy(relay, { sub }),
		});
	const { ask } = await maya.ask("ask:next", {
		path: "/",
		locale: "en",
		moment: moment as "page",
	});
	return { maya, ask };
}

test("OR6 days after the delivery a mail asks once, in the shopper's language, by a link of their own", async () => {
	await asksAboutOrders();
	const told = order({ ...mayMail, locale: "lt-LT" });
	await tells(told);
	await timePasses(relay, DAY_MS - 60_000);
	expect(toMaya()).toEqual([]);
	await timePasses(relay, 60_000);
	const [mail] = await box.has(1);
	expect(mail?.headers).toEqual(
		expect.arrayContaining([
			'From: "Lamp & Loom" <chat@shop.example>',
			"Content-Language: lt",
		]),
	);
	expect(mail?.text).toContain(
		"„Lamp & Loom“ norėtų sužinoti, kaip jums sekėsi su užsakymu LL-4821.",
	);
	expect(mail?.text).toMatch(/http:\/\/relay\.test\/s\/[\w-]{43}\r\n/);
	await tells(told);
	await days(1);
	expect(toMaya()).toHaveLength(1);
});

test("OR6 a guest who orders twice is asked by one mail, as the clocks of the address allow", async () => {
	await asksAboutOrders();
	await tells(order(mayMail));
	await tells(
		order({ ...mayMail, order: "LL-4822", email: EMAIL.toUpperCase() }),
	);
	await days(1);
	await box.has(1);
	await days(1);
	expect(box.got).toHaveLength(1);
});

test("OR6 a mail that the server did not take is tried again, and a relay that starts anew sends none twice", async () => {
	await asksAboutOrders();
	await tells(order(mayMail));
	box.answers = "later";
	await days(1);
	await box.tried(1);
	await relay.app.capabilities.notifications.sending.idle();
	box.answers = "yes";
	await timePasses(relay, 5_000);
	await box.has(1);
	await relay.restart();
	await days(1);
	expect(toMaya()).toHaveLength(1);
});

test("OR6 no name of a shop and of an order gets more into a mail than its words", async () => {
	await asksAboutOrders();
	const shop = { ...relay.shop, name: "Lamp\r\nBcc: all@example.com\r\n" };
	await relay.store.keepSite(shop);
	await tells(order({ ...mayMail, order: "win at http://evil.example" }));
	await days(1);
	const [mail] = await box.has(1);
	expect(mail?.to).toEqual([EMAIL]);
	expect(mail?.headers.join("\n")).not.toMatch(/^Bcc/m);
	expect(mail?.text).not.toContain("evil");
});

test("OR7 without leave to mail it waits for the next proven visit, and asks there once", async () => {
	const { survey } = await asksAboutOrders();
	await tells(order({ email: EMAIL }), { sub: "maya" });
	expect((await visits("maya")).ask).toBeNull();
	await days(1);
	expect(box.got).toEqual([]);
	// Nobody else is asked about her order.
	expect((await visits(null)).ask).toBeNull();
	expect((await visits("lena")).ask).toBeNull();
	const { maya, ask } = await visits("maya", "visit");
	expect(ask?.survey).toBe(survey);
	const row = await relay.store.ask(relay.shop.id, ask?.id ?? "");
	expect(row).toMatchObject({
		order_id: "LL-4821",
		relation: "customer",
		cause: "after_order",
	});
	await maya.ask("ask:mark", { ask: ask?.id ?? "", as: "dismissed" });
	await days(2);
	expect((await visits("maya")).ask).toBeNull();
});

/** A widget that has said hello, and of whom nothing is kept. */
async function comes() {
	const wire = knocks(relay);
	const { visitor } = await wire.ask("hello", {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: null,
		identity: null,
	});
	expect(visitor).toBeNull();
	return wire;
}

const AT_VISIT = { path: "/", locale: "en", moment: "visit" } as const;
const givesFive = (ask: string) => ({ ask, answers: { score: 5 }, done: true });

test("OR7 whoever is signed in and has never used the chat is asked, and is nobody here before they answer", async () => {
	const { ada, site, survey } = await asksAboutOrders();
	await tells(order({ email: EMAIL }), { sub: "maya" });
	await days(1);
	const maya = await comes();
	const of = (sub: string) => signedBy(relay, { sub });
	for (const identity of [null, "a.b.c", await of("lena")]) {
		const wanted = { ...AT_VISIT, identity };
		expect((await maya.ask("ask:next", wanted)).ask).toBeNull();
	}
	const identity = await of("maya");
	const wanted = { ...AT_VISIT, identity };
	const { ask } = await maya.ask("ask:next", wanted);
	expect(ask?.survey).toBe(survey);
	const id = ask?.id ?? "";
	const tablet = await comes();
	expect(await tablet.refused("ask:mark", { ask: id, as: "seen" })).toEqual({
		code: "not_found",
	});
	// On another device it is the same one, until it was seen.
	expect((await tablet.ask("ask:next", wanted)).ask?.id).toBe(id);
	await maya.ask("ask:mark", { ask: id, as: "seen" });
	expect((await tablet.ask("ask:next", wanted)).ask).toBeNull();
	expect(await relay.store.ask(site, id)).toMatchObject({
		visitor_id: null,
		asked_of: "s:maya",
		seen_at: expect.any(Number),
	});
	expect(await maya.refused("survey:answer", givesFive(id))).toEqual({
		code: "not_found",
	});

	await maya.ask("visitor:make", { token: newToken(), identity });
	await maya.ask("survey:answer", givesFive(id));
	expect(await relay.store.ask(site, id)).toMatchObject({
		visitor_id: expect.any(String),
		relation: "customer",
		order_id: "LL-4821",
		cause: "after_order",
	});
	const { answers } = await ada.ask("survey-answers:read", {
		site,
		survey,
		before: null,
	});
	expect(answers).toMatchObject([{ ask: id, relation: "customer" }]);
	expect((await visits("maya", "visit")).ask).toBeNull();
	await days(2);
	expect((await visits("maya", "visit")).ask).toBeNull();
	expect((await (await comes()).ask("ask:next", wanted)).ask).toBeNull();
});

test("OR7 who says no without having been here is not asked again on another device", async () => {
	await asksAboutOrders();
	await tells(order({ email: EMAIL }), { sub: "maya" });
	await days(1);
	const identity = await signedBy(relay, { sub: "maya" });
	const maya = await comes();
	const { ask } = await maya.ask("ask:next", { ...AT_VISIT, identity });
	const id = ask?.id ?? "";
	await maya.ask("visitor:make", { token: newToken(), identity });
	await maya.ask("ask:mark", { ask: id, as: "dismissed" });
	expect(await relay.store.ask(relay.shop.id, id)).toMatchObject({
		visitor_id: expect.any(String),
		dismissed_at: expect.any(Number),
	});
	const phone = await comes();
	expect(
		(await phone.ask("ask:next", { ...AT_VISIT, identity })).ask,
	).toBeNull();
});

test("OR7 it also asks whoever has the order signed in the identity, and is dropped after its time", async () => {
	const { survey } = await asksAboutOrders({
		trigger: { kind: "after_order", from: "order", days: 4 },
	});
	await tells(order({ deliveredAt: undefined }));
	await days(1);
	const orders = [
		{ id: "LL-4821", at: "2026-05-29", total: 1, currency: "EUR" },
	];
	const proves = async () => {
		const maya = await arrives(relay);
		const identity = await signedBy(relay, { claims: { orders } });
		await maya.ask("identity:prove", { identity });
		const moment = { path: "/", locale: "en", moment: "visit" } as const;
		return (await maya.ask("ask:next", moment)).ask;
	};
	relay.clock.pass(INVITATION_MS);
	await timePasses(relay, 3_600_000);
	await relay.app.parts.scheduler.idle();
	expect(await proves()).toBeNull();
	const [row] = await relay.store.invitationsFor(relay.shop.id, survey, [
		"LL-4821",
	]);
	expect(row?.state).toBe("dropped");
	await tells(order({ order: "LL-4822", deliveredAt: undefined }));
	await days(2);
	orders[0] = { ...orders[0], id: "LL-4822" } as never;
	expect(await proves()).toMatchObject({ survey });
});

test("OR8 a survey that was paused, or is full, asks about no order any more", async () => {
	const { ada, site, survey } = await asksAboutOrders();
	await tells(order(mayMail), { sub: "maya" });
	await ada.ask("survey:set", { site, survey, state: "paused", rule: null });
	await days(1);
	expect(box.got).toEqual([]);
	await ada.ask("survey:set", { site, survey, state: "running", rule: null });
	expect((await visits("maya")).ask).toBeNull();
	// An order of long ago, told now, is asked about by nobody.
	await tells(
		order({
			...mayMail,
			order: "old",
			at: "2026-01-01",
			deliveredAt: "2026-01-02",
		}),
	);
	await days(1);
	expect(box.got).toEqual([]);
});

test("OR9 after a restore nobody is mailed a second time, and is asked at the next visit", async () => {
	const { survey } = await asksAboutOrders();
	await tells(order(mayMail), { sub: "maya" });
	const now = relay.clock.now() + DAY_MS + 3_600_001;
	expect(await relay.app.capabilities.feedback.restored(now)).toEqual({
		invitations: 1,
		surveyLinks: 0,
	});
	await days(1);
	expect(box.got).toEqual([]);
	expect((await visits("maya")).ask?.survey).toBe(survey);
});

test("OR13 the editor is told how a survey about an order reaches anybody", async () => {
	const { ada, site, survey } = await asksAboutOrders();
	const reads = async () =>
		(await ada.ask("survey:read", { site, survey, version: null })).orderWay;
	expect(await reads()).toBe("mail");
	await ada.ask("identity-keys:retire", { site, kid: relay.key.kid });
	expect(await reads()).toBe("no_key");
});
