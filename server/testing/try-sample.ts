import type { Relay } from "./relay.ts";
import { type Sample, signedBySample } from "./samples.ts";
import { hires } from "./staff.ts";
import { arrives } from "./wire.ts";

/** A key made by an owner signs by the sample. Resolves with what the staff reads; null: its program is not here. */
export async function trySample(relay: Relay, sample: Sample) {
	const site = relay.shop.id;
	const ada = await hires(relay, "Ada", "owner");
	const [first] = (await ada.desk.ask("identity-keys:read", { site })).keys;
	if (first)
		await ada.desk.ask("identity-keys:retire", { site, kid: first.kid });
	const made = await ada.desk.ask("identity-keys:make", { site });
	const identity = await signedBySample(sample, { site, ...made });
	if (identity === null) return null;
	const shopper = await arrives(relay);
	await shopper.ask("identity:prove", { identity });
	const { conversation } = await shopper.sends("Where is it?");
	const { person, conversation: row } = await ada.desk.ask(
		"conversation:join",
		{ conversation, after: 0 },
	);
	shopper.close();
	ada.desk.close();
	const { name, email, orders } = person;
	return { relation: row.relation, name, email, orders };
}
