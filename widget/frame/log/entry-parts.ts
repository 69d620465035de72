import type { ComponentChild } from "preact";
import type { Entry } from "../../../protocol/entry.ts";
import type { Conversation } from "../chat/conversation.ts";

/** How a capability shows a kind of entry of its own. */
export interface EntryParts {
	/** Its line in the log. */
	Card(props: { conversation: Conversation; entry: Entry }): ComponentChild;
	/** What is read aloud when it comes live. */
	Announcement(): ComponentChild;
}

declare module "../context/context.ts" {
	interface LazyParts {
		[kind: `entry:${string}`]: EntryParts | undefined;
	}
}
