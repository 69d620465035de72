import type { CardLeft } from "../../protocol/comment-card.ts";
import { newId } from "../../protocol/ids.ts";
import { OFFER_MS } from "../../protocol/limits.ts";
import {
	addAgent,
	type ConsoleWire,
	type VisitorSession,
} from "../../server/testing/wire.ts";
import { setMember, type Teams } from "./set-up.ts";
import { closesSorted } from "./sorted.ts";
import {
	MINUTE_MS,
	NOTHING_TO_WAIT_FOR,
	type Stage,
	says,
	setAvailability,
} from "./stage.ts";

/** A customer is handed on with a word, rated with one, and the last undo is just in time. */
export async function handedOn(
	stage: Stage,
	{
		lina,
		omar,
		parcel,
	}: { lina: ConsoleWire; omar: VisitorSession; parcel: string },
): Promise<ConsoleWire> {
	const { relay, staff, passes, closes, holder } = stage;
	await passes(MINUTE_MS);
	const back = await addAgent(relay, "teo");
	stage.desks.teo = back;
	await setAvailability(back, "here");
	const given = await relay.store.conversation(parcel);
	await lina
		.ask("conversation:take", {
			conversation: parcel,
			epoch: given?.epoch ?? 0,
		})
		.catch(() => undefined);
	await passes(NOTHING_TO_WAIT_FOR);
	if ((await holder(parcel)) !== back)
		await (await holder(parcel)).ask("conversation:transfer", {
			conversation: parcel,
			to: { kind: "agent", id: staff.teo.id },
			note: "He asks in French.",
		});
	await says(back, parcel, "It is at the depot since this morning.");
	const thanked = await closes(back, omar, parcel);
	await omar.ask("rating:give", {
		conversation: parcel,
		asked: thanked,
		score: 5,
		solved: "yes",
		comment: "Quick and kind – merci!",
	});
	await back.ask("conversation:reopen", { conversation: parcel, undo: false });
	await passes(MINUTE_MS);
	await says(back, parcel, "PS: it has left the depot.");
	await closesSorted(stage, back, parcel);
	await back.ask("conversation:reopen", { conversation: parcel, undo: true });
	return back;
}

/** Somebody who wants to be forgotten, with all that can be erased. */
export async function forgotten({
	comes,
	begins,
	closes,
	holder,
}: Stage): Promise<void> {
	const zoe = await comes("zoe");
	const secret = await begins(zoe, "My address is a secret");
	await zoe.ask("address:set", { email: "zoe@secret.example" });
	const keeps = await holder(secret);
	await says(keeps, secret, "It is safe with us.");
	const last = await closes(keeps, zoe, secret);
	await zoe.ask("rating:give", {
		conversation: secret,
		asked: last,
		score: 4,
		solved: null,
		comment: "My name is Zoe",
	});
	await leavesCard(zoe, { text: "My street is a secret", about: "Noor" });
	await zoe.ask("visitor:forget", {});
}

/** Given back by hand, quiet for ten minutes and awake again. */
export async function givenBack({
	passes,
	comes,
	begins,
	holder,
}: Stage): Promise<void> {
	const kim = await comes("kim");
	const cable = await begins(kim, "Is the cable long enough?");
	const before = await holder(cable);
	await before.ask("conversation:release", { conversation: cable });
	await passes(NOTHING_TO_WAIT_FOR);
	await says(await holder(cable), cable, "Two metres.");
	await passes(11 * MINUTE_MS);
	await kim.sends("That is enough.", cable);
	// An older relay does not know it.
	const keeps = await holder(cable);
	await keeps.say("conversation:nothing-to-answer", { conversation: cable });
	await leavesCard(kim, { text: "So kind!", about: "Noor" });
	await leavesCard(kim, { kind: "idea", text: "Sell it in red." });
	await leavesCard(kim, {
		kind: "problem",
		text: "The plug is loose.",
		wantsAnswer: true,
		contact: "kim@home.example",
	});
}

/** An older relay refuses it. */
async function leavesCard(
	who: VisitorSession,
	over: Partial<CardLeft>,
): Promise<void> {
	await who.say("card:leave", {
		clientId: newId(),
		kind: "praise",
		text: "",
		about: null,
		wantsAnswer: false,
		contact: null,
		locale: "en",
		...over,
	});
}

/** Sales are offered: declined, missed twice, accepted. Answers with the conversation. */
export async function offeredSale(
	stage: Stage,
	{ repairs, sales }: Teams,
	noor: ConsoleWire,
	back: ConsoleWire,
): Promise<string> {
	const { relay, staff, passes, comes, begins } = stage;
	await setMember(stage, back, "noor", 3, ["lt", "en"], [sales]);
	await setMember(stage, back, "teo", 3, ["en"], [repairs, sales]);
	const ravi = await comes("ravi");
	const bulk = await begins(ravi, "Forty lamps for a hotel?");
	const offered = async () => {
		const row = await relay.store.conversation(bulk);
		return {
			desk: row?.offered_id === staff.noor.id ? noor : back,
			answer: { conversation: bulk, epoch: row?.epoch ?? 0 },
		};
	};
	const one = await offered();
	await one.desk.ask("offer:decline", {
		...one.answer,
		reason: "On the phone",
	});
	await passes(NOTHING_TO_WAIT_FOR);
	await passes(OFFER_MS);
	const two = await offered();
	await two.desk.ask("offer:accept", two.answer);
	await two.desk.ask("conversation:transfer", {
		conversation: bulk,
		to: { kind: "team", id: repairs },
		note: "Half of them are broken.",
	});
	await passes(NOTHING_TO_WAIT_FOR);
	return bulk;
}
