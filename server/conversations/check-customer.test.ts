import { afterEach, beforeEach, expect, test } from "vitest";
import type { Entry } from "../../protocol/entry.ts";
import { newId } from "../../protocol/ids.ts";
import { ORDER_CHARS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { ORDER, signedBy } from "../testing/signed.ts";
import { hires } from "../testing/staff.ts";
import { addAgent, arrives, type ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	noor = await addAgent(relay, "noor");
});
afterEach(() => relay.stop());

const check = (conversation: string, holds = true, order = "LL-4821") => ({
	conversation,
	order,
	holds,
});
const joined = (wire: ConsoleWire, conversation: string) =>
	wire.ask("conversation:join", { conversation, after: 0 });
const checksIn = (entries: readonly Entry[]) =>
	entries.filter(({ kind }) => kind === "customer_checked");

test("IK10 what an agent has compared is an entry of theirs for the staff alone, and the conversation says checked", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("It is order LL-4821");
	await noor.ask("customer:check", check(conversation));
	const seen = await joined(noor, conversation);
	expect(seen.conversation).toMatchObject({
		proof: "checked",
		relation: "visitor",
	});
	expect(checksIn(seen.entries)).toMatchObject([
		{
			author: { kind: "agent", id: relay.people.noor.id },
			audience: "staff",
			body: { order: "LL-4821", holds: true },
		},
	]);
	const hers = await maya.ask("conversation:join", { conversation, after: 0 });
	expect(checksIn(hers.entries)).toEqual([]);
	expect(JSON.stringify(hers)).not.toContain("checked");
});

test("IK11 a check joins no history and makes nobody a customer, also of what the same visitor begins next", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("It is order LL-4821");
	await noor.ask("customer:check", check(conversation));
	const thief = await arrives(relay, { identity: await signedBy(relay) });
	expect(
		await thief.refused("conversation:join", { conversation, after: 0 }),
	).toEqual({ code: "not_found" });
	const { person } = await joined(noor, conversation);
	expect(person).toMatchObject({ orders: [], provenAt: null, name: null });
	await maya.ask("conversation:close", { conversation });
	relay.clock.pass(8 * 24 * 3_600_000);
	const next = await maya.sends("Another thing", conversation);
	expect(next.conversation).not.toBe(conversation);
	expect(await relay.store.conversation(next.conversation)).toMatchObject({
		proof: null,
		relation: "visitor",
	});
});

test("IK12 it is taken back with an entry as well, and said twice it is one", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	await noor.ask("customer:check", check(conversation, false));
	await Promise.all([
		noor.ask("customer:check", check(conversation)),
		noor.ask("customer:check", check(conversation)),
	]);
	await noor.ask("customer:check", check(conversation, false));
	const seen = await joined(noor, conversation);
	expect(seen.conversation.proof).toBeNull();
	expect(checksIn(seen.entries).map(({ body }) => body)).toEqual([
		{ order: "LL-4821", holds: true },
		{ order: "LL-4821", holds: false },
	]);
});

test("IK13 what the shop's server has signed is not checked by hand", async () => {
	const identity = await signedBy(relay, { claims: { orders: [ORDER] } });
	const maya = await arrives(relay, { identity });
	const { conversation } = await maya.sends("Hello");
	for (const holds of [true, false])
		expect(
			await noor.refused("customer:check", check(conversation, holds)),
		).toEqual({ code: "conflict" });
	expect((await relay.store.conversation(conversation))?.proof).toBe("signed");
});

test("IK13 an order without a number, or with too long a one, is refused", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	expect(
		await noor.refused("customer:check", check(conversation, true, "  ")),
	).toEqual({ code: "malformed", field: "order" });
	const long = "x".repeat(ORDER_CHARS + 1);
	expect(
		await noor.refused("customer:check", check(conversation, true, long)),
	).toEqual({ code: "too_long", field: "order", most: ORDER_CHARS });
	expect(await noor.refused("customer:check", check(newId()))).toEqual({
		code: "not_found",
	});
});

test("IK14 with its shopper the number of the order is erased, and nothing is checked any more", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("It is order LL-4821");
	const order = `ORDER-${newId()}`;
	await noor.ask("customer:check", check(conversation, true, order));
	await maya.ask("visitor:forget", {});
	const seen = await joined(noor, conversation);
	expect(JSON.stringify(seen)).not.toContain(order);
	expect(
		await noor.refused("customer:check", check(conversation, false)),
	).toEqual({ code: "closed" });
});

test("IK15 colleagues see it at once, and who only reads does not check", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	const rasa = await hires(relay, "Rasa", "read_only");
	await joined(rasa.desk, conversation);
	expect(
		await rasa.desk.refused("customer:check", check(conversation)),
	).toEqual({ code: "forbidden" });
	await noor.ask("customer:check", check(conversation));
	await rasa.desk.hears(
		"entry:added",
		({ entry }) => entry.kind === "customer_checked",
	);
	await rasa.desk.hears(
		"conversation:changed",
		({ conversation: row }) => row.proof === "checked",
	);
});
