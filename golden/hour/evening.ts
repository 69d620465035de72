import { newId } from "../../protocol/ids.ts";
import type { ConsoleWire, VisitorSession } from "../../server/testing/wire.ts";
import {
	linkToMaya,
	MINUTE_MS,
	NOTHING_TO_WAIT_FOR,
	type Stage,
	says,
	setAvailability,
} from "./stage.ts";

/** Ravi's answer is withdrawn, and Maya closes her own. Answers with a link of a mail to her that nobody opens. */
export async function withdrawnAndClosed(
	{ box, passes, holder }: Stage,
	{
		bulk,
		lamp,
		maya,
		noor,
	}: { bulk: string; lamp: string; maya: VisitorSession; noor: ConsoleWire },
): Promise<string> {
	const sorry = await says(await holder(bulk), bulk, "No.");
	await (await holder(bulk)).ask("message:withdraw", {
		conversation: bulk,
		seq: sorry.seq,
	});
	await maya.ask("read:mark", { conversation: lamp, seq: 5 });
	await says(noor, lamp, "I keep one until six.");
	await passes(11 * MINUTE_MS);
	const unused = linkToMaya(box);
	await maya.ask("conversation:close", { conversation: lamp });
	return unused;
}

/** The second shop, where the same browser is another visitor. */
export async function secondShop(
	{ books, desks, comes, begins }: Stage,
	maya: VisitorSession,
): Promise<void> {
	const ines = desks.ines as ConsoleWire;
	const reader = await comes("reader", { site: books.id, token: maya.token });
	const order = await begins(reader, "Do you have the atlas?");
	await setAvailability(ines, "here");
	await ines.ask("conversation:take", { conversation: order, epoch: 0 });
	await says(ines, order, "On Friday.");
	await ines.ask("note:add", {
		conversation: order,
		clientId: newId(),
		text: "Friday before noon.",
		whisper: true,
	});
}

/** At the end everybody is off in a way of their own, and the line is not empty. */
export async function lastMinutes(
	{ relay, staff, passes, comes, begins }: Stage,
	{
		noor,
		lina,
		back,
	}: { noor: ConsoleWire; lina: ConsoleWire; back: ConsoleWire },
): Promise<void> {
	const missed = await comes("iris");
	await setAvailability(lina, "finishing");
	await setAvailability(back, "away");
	const dim = await begins(missed, "Can it be dimmed?");
	await relay.store.conversation(dim);
	await setAvailability(noor, "break", relay.clock.now() + 60 * MINUTE_MS);
	await relay.store.setAvailability(staff.lina.id, {
		availability: "away",
		until: null,
		set_because: "missed_offers",
	});
	await passes(12 * MINUTE_MS);
	await comes("nobodyYet");
	const ana = await comes("ana", { locale: "lt" });
	await begins(ana, "Labas, ar dar dirbate?");
	await passes(NOTHING_TO_WAIT_FOR);
}
