import { newId, newToken } from "../../protocol/ids.ts";
import { systemEntry } from "../../server/conversations/entry-builders.ts";
import { writing } from "../../server/testing/store/decisions.ts";
import { addAgent } from "../../server/testing/wire.ts";
import { MINUTE_MS, type Stage } from "./stage.ts";

/** A complaint is filed, assessed, decided, the decision is not accepted, and what was agreed is confirmed and corrected. An older relay refuses it. */
export async function complained(stage: Stage): Promise<void> {
	const { relay, comes, begins, passes } = stage;
	const desk = await addAgent(relay, "teo");
	const mira = await comes("mira");
	const conversation = await begins(mira, "The lamp burnt my table.");
	const id = newId();
	await mira.say("complaint:file", {
		...{ conversation, id, secret: newToken(), what: "The lamp burnt." },
		...{ order: "1007", wants: "My money", mayContact: true },
	});
	const seen = (version: number) => ({ conversation, complaint: id, version });
	await desk.say("complaint:assess", { ...seen(1), severity: "safety" });
	await desk.say("complaint:decide", {
		...{ ...seen(2), outcome: "partly", text: "You get half of it." },
	});
	await mira.say("complaint:not-accept", {
		...{ conversation, complaint: id, why: "It is not enough." },
	});
	const line = "Half of the money comes back.";
	for (const [one, isRight] of [
		[newId(), true],
		[newId(), false],
	] as const) {
		await desk.say("agreement:leave", { conversation, id: one, lines: [line] });
		await mira.say("agreement:answer", {
			conversation,
			agreement: one,
			isRight,
		});
	}
	// The next reminder is days away: said here as the relay says it then.
	const due = relay.clock.now() + MINUTE_MS;
	await relay.app.parts.log.change(
		writing.of(
			{ site: stage.shop.id, conversation },
			{
				entries: [
					systemEntry("complaint-reminded", "staff", {
						...{ complaint: id, clock: "answer", due },
					}),
				],
			},
		),
	);
	await passes(MINUTE_MS);
	desk.close();
}
