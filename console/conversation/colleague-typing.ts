import type { ReadonlySignal } from "@preact/signals";
import type { Conversation } from "../../client/conversation.ts";
import { createTyping } from "../../client/typing.ts";
import type { Typing } from "../../protocol/conversation.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

interface ColleagueTyping {
	/** Somebody else of the staff, while they type. */
	shown: ReadonlySignal<Typing["who"] | null>;
	/** The conversation, as the facts of the connection are to be taken to it. */
	hearing: Conversation;
	stop(): void;
}

/** Who of the staff types, apart from what the shopper does: whoever stops must not end the sign of the other. */
export function createColleagueTyping(
	{
		id,
		connection,
		me,
	}: { id: string; connection: ConsoleConnection; me: () => string },
	shared: Conversation,
): ColleagueTyping {
	const { shown, heard } = createTyping(connection.state, () => {});
	return {
		shown,
		hearing: {
			...shared,
			// Heard below.
			typing: { ...shared.typing, heard() {} },
			hear(entry) {
				if (entry.kind === "message" && entry.author.kind === "agent")
					heard(null);
				return shared.hear(entry);
			},
		},
		stop: connection.on("typing:changed", ({ conversation, who, typing }) => {
			if (conversation !== id) return;
			if (who.kind === "visitor") shared.typing.heard(typing ? who : null);
			// Another window of one's own is no news.
			else if (who.id !== me()) heard(typing ? who : null);
		}),
	};
}
