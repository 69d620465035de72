import { effect, type ReadonlySignal, untracked } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import { nameOf } from "../inbox/name-of.ts";
import { fill, plain } from "../words/words.ts";
import { offerKey } from "./front-offer.ts";
import type { OffersOptions } from "./offers.ts";
import { offersWords } from "./words.ts";

/** The relay may say that an offer has run out a moment before this browser's clock does. */
const SLACK_MS = 2_000;

/** Says, calmly, what became of an offer that this agent did not answer. */
export function tellEnds(
	offers: ReadonlySignal<readonly StaffConversation[]>,
	answered: ReadonlySignal<ReadonlySet<string>>,
	{ connection, me, inbox, say }: OffersOptions,
): () => void {
	let before: readonly StaffConversation[] = [];

	function tell(offered: StaffConversation) {
		if (answered.peek().has(offerKey(offered))) return;
		const row = inbox.row(offered.id);
		if (!row) return;
		const name = nameOf(row);
		const w = offersWords;
		if (row.state.kind === "open" && row.agent && row.agent.id !== me())
			say(fill(w.goneTo, { agent: plain(row.agent.name), name }));
		else if (
			row.state.kind === "waiting" &&
			connection.now() >= (offered.offer?.until ?? 0) - SLACK_MS
		)
			say(fill(w.ranOut, { name }));
	}

	return effect(() => {
		const now = offers.value;
		const keys = new Set(now.map(offerKey));
		const ended = before.filter((row) => !keys.has(offerKey(row)));
		before = now;
		untracked(() => ended.forEach(tell));
	});
}
