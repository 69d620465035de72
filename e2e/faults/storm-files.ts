import { emptyAccount } from "./account.ts";
import type { Clerk, ClerkTab } from "./clerk.ts";
import { madeFiles } from "./made-files.ts";
import { orGone } from "./or-gone.ts";
import { createShopper, type Shopper, type ShopperTab } from "./shopper.ts";
import { count, type Storm } from "./storm-state.ts";

/** So many at a time, which is half of what one message may have. */
const FILES_MOST = 5;

/** How many, and which, hangs on the dice alone. */
function chosen({ dice }: Storm): Promise<File[]> {
	return madeFiles(dice, dice.chance(0.2) ? FILES_MOST : dice.between(1, 2));
}

/** A text with files, in this tab. */
export async function sendsFiles(
	storm: Storm,
	shopper: Shopper,
	text: string,
	tab: ShopperTab | undefined = shopper.tabs[0],
): Promise<void> {
	const files = await chosen(storm);
	// It may have died while they were chosen.
	if (!tab || !shopper.tabs.includes(tab)) return;
	if (await shopper.types(text, tab, files))
		count(storm, "messages with files");
}

export async function answersWithFiles(
	storm: Storm,
	tab: ClerkTab,
	kind: "message" | "note",
	text: string,
): Promise<void> {
	const files = await chosen(storm);
	if (tab.alive() && (await tab.types(kind, text, files)))
		count(storm, `${kind === "note" ? "notes" : "messages"} with files`);
}

/** F38: what proves who they are is refused for a while, in the middle of an upload. */
export async function sessionEnds(storm: Storm, clerk: Clerk): Promise<void> {
	clerk.isSignedOut = true;
	const [tab] = clerk.tabs;
	if (tab?.opened())
		await answersWithFiles(storm, tab, "note", `${clerk.name} signed out`);
	await storm.pause(storm.dice.between(1_000, 4_000));
	clerk.isSignedOut = false;
}

/** Somebody who sends files and has all forgotten, one after the other. Nobody but them knows what they wrote. */
export async function guestsComeAndGo(storm: Storm): Promise<void> {
	const { relay, account } = storm.rig;
	for (let n = 1; storm.blowing(); n++) {
		await storm.pause(storm.dice.between(4_000, 9_000));
		if (!storm.blowing()) return;
		const own = emptyAccount();
		const guest = await createShopper({
			name: `guest-${n}.${relay.port}`,
			relay,
			account: own,
		});
		const tab = guest.opensTab();
		const files = await chosen(storm);
		await orGone(tab, guest.types(`${guest.name} shows something`, tab, files));
		while (storm.blowing() && own.acknowledged.length === 0)
			await storm.pause(200);
		while (storm.blowing() && own.acknowledged.length > 0) {
			const reply = await tab.chat.connection.ask("visitor:forget", {});
			if (reply.ok) {
				account.forgottenFiles.push(
					...own.acknowledged.flatMap(({ files: ids = [] }) => ids),
				);
				count(storm, "forgotten");
				break;
			}
			await storm.pause(500);
		}
		await guest.leaves();
	}
}
