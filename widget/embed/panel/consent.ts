import type { BootContext } from "../boot-context.ts";
import { loadConsentTools } from "./parts.ts";

const AGAIN_MS = 1_000;

export interface Consent {
	/** Whether things may be kept in this browser now. */
	given(): boolean;
	/** The page says so itself. */
	say(given: boolean): void;
}

/**
 * By default a shopper who writes wants the chat to remember it. With `data-consent="wait"` nothing is kept
 * before the page says yes; with "auto" the page's consent tool says it: Google's Consent Mode
 * (`functionality_storage`), the IAB's TCF (purpose 1, storing on a device) or Shopify's Customer Privacy
 * API (preferences). One that says no wins. What stands here from an earlier page was kept with a yes,
 * unless a no from there is not carried out yet.
 *
 * These tools speak of a denial on every page until their own script has looked up what was chosen. A no erases
 * a conversation, so only what somebody has decided counts as one.
 */
export function createConsent(
	{ tag, state, life }: BootContext,
	wasAgreed: boolean | null,
	changed: (given: boolean) => void,
): Consent {
	const isAuto = tag.consent === "auto";
	const byDefault = wasAgreed ?? (tag.consent !== "wait" && !isAuto);
	let isTelling = false;
	let tries = 0;
	if (isAuto) load();

	return { given: () => state.consent ?? byDefault, say };

	/**
	 * Of several words at once the last counts: the frame would do one amid the other. The same word again is
	 * told again, for the first may have found the relay away.
	 */
	function say(given: boolean) {
		state.consent = given;
		if (isTelling) return;
		isTelling = true;
		queueMicrotask(
			life.guard(() => {
				isTelling = false;
				changed(state.consent === true);
			}),
		);
	}

	/** Until they are there, the tools have said nothing. */
	function load() {
		loadConsentTools(tag.relay, tries).then(
			life.guard(({ hearTools }) => hearTools(life, say)),
			life.guard(() => life.after(AGAIN_MS * 2 ** tries++, load)),
		);
	}
}
