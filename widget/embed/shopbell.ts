import type { Settings } from "../../protocol/settings.ts";
import { identify } from "./identity.ts";
import { after, end, guard, whenCalm } from "./life.ts";
import { track } from "./looking.ts";
import { createPanel, type Panel } from "./panel.ts";
import { askSettings } from "./settings.ts";
import type { Tag } from "./tag.ts";

/** What `window.Shopbell` can do. None of it throws, and all of it may be called at any time. */
export interface Shopbell {
	/** Calls as they may be made before the script has loaded: `(api) => …` or `["open", { … }]`. */
	push(...calls: unknown[]): void;
	open(options?: { draft?: string }): void;
	close(): void;
	toggle(): void;
	/** A callback that returns a JWT of the shop's server, or a promise of one; null after signing out. */
	identify(getToken: (() => unknown) | string | null): void;
	/** `page` {url, title} or `cart` {items, total, currency}. */
	track(name: string, data?: unknown): void;
	/** Takes everything away as if it had never been there, but for the mark of a conversation. */
	destroy(): void;
}

/** A page that takes longer to load than this gets its launcher all the same. */
const LOAD_MS = 3_000;

export function createShopbell(tag: Tag, destroyed: () => void): Shopbell {
	let settings: Settings | null = null;
	let panel: Panel | null = null;
	/** What was asked for before the panel was there. */
	const waiting: ((panel: Panel) => void)[] = [];

	const api: Shopbell = {
		push: (...calls) => calls.forEach(guard(perform)),
		open: guard((options) => {
			ask((panel, byPerson) => panel.open(byPerson, options?.draft));
		}),
		close: guard(() => ask((panel) => panel.close())),
		toggle: guard(() => {
			ask((panel, byPerson) => panel.toggle(byPerson));
		}),
		identify: guard((getToken) => {
			identify(getToken);
			panel?.prove();
		}),
		track: guard((name, data) => {
			track(name, data);
			panel?.look();
		}),
		destroy: guard(() => {
			end();
			destroyed();
		}),
	};
	askSettings(tag, (found) => {
		settings = found;
		if (tag.position) found.position = tag.position as typeof found.position;
		if (waiting.length) return show();
		// Frameworks that render the whole document take a foreign element beside the body for a mistake of
		// their own as long as they have not taken the page over, so we come when it has loaded.
		whenCalm(show);
		after(LOAD_MS, show);
	});
	return api;

	function ask(act: (panel: Panel, byPerson: boolean) => void) {
		// A click on the shop's own "Ask us" is a person who wants to type; a page that opens the chat by
		// itself takes nobody's focus.
		const byPerson = !!navigator.userActivation?.isActive;
		waiting.push((panel) => act(panel, byPerson));
		show();
	}

	function show() {
		if (!settings) return;
		panel ??= createPanel(tag, settings);
		for (const act of waiting.splice(0)) act(panel);
	}

	function perform(call: unknown) {
		if (typeof call === "function") return call(api);
		const [name, ...values] = call as [keyof Shopbell, ...never[]];
		(api[name] as (...values: never[]) => void)?.(...values);
	}
}
