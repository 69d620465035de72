import { afterEach, beforeEach, expect, test } from "vitest";
import type { AgentSession } from "../people/actor.ts";
import { hashOf } from "../people/secret.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { endAfterOneDay, ONE_DAY_MS } from "../testing/session-days.ts";
import { addAgent } from "../testing/wire.ts";
import { answeredBy } from "./agent-hello.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("RO1 a console whose session has run out is closed, however well it answers", async () => {
	await endAfterOneDay(relay);
	await addAgent(relay, "noor");
	const { parts } = relay.app;
	const { id, cookie } = relay.people.noor;
	let closed = 0;
	const session = {
		who: { id },
		sites: new Map(),
		tokenHash: hashOf(cookie.split("=")[1] ?? ""),
		socket: { id: "w", close: () => closed++ },
	} as unknown as AgentSession;
	const answers = answeredBy(parts);
	await answers(session);
	expect(closed).toBe(0);
	relay.clock.pass(ONE_DAY_MS + 1);
	await answers(session);
	expect(closed).toBe(1);
});

test("ST4 an idle console of somebody who was taken from a site is closed with its next answer", async () => {
	await addAgent(relay, "noor");
	const { parts } = relay.app;
	const { id, cookie } = relay.people.noor;
	let closed = 0;
	const session = {
		who: { id },
		sites: new Map([[relay.shop.id, "agent"]]),
		tokenHash: hashOf(cookie.split("=")[1] ?? ""),
		socket: { id: "w", close: () => closed++ },
	} as unknown as AgentSession;
	const answers = answeredBy(parts);
	await answers(session);
	expect(closed).toBe(0);
	await relay.store.dropMembership(relay.shop.id, id);
	await answers(session);
	expect(closed).toBe(1);
	expect(relay.logged.join()).toContain("membership_ended");
});
