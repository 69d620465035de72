import { newId } from "../../protocol/ids.ts";
import { brings, smallPdf } from "../../server/testing/upload.ts";
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
			...(await withFile({ relay, shop })),
		},
	});
	await desk.say("saved-replies:used", { site: shop.id, replies: [id] });
	desk.close();
}

/** A manual that goes along; an older relay takes none. */
async function withFile({ relay, shop }: Pick<Stage, "relay" | "shop">) {
	const name = "manual.pdf";
	const file = await brings(relay, "teo", smallPdf(), { name, site: shop.id });
	return { files: [{ id: file.id }] };
}
