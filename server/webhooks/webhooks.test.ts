import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS } from "../../protocol/account-limits.ts";
import { newId } from "../../protocol/ids.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { SECRET_OVERLAP_MS, WEBHOOK_EVENTS } from "../../protocol/webhook.ts";
import { SETTLE_MS } from "../asks/settling.ts";
import { asked } from "../testing/asked.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { aCard } from "../testing/cards.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { arrives, together } from "../testing/wire.ts";
import { type Receiver, startReceiver } from "./receiver.support.ts";
import { RETRY_MS, WEBHOOK_WAIT_MS } from "./sending.ts";
import { signedHeaders } from "./sign.ts";

let relay: Relay;
let receiver: Receiver;
let ada: Hired;
beforeEach(async () => {
	receiver = await startReceiver();
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(async () => {
	await relay.stop();
	await receiver.stop();
});

const site = () => relay.shop.id;
const saves = (wanted: object = {}) =>
	ada.desk.ask("webhook:save", {
		site: site(),
		url: receiver.url,
		events: [...WEBHOOK_EVENTS],
		texts: false,
		...wanted,
	});
const reads = () => ada.desk.ask("webhook:read", { site: site() });
/** All that is due now is sent, and its answers are kept. */
async function passes(ms = 0) {
	relay.clock.pass(ms);
	// What follows sets an alarm of its own for this very moment.
	for (let round = 0; round < 4; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
		await relay.app.capabilities.webhooks.sent();
	}
}
const told = () => receiver.got.map(({ body }) => JSON.parse(body) as Told);
interface Told {
	type: string;
	timestamp: string;
	data: Record<string, unknown>;
}

test("WH1 a conversation, its end, a rating and a card are told, with ids and scores and no words", async () => {
	await saves();
	const { maya, conversation, gives } = await asked(relay);
	await gives(1, "Never again");
	await maya.ask(
		"card:leave",
		aCard({ kind: "praise", text: "Noor was kind" }),
	);
	await passes();
	await receiver.told(5);
	expect(
		told()
			.map(({ type }) => type)
			.sort(),
	).toEqual([
		"card.left",
		"conversation.closed",
		"conversation.started",
		"rating.bad",
		"rating.given",
	]);
	const of = (type: string) => told().find((each) => each.type === type);
	expect(of("conversation.started")?.data).toMatchObject({
		site: site(),
		conversation,
		relation: "visitor",
	});
	expect(of("conversation.closed")?.data).toMatchObject({
		conversation,
		closedBy: "agent",
	});
	expect(of("rating.bad")?.data).toMatchObject({
		conversation,
		score: 1,
		solved: null,
		answers: { score: 1 },
	});
	expect(of("card.left")?.data).toMatchObject({ kind: "praise" });
	expect(JSON.stringify(told())).not.toMatch(/Never again|Noor was kind/);
});

test("PD12 each change of a promise is told once, and its words where the owner wants texts", async () => {
	await saves({ texts: true, events: ["promise.made", "promise.moved"] });
	const { noor, conversation, answers } = await together(relay);
	await answers("I ask the workshop.");
	const due = relay.clock.now() + 3_600_000;
	const made = await noor.ask("promise:make", {
		...{ conversation, id: newId(), what: "They call you.", due },
		...{ owes: { kind: "me" }, anyway: true },
	});
	if (made.kind !== "made") throw new Error("not made");
	const { id: promise, version } = made.promise;
	const seen = { conversation, promise, version };
	const moved = { ...seen, due: due + 60_000, why: "It snows." };
	await noor.ask("promise:move", moved);
	await noor.ask("promise:move", moved);
	await noor.ask("promise:keep", { ...seen, version: 2, doneAt: null });
	await passes();
	await receiver.told(2);
	expect(told().map(({ type, data }) => ({ type, data }))).toMatchObject([
		{ type: "promise.made", data: { promise, what: "They call you." } },
		{
			type: "promise.moved",
			data: { was: new Date(due).toISOString(), why: "It snows." },
		},
	]);
});

test("WH1 words go along where the owner wants texts, and nothing that was not chosen is told", async () => {
	await saves({ texts: true, events: ["rating.given", "card.left"] });
	const { maya, gives } = await asked(relay);
	await gives(4, "Quick help");
	await maya.ask(
		"card:leave",
		aCard({
			kind: "problem",
			text: "It is broken",
			wantsAnswer: true,
		}),
	);
	await passes();
	await receiver.told(2);
	expect(
		told()
			.map(({ type }) => type)
			.sort(),
	).toEqual(["card.left", "rating.given"]);
	expect(JSON.stringify(told())).toMatch(/Quick help/);
	expect(JSON.stringify(told())).toMatch(/It is broken/);
});

test("WH1 a rating is told once it has settled, and again where it was changed later", async () => {
	await saves({ events: ["rating.given", "rating.bad"] });
	const { gives } = await asked(relay);
	await gives(1);
	await gives(4);
	await passes();
	expect(told()).toEqual([]);
	await passes(SETTLE_MS);
	await receiver.told(1);
	await gives(2);
	await passes(SETTLE_MS);
	await receiver.told(3);
	expect(told().map(({ type, data }) => [type, data.score])).toEqual([
		["rating.given", 4],
		["rating.given", 2],
		["rating.bad", 2],
	]);
	expect(
		new Set(receiver.got.map(({ headers }) => headers["webhook-id"])).size,
	).toBe(3);
});

test("WH2 each message is signed by the secret that was told once, and by the one before it for a day", async () => {
	const { secret: first } = await saves();
	const signs = (at: number, ...secrets: (string | null)[]) => {
		const { headers, body } = receiver.got[at] ?? { headers: {}, body: "" };
		const of = signedHeaders(
			secrets as string[],
			{ id: String(headers["webhook-id"]), body },
			relay.clock.now(),
		);
		return of["webhook-signature"] === headers["webhook-signature"];
	};
	const tries = async (times: number) => {
		await ada.desk.ask("webhook:test", { site: site() });
		await passes();
		await receiver.told(times);
	};
	await tries(1);
	expect(signs(0, first)).toBe(true);
	const { secret: second, webhook } = await ada.desk.ask("webhook:rotate", {
		site: site(),
	});
	expect(webhook.webhook?.olderUntil).toBe(
		relay.clock.now() + SECRET_OVERLAP_MS,
	);
	await tries(2);
	expect(signs(1, second, first)).toBe(true);
	relay.clock.pass(SECRET_OVERLAP_MS);
	await tries(3);
	expect(signs(2, second)).toBe(true);
	const said = [
		await reads(),
		await ada.desk.ask("audit:read", { site: site(), ...ALL_ENTRIES }),
		relay.logged,
	];
	for (const secret of [first, second])
		expect(JSON.stringify(said)).not.toContain(secret);
});

test("WH3 what is not taken is tried again, longer apart each time, as the same message", async () => {
	await saves();
	receiver.answers = 500;
	await ada.desk.ask("webhook:test", { site: site() });
	await passes();
	for (const wait of RETRY_MS) {
		relay.clock.pass(wait - 1);
		await passes();
		const before = receiver.got.length;
		await passes(1);
		await receiver.told(before + 1);
	}
	await passes();
	expect(receiver.got).toHaveLength(RETRY_MS.length + 1);
	expect(
		new Set(receiver.got.map(({ headers }) => headers["webhook-id"])).size,
	).toBe(1);
	const [given] = (await reads()).deliveries;
	expect(given).toMatchObject({
		answer: 500,
		dueAt: null,
		tries: RETRY_MS.length + 1,
	});
	receiver.answers = 200;
	await ada.desk.ask("webhook:resend", { site: site(), id: given?.id ?? "" });
	await passes();
	await receiver.told(RETRY_MS.length + 2);
	expect((await reads()).deliveries).toMatchObject([{ answer: 200, tries: 1 }]);
});

test.each([
	["silence", "time"],
	["hang up", "network"],
	[302, 302],
	["flood", 200],
] as const)("WH4 an answer of %s counts as %s", async (answers, counts) => {
	await saves();
	receiver.answers = answers;
	await ada.desk.ask("webhook:test", { site: site() });
	relay.clock.pass(0);
	await receiver.told(1);
	if (answers === "silence") relay.clock.pass(WEBHOOK_WAIT_MS);
	await relay.app.capabilities.webhooks.sent();
	receiver.answers = 200;
	const [delivery] = (await reads()).deliveries;
	expect(delivery?.answer).toBe(counts);
	expect(delivery?.dueAt === null).toBe(counts === 200);
});

test("WH4 after 410 nothing is sent until it is saved anew", async () => {
	await saves();
	receiver.answers = 410;
	await ada.desk.ask("webhook:test", { site: site() });
	await passes();
	expect((await reads()).webhook).toMatchObject({
		endedAt: relay.clock.now(),
		waiting: 0,
	});
	expect(await ada.desk.refused("webhook:test", { site: site() })).toEqual({
		code: "rejected",
	});
	await together(relay);
	await passes(CLOSE_UNDO_MS);
	expect(receiver.got).toHaveLength(1);
	receiver.answers = 200;
	await saves();
	await ada.desk.ask("webhook:test", { site: site() });
	await passes();
	expect((await reads()).webhook).toMatchObject({ endedAt: null, waiting: 0 });
});

test("WH5 what was committed is told after a relay that went away, and after a restore it is not", async () => {
	await saves({ events: ["conversation.started"] });
	receiver.answers = "hang up";
	await (await arrives(relay)).sends("Hello");
	await passes();
	await relay.restart();
	receiver.answers = 200;
	await passes(RETRY_MS[0]);
	await receiver.told(2);
	const [first, again] = receiver.got.map(
		({ headers }) => headers["webhook-id"],
	);
	expect(again).toBe(first);
	receiver.answers = 500;
	await (await arrives(relay)).sends("Hello");
	await passes();
	expect(
		await relay.app.capabilities.webhooks.restored(relay.clock.now()),
	).toEqual({ webhookMessages: 1 });
	await passes(RETRY_MS[0]);
	expect(receiver.got).toHaveLength(3);
});

test("WH6 nothing about somebody who was erased is sent, or sent again", async () => {
	await saves({ texts: true });
	receiver.answers = 500;
	const maya = await arrives(relay);
	await maya.sends("Hello");
	await maya.ask("card:leave", aCard({ kind: "praise", text: "Well done" }));
	await passes();
	expect((await reads()).webhook?.waiting).toBe(2);
	await maya.ask("visitor:forget", {});
	expect((await reads()).deliveries).toEqual([]);
});

test("WH7 a site without a webhook keeps nothing, and another site is told nothing", async () => {
	await asked(relay);
	await passes();
	expect((await reads()).deliveries).toEqual([]);
	await saves();
	await (await arrives(relay, { site: relay.books.id })).sends("Hello");
	await passes();
	expect(receiver.got).toEqual([]);
});

test("WH8 owners alone set it, after a fresh sign-in, and it is written down without its path", async () => {
	const url = `${receiver.url}?token=sesame`;
	await saves({ url });
	await ada.desk.ask("webhook:rotate", { site: site() });
	await ada.desk.ask("webhook:remove", { site: site() });
	const { entries } = await ada.desk.ask("audit:read", {
		site: site(),
		...ALL_ENTRIES,
	});
	const written = entries.filter(({ action }) => action.startsWith("webhook"));
	expect(written.map(({ action }) => action)).toEqual([
		"webhook_removed",
		"webhook_secret_made",
		"webhook_saved",
	]);
	expect(JSON.stringify(written)).not.toContain("sesame");
	relay.clock.pass(FRESH_MS + 1);
	expect(
		await ada.desk.refused("webhook:save", {
			site: site(),
			url,
			events: ["rating.bad"],
			texts: false,
		}),
	).toEqual({ code: "reauthenticate" });
});

test("WH8 an address that is no https address of the open internet is refused", async () => {
	for (const url of ["http://shop.example/hook", "ftp://shop.example/"])
		expect(
			await ada.desk.refused("webhook:save", {
				site: site(),
				url,
				events: ["rating.bad"],
				texts: false,
			}),
		).toMatchObject({ code: "malformed", field: "url" });
});
