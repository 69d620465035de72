import type { Ask } from "../../protocol/ask.ts";
import { newId } from "../../protocol/ids.ts";
import { addAgent } from "../../server/testing/wire.ts";
import { MINUTE_MS, type Stage } from "./stage.ts";

/** What went wrong is asked of somebody else, put right, told, done, and said to be not put right. An older relay refuses it. */
export async function putRight(stage: Stage): Promise<void> {
	const { relay, comes, begins, passes } = stage;
	const desk = await addAgent(relay, "teo");
	const mira = await comes("mira");
	const conversation = await begins(mira, "The wrong lamp came.");
	const id = newId();
	await desk.say("recovery:open", {
		...{ conversation, id, words: "We sent the wrong lamp." },
	});
	const seen = (version: number) => ({ conversation, recovery: id, version });
	await mira.say("recovery:somebody-else", { conversation, recovery: id });
	await desk.say("recovery:tried", { ...seen(2), how: "By telephone." });
	await desk.say("recovery:put-right", {
		...{ ...seen(3), apology: "I am sorry.", prevention: "Two read it." },
		correction: { kind: "replacement", text: "The right lamp comes." },
		by: { promise: newId(), due: relay.clock.now() + 30 * MINUTE_MS },
	});
	await desk.say("recovery:tell", { ...seen(4), text: "It has come." });
	await desk.say("recovery:finish", seen(5));
	const told = await mira.say("ask:next", {
		...{ path: "/lamps", locale: "en", moment: "visit" },
	});
	const { ask = null } = (told.ok && told.data) as { ask?: Ask | null };
	await mira.say("survey:answer", {
		...{ ask: ask?.id ?? newId(), answers: { score: 2 }, done: true },
	});
	await passes(MINUTE_MS);
	desk.close();
}
