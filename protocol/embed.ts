import type { Ask, AskWanted } from "./ask.ts";

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
			/**
			 * Said by a loader that shows a line of the frame's beside the launcher, too: ask with `news`. true: a link of
			 * the shop's own may be opened in this tab, and the chat stays: ask with `go`.
			 */
			links?: boolean;
	  }
	/** The panel was opened or closed. `focus`: by a person who now wants to type. */
	| { shopbell: 1; type: "open"; open: boolean; focus: boolean }
	| {
			shopbell: 1;
			type: "page";
			page: unknown;
			cart: unknown;
			order?: unknown;
			links?: boolean;
	  }
	| { shopbell: 1; type: "identity"; identity: string | null }
	/** Text for the composer, if it is empty. */
	| { shopbell: 1; type: "draft"; text: string }
	| { shopbell: 1; type: "look"; look: Look }
	/** The page of a preview shows how a survey looks: whatever is answered to it goes nowhere. */
	| { shopbell: 1; type: "survey"; ask: Ask }
	/** The shopper has signed out of the shop: whoever comes next sees nothing of this conversation. */
	| { shopbell: 1; type: "logout" }
	/**
	 * Something may be asked on this page now: `ask:next` says what. `dismissed`: whoever is invited says no.
	 */
	| {
			shopbell: 1;
			type: "ask";
			moment: AskWanted["moment"] | "dismissed";
			path: string;
	  }
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
	/** The shopper hides the chat, or what stands beside the launcher. */
	| { shopbell: 1; type: "close" }
	/** The shopper opens the chat from the line beside the launcher. */
	| { shopbell: 1; type: "open" }
	/**
	 * While the chat is closed the frame has a line to show, in so many CSS pixels of height: who has answered, and
	 * what. The text itself stays in the frame. 0: there is none.
	 */
	| {
			shopbell: 1;
			type: "news";
			height: number;
			/** It invites to answer something: never while somebody is in a field, or pays. */
			ask?: boolean;
	  }
	/**
	 * When the newest message of either side was written, in milliseconds since 1970 by this browser's clock; and a
	 * regular expression that tells a page on which people pay.
	 */
	| { shopbell: 1; type: "word"; at: number; paying: string }
	/** The shopper follows a link of the shop's own in the chat. */
	| { shopbell: 1; type: "go"; url: string }
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
