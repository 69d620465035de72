import type { Relay } from "./relay.ts";
import { type Sample, signedBySample } from "./samples.ts";
import { hires } from "./staff.ts";
import { arrives } from "./wire.ts";

/** A key made by an owner signs by the sample. Resolves with what the staff reads; null: its program is not here. */
export async function trySample(relay: Relay, sample: Sample) {
	const { desk, values } = await keyOf(relay);
	const identity = await signedBySample(sample, values);
	if (identity === null) return null;
	const shopper = await arrives(relay);
	await shopper.ask("identity:prove", { identity });
	const { conversation } = await shopper.sends("Where is it?");
	const { person, conversation: row } = await desk.ask("conversation:join", {
		conversation,
		after: 0,
	});
	shopper.close();
	desk.close();
	const { name, email, orders } = person;
	return { relation: row.relation, name, email, orders };
}

/** The same of an order. Resolves with what is kept of it; null: its program is not here. */
export async function tryOrderSample(relay: Relay, sample: Sample) {
	const { desk, values } = await keyOf(relay);
	desk.close();
	const token = await signedBySample(sample, values);
	if (token === null) return null;
	const answer = await fetch(`${relay.origin}/orders/${values.site}`, {
		method: "POST",
		headers: { "Content-Type": "application/jwt" },
		body: token,
	});
	if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
	const order = await relay.store.order(values.site, "LL-4821");
	if (!order) throw new Error("no such order is kept");
	return order;
}

async function keyOf(relay: Relay) {
	const site = relay.shop.id;
	const { desk } = await hires(relay, "Ada", "owner");
	const [first] = (await desk.ask("identity-keys:read", { site })).keys;
	if (first) await desk.ask("identity-keys:retire", { site, kid: first.kid });
	const made = await desk.ask("identity-keys:make", { site });
	return { desk, values: { site, ...made } };
}
