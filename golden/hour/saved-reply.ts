import { newId } from "../../protocol/ids.ts";
import { addAgent } from "../../server/testing/wire.ts";
import type { Stage } from "./stage.ts";

/** A text that agents insert, in two languages, and that was sent once. An older relay refuses it. */
export async function savedReply({ relay, shop }: Stage): Promise<void> {
	const desk = await addAgent(relay, "teo");
	const id = newId();
	await desk.say("saved-reply:save", {
		site: shop.id,
		own: false,
		was: null,
		reply: {
			id,
			name: "On its way",
			shortcut: "way",
			texts: [
				{ language: "en", text: "It is on its way, {name}." },
				{ language: "lt", text: "Jau keliauja, {name}." },
			],
		},
	});
	await desk.say("saved-replies:used", { site: shop.id, replies: [id] });
	desk.close();
}
