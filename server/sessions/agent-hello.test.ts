import { afterEach, beforeEach, expect, test } from "vitest";
import { PROTOCOL } from "../../protocol/version.ts";
import type { AgentSession } from "../people/actor.ts";
import { hashOf } from "../people/secret.ts";
import { createGate } from "../testing/gate.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { endAfterOneDay, ONE_DAY_MS } from "../testing/session-days.ts";
import { hires } from "../testing/staff.ts";
import { addAgent, connectWire } from "../testing/wire.ts";
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

test("PE9 whose hello is under way while they are removed hears nothing", async () => {
	await relay.stop();
	const gate = createGate();
	relay = await startRelay({
		store: (store) => ({
			...store,
			async needsSecondFactor(person) {
				await gate.pass();
				return store.needsSecondFactor(person);
			},
		}),
	});
	const ada = await hires(relay, "Ada", "owner");
	const { id: person, cookie, csrf } = relay.people.teo;
	gate.shut();
	const teo = connectWire<never, never>(relay, "/console", {
		auth: { csrf },
		headers: { Cookie: cookie },
	});
	const hello = teo.say("hello", { protocol: PROTOCOL });
	await gate.held(1);
	const site = relay.shop.id;
	const open = { kind: "queue" } as const;
	await ada.desk.ask("member:remove", { site, person, open });
	gate.open();
	expect(await hello).toMatchObject({ refusal: { code: "signed_out" } });
	await teo.ended;
});
