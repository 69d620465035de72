/**
 * The messages between the pasted script and the chat's frame. They only grow: every released loader works
 * with the newest frame, so nothing here is ever renamed or removed, and both sides ignore what they do not
 * know. Each is `{ shopbell: 1, … }`, sent with a fixed target origin and believed only from the right
 * window and origin.
 */
export type ToFrame =
	/** The first one, again after every `ready`. */
	| {
			shopbell: 1;
			type: "init";
			page: unknown;
			cart: unknown;
			/** A JWT of the shop's server, or null. */
			identity: string | null;
			locale: string | null;
			open: boolean;
	  }
	/** The panel was opened or closed. `focus`: by a person who now wants to type. */
	| { shopbell: 1; type: "open"; open: boolean; focus: boolean }
	| { shopbell: 1; type: "page"; page: unknown; cart: unknown }
	| { shopbell: 1; type: "identity"; identity: string | null }
	/** Text for the composer, if it is empty. */
	| { shopbell: 1; type: "draft"; text: string };

export type ToLoader =
	/** The frame listens; answered with `init`. */
	| { shopbell: 1; type: "ready" }
	/** The shopper hides the chat. */
	| { shopbell: 1; type: "close" }
	/** Messages not yet seen; `sound`: one of them has just come. */
	| { shopbell: 1; type: "unread"; count: number }
	/** A conversation exists: keep the mark until then (milliseconds since 1970), or forget it with null. */
	| { shopbell: 1; type: "mark"; until: number | null };
