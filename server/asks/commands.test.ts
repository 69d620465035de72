import { afterEach, beforeEach, expect, test } from "vitest";
import type { SurveyWhyAsked } from "../../protocol/ask-reason.ts";
import { asked } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { hires } from "../testing/staff.ts";
import { together } from "../testing/wire.ts";
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
