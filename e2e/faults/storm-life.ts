import type { Clerk, ClerkTab } from "./clerk.ts";
import type { Shopper } from "./shopper.ts";
import { count, type Storm } from "./storm-state.ts";
import { isOdd, textFor } from "./texts.ts";

/** More than this unsent, and a person waits before they type on. */
const PATIENCE_MESSAGES = 60;

/** A shopper who types about once a second, ends the conversation sometimes, and begins another. */
export async function shops(storm: Storm, shopper: Shopper): Promise<void> {
	const { dice } = storm;
	for (let n = 0; storm.blowing(); n++) {
		await storm.pause(dice.between(300, 1_500));
		const [tab] = shopper.tabs;
		if (!tab || !storm.blowing()) continue;
		if (tab.chat.pending.value.length > PATIENCE_MESSAGES) continue;
		const any = dice.one(shopper.tabs);
		if (dice.chance(0.004)) await orGone(any, any.chat.end());
		const text = textFor(shopper.name, n, dice);
		if (isOdd(text)) count(storm, "F29");
		await shopper.types(text, any);
	}
}

/** An agent who takes what waits, answers what is theirs, notes what is not, and closes sometimes. */
export async function serves(storm: Storm, clerk: Clerk): Promise<void> {
	const { dice } = storm;
	for (let n = 0; storm.blowing(); n++) {
		await storm.pause(dice.between(400, 1_200));
		const [tab] = clerk.tabs;
		if (!tab || tab.outbox() === null || !storm.blowing()) continue;
		if ((tab.outbox()?.pending.value.length ?? 0) > PATIENCE_MESSAGES) continue;
		const opened = tab.opened();
		if (!opened || dice.chance(0.1)) {
			choose(storm, tab);
			continue;
		}
		const epoch = opened.head.value?.epoch;
		if (opened.head.value?.state.kind === "waiting" && epoch !== undefined) {
			const take = { conversation: opened.id, epoch };
			await orGone(tab, tab.wire.ask("conversation:take", take));
		}
		if (opened.mine.value && dice.chance(0.02)) {
			const close = { conversation: opened.id };
			await orGone(tab, tab.wire.ask("conversation:close", close));
			continue;
		}
		const kind = opened.mine.value ? "message" : "note";
		await tab.types(kind, textFor(clerk.name, n, dice));
	}
}

function choose({ dice }: Storm, tab: ClerkTab): void {
	const { waiting, mine, closed } = tab.inbox.tabs.value;
	const rows = dice.one([
		waiting,
		mine,
		mine,
		[...waiting, ...mine, ...closed],
	]);
	if (rows.length > 0) tab.opens(dice.one(rows).id);
}

/** A page that dies never answers. */
function orGone(tab: { died: Promise<void> }, asked: Promise<unknown>) {
	return Promise.race([asked, tab.died]);
}
