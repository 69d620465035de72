import { newId } from "../../protocol/ids.ts";
import { addAgent } from "../../server/testing/wire.ts";
import type { Stage } from "./stage.ts";

/** A search that is kept with a name. An older relay refuses it. */
export async function savedView({ relay, shop }: Stage): Promise<void> {
	const desk = await addAgent(relay, "teo");
	await desk.say("view:save", {
		site: shop.id,
		id: newId(),
		owner: "mine",
		name: "Bad ratings",
		icon: "star",
		query: "rated:<3",
	});
	desk.close();
}
