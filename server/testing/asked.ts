import type { EntryAdded } from "../../protocol/entry.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import type { Relay } from "./relay.ts";
import { together, type VisitorWire } from "./wire.ts";

/** An alarm of an alarm rings only when the clock moves again, so it is nudged until the ask is heard. */
export async function heardAsk(
	relay: Relay,
	maya: VisitorWire,
	above = 0,
): Promise<EntryAdded["entry"]> {
	let heard: EntryAdded | undefined;
	const hearing = maya.hears(
		"entry:added",
		({ entry }) => entry.kind === "asked" && entry.seq > above,
	);
	hearing.then((fact) => {
		heard = fact;
	});
	while (!heard) {
		relay.clock.pass(0);
		await maya.fence();
	}
	return heard.entry;
}

/** A conversation that was answered and closed, and its shopper asked. */
export async function asked(relay: Relay) {
	const scene = await together(relay);
	const { noor, maya, conversation, answers } = scene;
	await answers("Yes, two.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS);
	const { seq } = await heardAsk(relay, maya);
	const gives = (score: number, comment: string | null = null) =>
		maya.say("rating:give", {
			conversation,
			asked: seq,
			score,
			solved: null,
			comment,
		});
	return { ...scene, asked: seq, gives };
}
