/**
 * The messages between the pasted script and the chat's frame. They only grow: every released loader works
 * with the newest frame, so nothing here is ever renamed or removed, and both sides ignore what they do not
 * know. Each is `{ shopbell: 1, … }`, sent with a fixed target origin and believed only from the right
 * window and origin. Fields with a question mark came later: an older loader does not say them.
 */
export type ToFrame =
	/** The first one, again after every `ready`. */
	| {
			shopbell: 1;
			type: "init";
			page: unknown;
			cart: unknown;
			/** What the page says was bought; nobody has checked it. */
			order?: unknown;
			/** A JWT of the shop's server, or null. */
			identity: string | null;
			locale: string | null;
			open: boolean;
			/** What the page has chosen by `set`. */
			look?: Look;
			/** false: nothing may be kept in this browser, and what was kept goes. */
			mayKeep?: boolean;
			/** This loader keeps things for a frame that cannot: ask with `kept_wanted`. */
			keeps?: boolean;
			/** The chat stands in an element of the page, and cannot be hidden. */
			inline?: boolean;
			/** What the shop is often asked, as the tag says it: a JSON list of texts. */
			starters?: unknown;
	  }
	/** The panel was opened or closed. `focus`: by a person who now wants to type. */
	| { shopbell: 1; type: "open"; open: boolean; focus: boolean }
	| {
			shopbell: 1;
			type: "page";
			page: unknown;
			cart: unknown;
			order?: unknown;
	  }
	| { shopbell: 1; type: "identity"; identity: string | null }
	/** Text for the composer, if it is empty. */
	| { shopbell: 1; type: "draft"; text: string }
	| { shopbell: 1; type: "look"; look: Look }
	/** The shopper has signed out of the shop: whoever comes next sees nothing of this conversation. */
	| { shopbell: 1; type: "logout" }
	/** true: things may be kept from now on. false: everything kept goes, here and at the relay. */
	| { shopbell: 1; type: "consent"; given: boolean }
	/** What the shop's own storage holds for a frame that has none; null: it cannot keep anything either. */
	| { shopbell: 1; type: "kept"; facts: Record<string, unknown> | null };

/** Left out: as the owner has set it. */
export interface Look {
	locale?: string;
	theme?: string;
	accent?: string;
	onAccent?: string;
}

export type ToLoader =
	/** The frame listens; answered with `init`. */
	| { shopbell: 1; type: "ready" }
	/** The shopper hides the chat. */
	| { shopbell: 1; type: "close" }
	/** Messages not yet seen; `sound`: one of them has just come. */
	| { shopbell: 1; type: "unread"; count: number }
	/** A conversation exists: keep the mark until then (milliseconds since 1970), or forget it with null. */
	| { shopbell: 1; type: "mark"; until: number | null }
	/** The browser forbids the frame to store: what do you hold? Answered with `kept`. */
	| { shopbell: 1; type: "kept_wanted" }
	/** Keep this fact in the shop's own storage; null removes it. */
	| { shopbell: 1; type: "keep"; key: string; value: unknown }
	/** The shopper wants to be forgotten: mark and facts go. */
	| { shopbell: 1; type: "forget" }
	/** The relay has erased everybody whom a no was about: what was kept to have it done goes. */
	| { shopbell: 1; type: "erased" }
	/** The shopper has chosen it in the chat: it beats the page, for the launcher's words too. */
	| { shopbell: 1; type: "language"; locale: string }
	/** For the page's own listeners. Never a text: other scripts of the page would read it. */
	| { shopbell: 1; type: "message"; from: "visitor" | "agent" }
	| { shopbell: 1; type: "availability"; availability: string }
	| { shopbell: 1; type: "rated"; score: number };
