import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { QUIET_CLOSE_MS, QUIET_MS } from "../../protocol/limits.ts";
import {
	SCHEDULED_KEPT_MS,
	SCHEDULED_LATE_MS,
	SCHEDULED_LEAST_MS,
	SCHEDULED_MOST_MS,
} from "../../protocol/scheduled-message.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const HOUR_MS = 3_600_000;

/** Noor has answered Maya, and says more in three hours. */
async function scheduled() {
	const all = await together(relay);
	const { noor, conversation, answers } = all;
	await answers("Not yet.");
	const draft = {
		...{ conversation, id: newId(), text: "It is back in stock." },
		sendAt: relay.clock.now() + 3 * HOUR_MS,
	};
	await noor.ask("message:schedule", draft);
	const read = async () =>
		(await noor.ask("scheduled-message:read", { conversation })).scheduled;
	const texts = async () =>
		(await bodies(relay, conversation, "message")).map(({ text }) => text);
	const ends = () => bodies(relay, conversation, "schedule_ended");
	return { ...all, draft, read, texts, ends };
}

/** What is due by now is done. */
async function passes(ms: number) {
	await relay.passes(ms);
	await relay.app.parts.scheduler.idle();
}

test("AN5 it goes at its time as its author's message, once, also after a restart", async () => {
	const { maya, conversation, draft, texts } = await scheduled();
	expect((await kept(relay, conversation)).scheduled_at).toBe(draft.sendAt);
	await passes(3 * HOUR_MS - 1);
	expect(await texts()).not.toContain(draft.text);
	maya.close();
	relay.clock.pass(1);
	await relay.restart();
	await passes(0);
	expect((await texts()).filter((text) => text === draft.text)).toHaveLength(1);
	const row = await kept(relay, conversation);
	expect(row.scheduled_at).toBeNull();
	expect(row.last_agent_at).toBeGreaterThanOrEqual(draft.sendAt);
	await relay.restart();
	await passes(HOUR_MS);
	expect((await texts()).filter((text) => text === draft.text)).toHaveLength(1);
	expect(await relay.store.scheduledMessage(row.site_id, row.id)).toBe(
		undefined,
	);
});

test("AN5 the log says to the staff, and to nobody else, that it waits", async () => {
	const { maya, conversation, draft } = await scheduled();
	expect(await bodies(relay, conversation, "message_scheduled")).toEqual([
		{ at: draft.sendAt },
	]);
	const seen = await maya.ask("entries:read", { conversation, after: 0 });
	expect(JSON.stringify(seen)).not.toMatch(/schedule|back in stock/);
});

test("AN5 the shopper writes first: it is not sent, the log says so, and its text is still there", async () => {
	const { maya, conversation, draft, read, texts, ends } = await scheduled();
	await maya.sends("I found one elsewhere", conversation);
	expect(await ends()).toEqual([{ why: "visitor_wrote" }]);
	expect(await read()).toMatchObject({
		text: draft.text,
		ended: { why: "visitor_wrote" },
	});
	await passes(4 * HOUR_MS);
	expect(await texts()).not.toContain(draft.text);
	expect(await ends()).toHaveLength(1);
	await relay.store.pruneScheduled(
		relay.clock.now() - SCHEDULED_KEPT_MS,
		9,
		relay.clock.now(),
	);
	expect(await read()).not.toBeNull();
	relay.clock.pass(SCHEDULED_KEPT_MS);
	const now = relay.clock.now();
	await relay.store.pruneScheduled(now - SCHEDULED_KEPT_MS, 9, now);
	expect(await read()).toBeNull();
});

test("AN5 closed: it is not sent, and the log says so", async () => {
	const { noor, conversation, read, ends } = await scheduled();
	await noor.ask("conversation:close", { conversation });
	expect(await ends()).toEqual([{ why: "closed" }]);
	expect(await read()).toMatchObject({ ended: { why: "closed" } });
	expect((await kept(relay, conversation)).scheduled_at).toBeNull();
});

test("AN5 what waits keeps an idle conversation from closing itself until a day after it was sent", async () => {
	const { noor, conversation, draft } = await scheduled();
	const at = draft.sendAt + 2 * QUIET_CLOSE_MS;
	await noor.ask("message:schedule", { ...draft, sendAt: at });
	await passes(QUIET_MS);
	expect((await kept(relay, conversation)).quiet_since).not.toBeNull();
	await passes(at - relay.clock.now());
	expect(await kept(relay, conversation)).toMatchObject({
		state: "open",
		scheduled_at: null,
		quiet_since: at,
	});
	await passes(QUIET_CLOSE_MS);
	expect((await kept(relay, conversation)).state).toBe("closed");
});

test("AN6 it is changed under its id, a second one is refused, and it is cancelled by anybody who may answer", async () => {
	const { noor, conversation, draft, read, texts, ends } = await scheduled();
	const again = { ...draft, text: "Two are back." };
	await noor.ask("message:schedule", again);
	await noor.ask("message:schedule", again);
	expect(await read()).toMatchObject({
		text: again.text,
		sendAt: draft.sendAt,
	});
	expect(await bodies(relay, conversation, "message_scheduled")).toHaveLength(
		1,
	);
	expect(
		await noor.refused("message:schedule", { ...draft, id: newId() }),
	).toEqual({ code: "conflict" });
	const teo = await sitsAway(relay, "teo");
	const other = { conversation, id: newId() };
	expect(await teo.refused("scheduled-message:cancel", other)).toEqual({
		code: "not_found",
	});
	await teo.ask("scheduled-message:cancel", { ...other, id: draft.id });
	expect(await ends()).toEqual([{ why: "cancelled" }]);
	expect(await read()).toBeNull();
	await passes(4 * HOUR_MS);
	expect(await texts()).toEqual(["Is the blue one in stock?", "Not yet."]);
});

test("AN6 a time that is not a minute ahead, or months away, is refused, and nothing is kept", async () => {
	const { noor, conversation, answers } = await together(relay);
	await answers("Not yet.");
	const now = relay.clock.now();
	const refused = (at: unknown) =>
		noor.refused("message:schedule", {
			...{ conversation, id: newId(), text: "Hello again", sendAt: at },
		});
	expect(await refused(now + SCHEDULED_LEAST_MS - 1)).toEqual({
		code: "too_late",
	});
	expect(await refused(now - 24 * HOUR_MS)).toEqual({ code: "too_late" });
	const malformed = { code: "malformed", field: "sendAt" };
	expect(await refused(now + SCHEDULED_MOST_MS + 1)).toEqual(malformed);
	expect(await refused(1.5)).toEqual(malformed);
	expect(await refused("tomorrow")).toEqual(malformed);
	expect((await kept(relay, conversation)).scheduled_at).toBeNull();
});

test("AN7 after an hour without the relay it is too late, and of who may not write any more it is not sent", async () => {
	const { draft, ends, texts } = await scheduled();
	relay.clock.pass(3 * HOUR_MS + SCHEDULED_LATE_MS + 1);
	await passes(0);
	expect(await ends()).toEqual([{ why: "late" }]);
	expect(await texts()).not.toContain(draft.text);
});

test("AN7 of an author who does not work there any more it is not sent", async () => {
	const { ends, texts, draft } = await scheduled();
	await relay.store.dropMembership(relay.shop.id, relay.people.noor.id);
	await passes(3 * HOUR_MS);
	expect(await ends()).toEqual([{ why: "author_left" }]);
	expect(await texts()).not.toContain(draft.text);
});

test("AN7 what was to be said goes when the shopper is forgotten", async () => {
	const { maya, conversation } = await scheduled();
	await maya.ask("visitor:forget", {});
	const { site_id, id } = await kept(relay, conversation);
	expect(await relay.store.scheduledMessage(site_id, id)).toBeUndefined();
});
