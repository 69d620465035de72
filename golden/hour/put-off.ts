import { addAgent } from "../../server/testing/wire.ts";
import { MINUTE_MS, type Stage } from "./stage.ts";

/** What an agent puts off until later, and what is spam. An older relay refuses both. */
export async function putOff(stage: Stage): Promise<void> {
	const { relay, comes, begins, passes } = stage;
	const desk = await addAgent(relay, "teo");
	const conversations: string[] = [];
	for (const [name, text] of [
		["uma", "Please ask the warehouse"],
		["ivo", "Tell me when it is back"],
		["bot", "Cheap watches"],
	] as const)
		conversations.push(await begins(await comes(name), text));
	for (const conversation of conversations) {
		const row = await relay.store.conversation(conversation);
		await desk.say("conversation:take-over", {
			conversation,
			epoch: row?.epoch ?? 0,
		});
	}
	const [warehouse = "", back = "", spam = ""] = conversations;
	const now = relay.clock.now();
	await desk.say("conversation:snooze", {
		conversation: warehouse,
		until: now + MINUTE_MS,
	});
	await desk.say("conversation:snooze", { conversation: back, until: null });
	await desk.say("conversation:spam", { conversation: spam, spam: true });
	await desk.say("visitor:block", {
		conversation: spam,
		length: "day",
		why: "The same advertisement ten times",
	});
	await passes(MINUTE_MS);
	desk.close();
}
