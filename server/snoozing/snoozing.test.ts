import { afterEach, beforeEach, expect, test } from "vitest";
import {
	GRACE_MS,
	LEASE_MS,
	QUIET_CLOSE_MS,
	QUIET_MS,
	SNOOZE_MOST_MS,
} from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, works } from "../testing/shop.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const AN_HOUR_MS = 3_600_000;

test("SO1 what is put off frees its slot at once, and the shopper hears nothing of it", async () => {
	await works(relay, relay.people.noor.id, { slots: 1 });
	const { noor, maya, conversation } = await together(relay);
	const waits = (await (await arrives(relay)).sends("Hello")).conversation;
	const until = relay.store.now() + AN_HOUR_MS;
	await noor.ask("conversation:snooze", { conversation, until });
	await noor.hears(
		"conversation:changed",
		({ conversation: row }) => row.snoozed?.until === until,
	);
	await relay.passes(0);
	expect(await kept(relay, waits)).toMatchObject({ agent_name: "Noor" });
	expect(await bodies(relay, conversation, "snoozed")).toEqual([{ until }]);
	await maya.fence();
	expect(JSON.stringify(maya.facts("entry:added"))).not.toMatch(/snooze/);
});

test("SO2 it comes back at its time, counts again, and is no news once its agent has read on", async () => {
	const { noor, conversation, answers } = await together(relay);
	await answers("I will ask the warehouse.");
	const until = relay.store.now() + 2 * QUIET_CLOSE_MS;
	await noor.ask("conversation:snooze", { conversation, until });
	await relay.passes(2 * QUIET_CLOSE_MS - 1);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "open",
		snoozed_until: until,
		back_at: null,
	});
	await relay.passes(1);
	expect(await kept(relay, conversation)).toMatchObject({
		snoozed_at: null,
		snoozed_until: null,
		quiet_since: null,
		back_at: until,
	});
	// Nobody has looked at it: silence does not end it.
	await relay.passes(QUIET_MS + QUIET_CLOSE_MS);
	const back = await kept(relay, conversation);
	expect(back).toMatchObject({ state: "open", back_at: until });
	await noor.ask("read:mark", { conversation, seq: back.last_seq });
	expect(await kept(relay, conversation)).toMatchObject({ back_at: null });
	expect(await bodies(relay, conversation, "snooze_ended")).toEqual([
		{ why: "time" },
	]);
});

test("SO3 the shopper's next word brings it back, whatever its time", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("I will ask the warehouse.");
	await noor.ask("conversation:snooze", { conversation, until: null });
	expect((await kept(relay, conversation)).due_at).toBeNull();
	await relay.passes(QUIET_MS + QUIET_CLOSE_MS);
	await maya.sends("Is there news?", conversation);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		snoozed_at: null,
		quiet_since: null,
		back_at: relay.store.now(),
	});
	expect(await bodies(relay, conversation, "snooze_ended")).toEqual([
		{ why: "visitor_wrote" },
	]);
	expect(await bodies(relay, conversation, "woken")).toEqual([]);
	await answers("Tomorrow.");
	expect(await kept(relay, conversation)).toMatchObject({ back_at: null });
});

test("SO4 a time that has passed, or is more than a year away, is refused, and nothing changes", async () => {
	const { noor, conversation } = await together(relay);
	const now = relay.store.now();
	const before = await kept(relay, conversation);
	const refusal = (until: number) =>
		noor.refused("conversation:snooze", { conversation, until });
	expect(await refusal(now - 24 * AN_HOUR_MS)).toEqual({ code: "too_late" });
	expect(await refusal(now)).toEqual({ code: "too_late" });
	expect(await refusal(now + SNOOZE_MOST_MS + 1)).toEqual({
		code: "malformed",
		field: "until",
	});
	expect(await kept(relay, conversation)).toEqual(before);
});

test("SO5 its agent takes it up before its time, and a close or a colleague ends it", async () => {
	const { noor, conversation } = await together(relay);
	await noor.ask("conversation:snooze", { conversation, until: null });
	await noor.ask("conversation:wake", { conversation });
	await noor.ask("conversation:wake", { conversation });
	expect(await bodies(relay, conversation, "snooze_ended")).toEqual([
		{ why: "agent" },
	]);
	expect(await kept(relay, conversation)).toMatchObject({
		snoozed_at: null,
		quiet_since: null,
		back_at: null,
	});
	await noor.ask("conversation:snooze", { conversation, until: null });
	await noor.ask("conversation:close", { conversation });
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
		snoozed_at: null,
	});
});

test("SO6 it comes back though its agent is away: it waits for them, and an unanswered shopper for anybody", async () => {
	const one = await together(relay);
	await one.answers("I will ask the warehouse.");
	const other = await arrives(relay);
	const asks = (await other.sends("Where is my parcel?")).conversation;
	await relay.passes(0);
	const until = relay.store.now() + QUIET_CLOSE_MS;
	for (const conversation of [one.conversation, asks])
		await one.noor.ask("conversation:snooze", { conversation, until });
	relay.silenced.add(relay.people.noor.id);
	await relay.passes(LEASE_MS + GRACE_MS);
	await relay.passes(QUIET_CLOSE_MS);
	expect(await kept(relay, one.conversation)).toMatchObject({
		agent_name: "Noor",
		back_at: expect.any(Number),
		quiet_since: expect.any(Number),
	});
	expect(await bodies(relay, one.conversation, "snooze_ended")).toEqual([
		{ why: "time", counts: false },
	]);
	expect(await kept(relay, asks)).toMatchObject({
		state: "waiting",
		snoozed_at: null,
		back_at: null,
	});
});

test("SO7 it comes back after a restart, also when its time passed meanwhile", async () => {
	const { noor, conversation } = await together(relay);
	const until = relay.store.now() + AN_HOUR_MS;
	await noor.ask("conversation:snooze", { conversation, until });
	await relay.restart();
	relay.clock.pass(2 * AN_HOUR_MS);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ snoozed_at: null });
	expect(await bodies(relay, conversation, "snooze_ended")).toHaveLength(1);
});
