import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import {
	ADDRESS_SIGN_INS,
	ADDRESS_SOCKETS,
	ADDRESS_VISITORS,
	AGENT_WRITES,
	COMMANDS_AT_ONCE,
	VISITOR_ASKS,
	VISITOR_WRITES,
} from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { createGate } from "../testing/gate.ts";
import { asks } from "../testing/page.ts";
import { knock } from "../testing/raw.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { arrives, knocks, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay({ config: { addressFactor: 1 } });
});
afterEach(() => relay.stop());

const slowDown = {
	code: "slow_down",
	retryAfterMs: expect.any(Number) as number,
};

test("LM1 a shopper who writes too often is slowed down, keeps the socket, and loses nothing that was kept", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("1");
	for (let at = 2; at <= VISITOR_WRITES.points; at++)
		await maya.sends(`${at}`, conversation);
	const draft = { conversation, clientId: newId(), text: "one too many" };
	const refusal = await maya.refused("message:send", draft);
	expect(refusal).toEqual(slowDown);
	expect(refusal).toSatisfy(
		({ retryAfterMs }: typeof slowDown) =>
			retryAfterMs > 0 && retryAfterMs <= VISITOR_WRITES.seconds * 1_000,
	);
	const { entries } = await maya.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(entries).toHaveLength(VISITOR_WRITES.points);
});

test("LM1 another window of the same visitor is slowed down, too; another visitor is not", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("1");
	const mark = { conversation, seq: 1 };
	for (let at = 0; at < VISITOR_ASKS.points; at++)
		await maya.ask("read:mark", mark);
	const tab = await arrives(relay, { token: maya.token });
	expect(await tab.refused("read:mark", mark)).toEqual(slowDown);
	await tab.sends("writing is counted by itself", conversation);
	await (await arrives(relay)).sends("Hello");
});

test("LM1 a refused command counts, also when it is malformed", async () => {
	const maya = await arrives(relay);
	for (let at = 0; at < VISITOR_WRITES.points; at++)
		await maya.refused("message:send", {});
	expect(await maya.refused("message:send", {})).toEqual(slowDown);
});

test("LM1 an agent is slowed down only far beyond a fast typist", async () => {
	const { answers, noor, conversation } = await together(relay);
	await Promise.all(
		Array.from({ length: AGENT_WRITES.points }, (_, at) => answers(`${at}`)),
	);
	const draft = { conversation, clientId: newId(), text: "x" };
	expect(await noor.refused("message:send", draft)).toEqual(slowDown);
});

test("LM1 one address makes so many visitors, however many sockets it opens", async () => {
	const outcomes = await Promise.all(
		Array.from({ length: ADDRESS_VISITORS.points + 5 }, async () => {
			const wire = knocks(relay);
			await wire.ask("hello", {
				protocol: PROTOCOL,
				site: relay.shop.id,
				token: null,
				identity: null,
			});
			return wire.say("visitor:make", { token: newToken(), identity: null });
		}),
	);
	const refused = outcomes.filter(({ ok }) => !ok);
	expect(refused).toHaveLength(5);
	for (const one of refused) expect(one).toMatchObject({ refusal: slowDown });
});

test("LM1 attempts to sign in from one address are counted", async () => {
	const tries = () =>
		asks(relay, "/console/session", {
			method: "POST",
			body: { token: newToken() },
		});
	for (let at = 0; at < ADDRESS_SIGN_INS.points; at++)
		expect((await tries()).status).toBe(403);
	const answer = await tries();
	expect(answer.status).toBe(429);
	expect(await answer.json()).toEqual({ refusal: slowDown });
});

test("LM1 behind a proxy the client is who the proxy saw, not whom the client names", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1, proxyHops: 1 } });
	const tries = (forwarded: string) =>
		asks(relay, "/console/session", {
			method: "POST",
			body: { token: newToken() },
			headers: { "X-Forwarded-For": forwarded },
		});
	for (let at = 0; at < ADDRESS_SIGN_INS.points; at++)
		expect((await tries(`10.0.0.${at}, 192.0.2.1`)).status).toBe(403);
	expect((await tries("10.9.9.9, 192.0.2.1")).status).toBe(429);
	expect((await tries("192.0.2.1, 192.0.2.2")).status).toBe(403);
});

test("LM1 without a proxy a forwarded address counts for nothing", async () => {
	const raws = Array.from({ length: ADDRESS_SOCKETS + 10 }, (_, at) =>
		knock(relay, {
			Origin: RELAY_ORIGIN,
			"X-Forwarded-For": `10.0.${at >> 8}.${at & 255}`,
		}),
	);
	await Promise.all(
		raws.map((raw) => Promise.race([raw.hears('"sid"'), raw.ended])),
	);
	const open = raws.filter((raw) => raw.received().includes('"sid"'));
	expect(open).toHaveLength(ADDRESS_SOCKETS);
	for (const raw of raws) raw.close();
});

test("LM2 a socket has 64 commands under way at once, one more is slowed down", async () => {
	await relay.stop();
	const gate = createGate();
	relay = await startRelay({
		store: (store) => ({
			...store,
			async entriesAfter(...asked) {
				await gate.pass();
				return store.entriesAfter(...asked);
			},
		}),
	});
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	gate.shut();
	const reading = Array.from({ length: COMMANDS_AT_ONCE + 6 }, () =>
		maya.say("entries:read", { conversation, after: 0 }),
	);
	// The refused ones are answered while the others still wait.
	const refused = await Promise.all(reading.slice(COMMANDS_AT_ONCE));
	for (const reply of refused)
		expect(reply).toMatchObject({ refusal: slowDown });
	gate.open();
	const kept = await Promise.all(reading.slice(0, COMMANDS_AT_ONCE));
	expect(kept.every(({ ok }) => ok)).toBe(true);
	await maya.ask("entries:read", { conversation, after: 0 });
});
