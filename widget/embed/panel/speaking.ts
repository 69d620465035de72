import type { Settings } from "../../../protocol/settings.ts";
import type { BootContext } from "../boot-context.ts";

/** Which language the launcher speaks: the page's, until the shopper has chosen one in the chat. */
export interface Speaking {
	page(locale: string): void;
	shopper(locale: string): void;
}

/** @param say shows the words when the relay has sent them */
export function createSpeaking(
	{ settings, ask }: BootContext,
	say: (settings: Settings) => void,
): Speaking {
	/** What it speaks, or will when the relay has answered. */
	let spoken = settings.locale;
	let isChosen = false;

	function speak(locale: string) {
		if (locale === spoken) return;
		spoken = locale;
		ask(locale, (found) => {
			// Of two answers the one to the newer question counts.
			if (locale === spoken) say(found);
		});
	}

	return {
		page(locale) {
			if (!isChosen) speak(locale);
		},
		shopper(locale) {
			isChosen = true;
			speak(locale);
		},
	};
}
