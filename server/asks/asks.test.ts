import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import {
	type Asking,
	asksNext,
	days,
	PAGE,
	proven,
	shopper,
	startAsking,
	survey,
} from "./ask-source.support.ts";
import { stranger } from "./asked-person.ts";
import { countAsks } from "./count-asks.ts";
import { endedAsks, UNANSWERED_MS } from "./ended-asks.ts";
import { restoredAsks } from "./restored-asks.ts";

let asking: Asking;

beforeEach(async () => {
	asking = await startAsking();
});
afterEach(() => asking.stop());

const own = () => asking.site;
const asks = () => asking.asks;

test("AK1 two tabs at the same moment are shown one question", async () => {
	asking.list.push(survey("price"), survey("trust", 7));
	const maya = await shopper(asking);
	const shown = await Promise.all(
		Array.from({ length: 5 }, () => asks().next(own(), maya, PAGE)),
	);
	expect(new Set(shown.map((ask) => ask?.id)).size).toBe(1);
	expect(await asking.store.newestAsks(own(), `v:${maya.id}`)).toHaveLength(1);
});

test("AK1 two devices of a customer, at the same moment, are shown one question", async () => {
	const [phone, desk] = [
		await shopper(asking, "77"),
		await shopper(asking, "77"),
	];
	const shown = await Promise.all(
		[phone, desk].map((one) => asks().next(own(), one, PAGE)),
	);
	expect(new Set(shown.map((ask) => ask?.id)).size).toBe(1);
});

test("AK1 a relay that is killed between offer and seen asks the same again, and once", async () => {
	const maya = await shopper(asking);
	const offered = await asks().next(own(), maya, PAGE);
	asking.restart();
	const again = await asks().next(own(), maya, PAGE);
	expect(again).toEqual(offered);
	await asks().mark(again ?? fail(), "seen");
	// Seen and left alone, it does not come back by itself.
	expect(await asks().next(own(), maya, PAGE)).toBeNull();
	asking.clock.pass(days(89));
	expect(await asks().next(own(), maya, PAGE)).toBeNull();
	asking.clock.pass(days(1));
	expect((await asks().next(own(), maya, PAGE))?.id).not.toBe(offered?.id);
});

test("AK1 what was begun goes on at the next page, until it is ended", async () => {
	const maya = await shopper(asking);
	const ask = (await asks().next(own(), maya, PAGE)) ?? fail();
	await asks().mark(ask, "seen");
	await asks().mark(ask, "started");
	asking.list.length = 0;
	asking.list.push(survey("price", 7));
	expect((await asks().next(own(), maya, PAGE))?.id).toBe(ask.id);
	await asks().mark(ask, "dismissed");
	expect(await asks().next(own(), maya, PAGE)).toBeNull();
	asking.clock.pass(days(7));
	expect(await asksNext(asks(), maya)).toBe("price");
});

test("AK1 an unseen one waits for a page on which it is asked, and holds up all others meanwhile", async () => {
	const maya = await shopper(asking);
	await asks().next(own(), maya, PAGE);
	asking.list.length = 0;
	asking.list.push(survey("price", 7));
	asking.clock.pass(days(8));
	expect(await asks().next(own(), maya, PAGE)).toBeNull();
});

test("AK2 one question a day, one survey in seven days, and each in its own interval", async () => {
	const maya = await shopper(asking);
	asking.list.push(survey("week", 7));
	asking.list.push(survey("is it done", 0, { kind: "promise" }));
	const seen: [number, string][] = [];
	for (let day = 0; day < 15; day++) {
		const asked = await asksNext(asks(), maya);
		if (asked) seen.push([day, asked]);
		// What happened is asked about once.
		if (asked === "is it done") asking.list.pop();
		asking.clock.pass(days(1));
	}
	expect(seen).toEqual([
		[0, "is it done"],
		[1, "sizes"],
		[8, "week"],
	]);
	expect(await asksNext(asks(), maya)).toBe("week");
});

test("AK2 a frequent survey holds up no rare one for longer than its turns", async () => {
	const maya = await shopper(asking);
	asking.list.push(survey("week", 7));
	const seen: string[] = [];
	for (let month = 0; month < 12; month++) {
		seen.push((await asksNext(asks(), maya)) ?? "nothing");
		asking.clock.pass(days(30));
	}
	expect(seen.filter((one) => one === "sizes").length).toBeGreaterThan(1);
	expect(seen.filter((one) => one === "week").length).toBeGreaterThan(6);
	expect(seen).not.toContain("nothing");
});

test("AK8 who was asked as a stranger is not asked again as a customer, nor on their other device", async () => {
	const maya = await shopper(asking);
	expect(await asksNext(asks(), maya)).toBe("sizes");
	const signed = await proven(asking.store, maya, "77");
	asking.clock.pass(days(30));
	expect(await asksNext(asks(), signed)).toBeNull();
	const phone = await shopper(asking, "88");
	expect(await asksNext(asks(), phone)).toBe("sizes");
	expect(await asksNext(asks(), await shopper(asking, "88"))).toBeNull();
	asking.clock.pass(days(60));
	expect(await asksNext(asks(), signed)).toBe("sizes");
});

test("AK9 a stranger is drawn anew on each page, and keeps what they answer", async () => {
	const shown = [
		await asks().next(own(), null, PAGE),
		await asks().next(own(), null, PAGE),
	];
	const [first = null, second = null] = shown;
	expect(first?.id).not.toBe(second?.id);
	const maya = await shopper(asking);
	const teo = await shopper(asking);
	const ask = await asks().own(maya, first?.id ?? "");
	expect(ask).toMatchObject({ id: first?.id, visitor_id: maya.id });
	// Of two the first one has it.
	await expect(asks().own(teo, ask.id)).rejects.toMatchObject({
		refusal: { code: "not_found" },
	});
	expect(await asks().own(maya, ask.id)).toEqual(ask);
	asking.clock.pass(days(8));
	asking.list.push(survey("week", 7));
	await asks().mark(ask, "seen");
	expect(await asksNext(asks(), maya)).toBe("week");
	expect(
		(await asking.store.askedBefore(askedBy(maya), 0)).clocks,
	).toHaveLength(4);
});

test("AK9 an ask of somebody else is not there", async () => {
	const maya = await shopper(asking);
	const ask = (await asks().next(own(), maya, PAGE)) ?? fail();
	const teo = await shopper(asking);
	for (const id of [ask.id, newId()])
		await expect(asks().own(teo, id)).rejects.toMatchObject({
			refusal: { code: "not_found" },
		});
	// The same person on another device.
	const signed = await proven(asking.store, teo, "77");
	asking.clock.pass(1);
	const other = (await asks().next(own(), signed, PAGE)) ?? fail();
	const phone = await shopper(asking, "77");
	expect((await asks().own(phone, other.id)).id).toBe(other.id);
});

test("AK10 what somebody came for by themselves is asked at once, and counts", async () => {
	const maya = await shopper(asking);
	expect(await asksNext(asks(), maya)).toBe("sizes");
	const by = askedBy(maya);
	const link = await asks().open(by, survey("trust", 7, { channel: "link" }));
	expect(link).toMatchObject({ survey_id: "trust", visitor_id: maya.id });
	await asks().mark(link, "done");
	// Of two tabs that come by one link the second finds the ask of the first.
	const again = survey("trust", 7, { channel: "link" });
	const later = { id: link.id, now: asking.clock.now() + days(1) };
	expect((await asking.store.keepAsk(by, again, later)).offered_at).toBe(
		link.offered_at,
	);
	asking.list.push(survey("price", 7), survey("trust", 7));
	asking.clock.pass(days(6));
	expect(await asksNext(asks(), maya)).toBeNull();
	asking.clock.pass(days(1));
	expect(await asksNext(asks(), maya)).toBe("price");
});

test("AK10 who is asked by mail is asked by the same clocks", async () => {
	const order = {
		site: own(),
		visitor: null,
		subject: "77",
		order: "1042",
		since: null,
	};
	const mail = survey("delivery", 90, { channel: "mail" });
	expect(await asks().offer(order, [mail])).toMatchObject({
		asked_of: "s:77",
		order_id: "1042",
	});
	expect(
		await asks().offer({ ...order, order: "1043" }, [survey("x")]),
	).toBeNull();
	expect(await asks().offer(order, [])).toBeNull();
	const maya = await shopper(asking, "77");
	// It is open: she is shown what her mail says.
	expect(await asksNext(asks(), maya)).toBe("delivery");
});

test("AK11 what is withdrawn is asked no more, and the windows are told; what was answered stays", async () => {
	const maya = await shopper(asking);
	const ask = (await asks().next(own(), maya, PAGE)) ?? fail();
	await asks().withdraw(ask);
	expect(await asks().next(own(), maya, PAGE)).toBeNull();
	expect(await asking.store.ask(own(), ask.id)).toMatchObject({
		withdrawn_at: asking.clock.now(),
	});
	const fact = {
		channel: `visitor:${maya.id}`,
		fact: "ask:withdrawn",
		data: { ask: ask.id },
	};
	expect(asking.told).toEqual([fact]);
	await asks().withdraw(ask);
	expect(asking.told).toEqual([fact]);
});

test("AK12 the first time counts of what a shopper did", async () => {
	const maya = await shopper(asking);
	const ask = (await asks().next(own(), maya, PAGE)) ?? fail();
	const at = asking.clock.now();
	for (const as of ["seen", "started", "done", "dismissed"] as const) {
		await asks().mark(ask, as);
		asking.clock.pass(1);
		await asks().mark(ask, as);
	}
	expect(await asking.store.ask(own(), ask.id)).toMatchObject({
		offered_at: at,
		seen_at: at,
		started_at: at + 1,
		done_at: at + 2,
		dismissed_at: at + 3,
	});
});

test("AK13 after a restore nobody who was there is asked twice, and who comes later is asked", async () => {
	const maya = await shopper(asking);
	const restored = restoredAsks(asking.store);
	asking.clock.pass(1);
	await restored(asking.clock.now());
	await restored(asking.clock.now());
	expect(await asksNext(asks(), maya)).toBeNull();
	asking.clock.pass(days(89));
	expect(await asksNext(asks(), maya)).toBeNull();
	expect(await asksNext(asks(), await shopper(asking))).toBe("sizes");
	asking.clock.pass(days(1));
	expect(await asksNext(asks(), maya)).toBe("sizes");
});

test("AK14 of who was erased stays what they were asked, and nothing that names them", async () => {
	const maya = await shopper(asking, "customer-77");
	asking.list.push(survey("price"));
	const ask = (await asks().next(own(), maya, PAGE)) ?? fail();
	const mailed = await asks().open(
		{ ...askedBy(maya), visitor: null, order: "1042" },
		survey("delivery", 90, { channel: "mail" }),
	);
	await asking.store.forgetVisitor(own(), maya.id, asking.clock.now());
	expect(await asking.store.ask(own(), ask.id)).toEqual({
		...ask,
		asked_of: `v:${maya.id}`,
		page: null,
		until: asking.clock.now() - 1,
	});
	const { clocks } = await asking.store.askedBefore(askedBy(maya), 0);
	expect(clocks).toEqual([]);
	expect(await asking.store.ask(own(), mailed.id)).toMatchObject({
		asked_of: expect.stringMatching(/^[vn]:/),
		order_id: null,
	});
	// A window that was under way.
	await expect(asks().next(own(), maya, PAGE)).rejects.toMatchObject({
		refusal: { code: "not_found" },
	});
});

test("AK16 what strangers were asked without an answer goes after four days, step by step, and stays counted", async () => {
	asking.list[0] = survey("sizes", 90, { until: asking.clock.now() + days(3) });
	const old = [
		await asks().next(own(), null, PAGE),
		await asks().next(own(), null, PAGE),
		await asks().next(own(), null, PAGE),
	].map((ask) => ask ?? fail());
	const maya = await shopper(asking);
	await asks().own(maya, old[0]?.id ?? "");
	await asks().mark(old[1] ?? fail(), "seen");
	await asks().mark(old[2] ?? fail(), "seen");
	await asks().mark(old[2] ?? fail(), "dismissed");
	const mailed = await asks().open(
		{ ...stranger(own()), mail: "omar@example.com" },
		survey("sizes", 90, { channel: "mail", until: 0 }),
	);
	asking.clock.pass(1);
	const young = await asks().next(own(), null, PAGE);
	asking.clock.pass(UNANSWERED_MS.widget);
	const [{ drop } = fail()] = endedAsks(asking.store);
	expect(await drop(asking.clock.now(), 1)).toBe(1);
	expect(await drop(asking.clock.now(), 9)).toBe(1);
	expect(await drop(asking.clock.now(), 9)).toBe(0);
	for (const [ask, stays] of [
		[old[0], true],
		[old[1], false],
		[old[2], false],
		[young, true],
		[mailed, true],
	] as const)
		expect((await asking.store.ask(own(), ask?.id ?? "")) !== undefined).toBe(
			stays,
		);
	expect(await asking.store.endedAsks(own(), "sizes")).toMatchObject([
		{ channel: "widget", version: 1, offered: 2, seen: 2, dismissed: 1 },
	]);
	// With hers, the young one and what was mailed.
	expect(await countAsks(asking.store, own(), "sizes")).toMatchObject([
		{ offered: 5, seen: 2, dismissed: 1, answered: 0 },
	]);
	asking.clock.pass(UNANSWERED_MS.mail);
	expect(await drop(asking.clock.now(), 9)).toBe(2);
});

test("AK16 what can still be answered stays", async () => {
	const ask = await asks().next(own(), null, PAGE);
	asking.clock.pass(UNANSWERED_MS.widget + 1);
	const [{ drop } = fail()] = endedAsks(asking.store);
	expect(await drop(asking.clock.now(), 9)).toBe(0);
	expect(await asking.store.ask(own(), ask?.id ?? "")).toBeDefined();
});

test("AK7 what is tested is told in order, with what it was tested on", async () => {
	const maya = await shopper(asking);
	asking.list.push(survey("week", 7));
	const at = asking.clock.now();
	expect(await asksNext(asks(), maya)).toBe("sizes");
	const why = await asks().why(own(), "week", { visitor: maya, page: PAGE });
	expect(why).toEqual({
		asked: null,
		reasons: [
			{ code: "open", stops: false, survey: null, offeredAt: null },
			{ code: "asked_today", stops: true, until: at + days(1) },
			{ code: "asked_lately", stops: true, until: at + days(7) },
			{ code: "interval", stops: false, everyDays: 7, until: null },
			{ code: "dropped", stops: false, times: 1 },
		],
	});
	const own_ = await asks().why(own(), "sizes", { visitor: maya, page: null });
	expect(own_.asked).toMatchObject({ offeredAt: at, seenAt: at });
	expect(own_.reasons.at(3)).toEqual({
		code: "interval",
		stops: true,
		everyDays: 90,
		until: at + days(90),
	});
	const page = await asks().why(own(), "week", { visitor: null, page: PAGE });
	expect(page.reasons.every(({ stops }) => !stops)).toBe(true);
	await expect(
		asks().why(own(), "nothing", { visitor: maya, page: null }),
	).rejects.toMatchObject({ refusal: { code: "not_found" } });
});

const askedBy = (visitor: { id: string; subject: string | null }) => ({
	site: own(),
	visitor: visitor.id,
	subject: visitor.subject,
	order: null,
	since: 0,
});

function fail(): never {
	throw new Error("nothing was asked");
}
