import { afterEach, beforeEach, expect, test } from "vitest";
import type { SurveyWhyAsked } from "../../protocol/ask-reason.ts";
import { visitorBy } from "../people/visitors.ts";
import { asked } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { ORDER, type Signing, signedBy } from "../testing/signed.ts";
import { hires } from "../testing/staff.ts";
import { arrives, together, type VisitorSession } from "../testing/wire.ts";
import { PAGE, sourceOf, survey } from "./ask-source.support.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
	relay.app.parts.asks.join(sourceOf([survey("sizes".padEnd(22, "_"))]));
});
afterEach(() => relay.stop());

test("AK7 owners are told why, by the reference that a shopper says on the phone", async () => {
	const { desk } = await hires(relay, "Ada", "owner");
	const { maya, conversation } = await together(relay);
	const { ref } = await kept(relay, conversation);
	const asks = (more: Partial<SurveyWhyAsked>): SurveyWhyAsked => ({
		site: relay.shop.id,
		survey: "sizes".padEnd(22, "_"),
		ref: null,
		page: PAGE,
		...more,
	});
	const before = await desk.ask("survey:why", asks({ ref: ` ${ref} ` }));
	expect(before.asked).toBeNull();
	expect(before.reasons.some(({ stops }) => stops)).toBe(false);
	const visitor = await relay.store.visitor(
		relay.shop.id,
		(await kept(relay, conversation)).visitor_id,
	);
	await relay.app.parts.asks.next(relay.shop.id, visitor ?? null, PAGE);
	const after = await desk.ask("survey:why", asks({ ref: ref.toLowerCase() }));
	expect(after.asked?.offeredAt).toBe(relay.clock.now());
	expect(
		after.reasons.filter(({ stops }) => stops).map(({ code }) => code),
	).toEqual(["open", "asked_today", "asked_lately", "interval"]);
	for (const nothing of [{ ref: "AAAAA" }, { survey: "x".repeat(22) }])
		expect(await desk.refused("survey:why", asks(nothing))).toEqual({
			code: "not_found",
		});
	// Of somebody who was erased nobody finds anything.
	await maya.ask("visitor:forget", {});
	expect(await desk.refused("survey:why", asks({ ref }))).toEqual({
		code: "not_found",
	});
});

test("AK7 owners are told why by the number of an order, signed or told by the shop's server", async () => {
	const { desk } = await hires(relay, "Ada", "owner");
	const maya = await arrives(relay);
	const omar = await arrives(relay);
	const proves = async (who: VisitorSession, over: Signing) =>
		who.ask("identity:prove", { identity: await signedBy(relay, over) });
	await proves(maya, { claims: { orders: [ORDER] } });
	await proves(omar, { sub: "omar" });
	const told = { order: "LL-9000", at: "2026-05-30", sub: "omar" };
	await fetch(`${relay.origin}/orders/${relay.shop.id}`, {
		method: "POST",
		headers: { "Content-Type": "application/jwt" },
		body: await signedBy(relay, { sub: "omar", claims: told }),
	});
	const asks = (order: string): SurveyWhyAsked => ({
		site: relay.shop.id,
		survey: "sizes".padEnd(22, "_"),
		ref: null,
		order,
		page: PAGE,
	});
	for (const order of [` ${ORDER.id} `, "LL-9000"]) {
		const { asked: before } = await desk.ask("survey:why", asks(order));
		expect(before).toBeNull();
	}
	const visitor = await visitorBy(relay.store, relay.shop.id, omar.token);
	await relay.app.parts.asks.next(relay.shop.id, visitor ?? null, PAGE);
	const why = async (order: string) =>
		(await desk.ask("survey:why", asks(order))).asked?.offeredAt ?? null;
	expect(await why("LL-9000")).toBe(relay.clock.now());
	expect(await why(ORDER.id)).toBeNull();
	expect(await desk.refused("survey:why", asks("LL-1"))).toEqual({
		code: "not_found",
	});
	expect(
		await desk.refused("survey:why", { ...asks("LL-9000"), ref: "AAFHY" }),
	).toMatchObject({ code: "malformed" });
});

test("AK15 answers settle when the shopper's last window has gone", async () => {
	const { maya, conversation, gives } = await asked(relay);
	const [{ ask = "" } = {}] = await bodies(relay, conversation, "asked");
	const settledAt = async () =>
		(await relay.store.ask(relay.shop.id, ask))?.settled_at;
	await gives(2);
	expect(await settledAt()).toBeNull();
	const { desk } = await hires(relay, "Ada", "owner");
	const { ref } = await kept(relay, conversation);
	const why = { site: relay.shop.id, survey: "after-chat", ref, page: null };
	const said = await desk.ask("survey:why", why);
	expect(said.asked).toMatchObject({ answeredAt: relay.clock.now() });
	// Ratings stand aside: no clock stops them.
	expect(said.reasons.map(({ code }) => code)).not.toContain("interval");
	maya.close();
	while ((await settledAt()) === null) {
		relay.clock.pass(0);
		await new Promise((next) => setImmediate(next));
	}
	expect(await settledAt()).toBe(relay.clock.now());
});
