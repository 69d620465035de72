import { newId } from "../../protocol/ids.ts";
import { addAgent } from "../../server/testing/wire.ts";
import { MINUTE_MS, type Stage } from "./stage.ts";

/** What an agent promises: kept, moved, late, withdrawn, handed over, and not yet done. An older relay refuses it. */
export async function promised(stage: Stage): Promise<void> {
	const { relay, comes, begins, passes, staff } = stage;
	const desk = await addAgent(relay, "teo");
	const ana = await comes("ana");
	const conversation = await begins(ana, "Can you mend my lamp?");
	const row = await relay.store.conversation(conversation);
	const take = { conversation, epoch: row?.epoch ?? 0 };
	await desk.say("conversation:take", take);
	await desk.say("conversation:take-over", take);
	const makes = async (what: string, minutes: number, owes: object) => {
		const promise = newId();
		await desk.say("promise:make", {
			...{ conversation, id: promise, what, owes, anyway: true },
			due: relay.clock.now() + minutes * MINUTE_MS,
		});
		return { conversation, promise, version: 1 };
	};
	const mended = await makes("Your lamp is mended.", 2, { kind: "me" });
	const called = await makes("We call you.", 90, { kind: "shop" });
	const sent = await makes("A new shade is sent.", 120, { kind: "me" });
	await desk.say("promise:withdraw", { ...called, why: "You have called us." });
	await desk.say("promise:move", {
		...{ ...sent, why: "It comes on Friday." },
		due: relay.clock.now() + 180 * MINUTE_MS,
	});
	await desk.say("promise:hand-over", {
		...{ ...sent, version: 2 },
		to: { kind: "agent", id: staff.noor.id },
	});
	await passes(2 * MINUTE_MS);
	await passes(6 * MINUTE_MS);
	await desk.say("promise:keep", { ...mended, doneAt: null });
	await ana.say("promise:confirm", {
		...{ conversation, promise: mended.promise, done: "not_yet" },
	});
	await desk.say("promise:keep", {
		...{ ...mended, version: 3 },
		doneAt: relay.clock.now() - MINUTE_MS,
	});
	await ana.say("promise:confirm", {
		...{ conversation, promise: mended.promise, done: "yes" },
	});
	desk.close();
}
