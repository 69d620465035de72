import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { asks } from "../../testing/page.ts";
import { dial, enters } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { inboxOf } from "../../testing/store/inbox-of.ts";
import { arrives, together } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("BY1 a relay that stops refuses new changes with retry, is not ready, and says when to come back", async () => {
	const { noor, maya, conversation } = await together(relay);
	// The clock stands still, so the stop waits before its last step.
	const stopping = relay.app.stop();
	const draft = { conversation, clientId: newId(), text: "too late" };
	for (const wire of [maya, noor]) {
		const { reconnectAfterMs } = await wire.hears("bye");
		expect(reconnectAfterMs).toBeGreaterThanOrEqual(2_000);
		expect(reconnectAfterMs).toBeLessThan(6_000);
		expect(await wire.refused("message:send", draft)).toEqual({
			code: "retry",
		});
	}
	await maya.ask("entries:read", { conversation, after: 0 });
	const ready = await asks(relay, "/ready");
	expect(ready.status).toBe(503);
	expect(await ready.json()).toEqual({ ok: false, why: "stopping" });
	expect((await asks(relay, "/health")).status).toBe(200);
	relay.clock.pass(200);
	await Promise.all([maya.ended, noor.ended]);
	relay.clock.pass(1_000);
	await stopping;
});

test("BY1 what was sent in the moment of the stop is acknowledged and kept, or refused with retry", async () => {
	const shoppers = await Promise.all(
		Array.from({ length: 20 }, () => arrives(relay)),
	);
	const draft = () => ({ conversation: null, clientId: newId(), text: "Hi" });
	const saying = shoppers.map((shopper) =>
		shopper.say("message:send", draft()),
	);
	// One of them has arrived, so the others are on their way.
	await saying[0];
	const stopping = relay.restart();
	const replies = await Promise.all(saying);
	await stopping;
	const kept = await inboxOf(relay.store, relay.shop.id);
	expect(kept).toHaveLength(replies.filter(({ ok }) => ok).length);
	for (const reply of replies)
		if (!reply.ok) expect(reply.refusal).toEqual({ code: "retry" });
});

test("BY1 both windows go on after a restart, and the same draft is kept once", async () => {
	const { maya, conversation } = await together(relay);
	const clientId = newId();
	const sent = await maya.sends("still here?", conversation, clientId);
	await relay.restart();
	const back = await arrives(relay, { token: maya.token });
	const { entries } = await back.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(entries.at(-1)).toMatchObject({ seq: sent.seq, clientId });
	expect(await back.sends("still here?", conversation, clientId)).toEqual({
		...sent,
		duplicate: true,
	});
});

test("BY1 neither a frozen reader nor a slow request holds up the end", async () => {
	const slowly = "GET /health HTTP/1.1\r\nHost: ";
	// As slow, at a relay that goes on: when its patience ends, the end was held up.
	const other = await startRelay();
	const patience = dial(other, slowly);
	const frozen = await enters(relay);
	frozen.tcp.removeAllListeners("data");
	frozen.tcp.pause();
	const slow = dial(relay, slowly);
	const body = dial(
		relay,
		"POST /console/session HTTP/1.1\r\nHost: a\r\nOrigin: http://relay.test\r\nContent-Length: 9\r\n\r\n{",
	);
	await (await arrives(relay)).fence();
	const end = Promise.all([relay.restart(), slow.ended, body.ended]);
	const first = await Promise.race([
		end.then(() => "the end"),
		patience.ended.then(() => "the patience"),
	]);
	expect(first).toBe("the end");
	frozen.close();
	await other.stop();
});
