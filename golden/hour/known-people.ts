import { newId } from "../../protocol/ids.ts";
import { addAgent } from "../../server/testing/wire.ts";
import type { Stage } from "./stage.ts";

/** What the staff writes about a person, and whom it links. An older relay refuses all of it. */
export async function knownPeople(
	{ relay, shop }: Stage,
	{ lamp, bulk }: { lamp: string; bulk: string },
): Promise<void> {
	const desk = await addAgent(relay, "teo");
	const size = newId();
	const attributes = [
		{
			id: size,
			name: "Size",
			kind: "choice",
			choices: [{ id: newId(), name: "Tall" }],
		},
		{ id: newId(), name: "Pets", kind: "text", choices: [] },
	];
	await desk.say("attributes:change", { site: shop.id, attributes });
	await desk.say("attribute:set", {
		conversation: lamp,
		attribute: "note",
		value: "Writes in the evening.",
		was: null,
	});
	const other = await relay.store.conversation(bulk);
	await desk.say("linked-people:link", {
		conversation: lamp,
		visitor: other?.visitor_id,
	});
	desk.close();
}
