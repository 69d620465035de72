import { newId } from "../../protocol/ids.ts";
import type { ReplyDraft } from "../../protocol/saved-reply.ts";

/** One in English, whose text is its name and a greeting. */
export function savedReply(
	name: string,
	over: Partial<ReplyDraft> = {},
): ReplyDraft {
	return {
		id: newId(),
		name,
		shortcut: "",
		texts: [{ language: "en", text: `Hello {name}, ${name}` }],
		...over,
	};
}
