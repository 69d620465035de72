import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { handClock, wallClock } from "../../ports/clock.ts";
import { type Arrived, readAnswer, readArrived } from "../../probe/arrived.ts";
import { isAnswerProven, proofOf } from "../../probe/proof.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { createProbes } from "../probes.ts";

const KEY = "of tests";
let relay: Relay;
beforeAll(async () => {
	relay = await startRelay({ probeKey: KEY, config: { proxyHops: 1 } });
});
afterAll(() => relay.stop());

const asks = (authorization?: string) =>
	fetch(`${relay.origin}/doctor`, {
		headers: {
			Origin: RELAY_ORIGIN,
			"X-Forwarded-For": "203.0.113.9, 192.0.2.7",
			...(authorization && { Authorization: authorization }),
		},
	});

const fresh = (key = KEY, at = wallClock.now(), nonce = newId()) => ({
	nonce,
	header: `Shopbell-Probe ${proofOf(key, at, nonce)}`,
});

test("DR6 without a proof, with a wrong one, an old one or one for the second time the address does not exist", async () => {
	const { header } = fresh();
	expect((await asks(header)).status).toBe(200);
	const old = wallClock.now() - 61_000;
	for (const wrong of [
		undefined,
		"Bearer x",
		"Shopbell-Probe x",
		fresh("another").header,
		fresh(KEY, old).header,
		header,
	]) {
		const answer = await asks(wrong);
		expect([wrong, answer.status, await answer.text()]).toEqual([
			wrong,
			404,
			"not found",
		]);
	}
	expect(relay.logged.join()).toContain("probe_refused");
	expect(relay.logged.join()).not.toContain(header);
});

test("DR6 who has the key reads what arrived, and that it was this relay", async () => {
	const { header, nonce } = fresh();
	const said = readAnswer(await (await asks(header)).text());
	expect(said && isAnswerProven(KEY, nonce, said)).toBe(true);
	expect(said && isAnswerProven("another", nonce, said)).toBe(false);
	expect(said && isAnswerProven(KEY, newId(), said)).toBe(false);
	expect(readArrived(said?.answer ?? "")).toMatchObject({
		host: new URL(relay.origin).host,
		origin: RELAY_ORIGIN,
		forwarded: 2,
		address: "192.0.2.7",
		settings: {
			origin: RELAY_ORIGIN,
			consoleOrigin: RELAY_ORIGIN,
			proxyHops: 1,
		},
		doubts: [],
	} satisfies Partial<Arrived>);
});

test("DR6 a relay answers a hundred proofs in two minutes, and remembers no more", () => {
	const clock = handClock(wallClock.now());
	const probes = createProbes(KEY, clock);
	const ask = () => probes.opens(proofOf(KEY, clock.now(), newId()));
	for (let one = 0; one < 100; one++) expect(ask()).not.toBeNull();
	expect(ask()).toBeNull();
	clock.pass(120_000);
	expect(ask()).not.toBeNull();
	expect(
		createProbes(null, clock).opens(proofOf("", clock.now(), newId())),
	).toBeNull();
});
