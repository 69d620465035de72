import type { AgentDraft } from "../../protocol/message.ts";
import type { Agent } from "../people/agent.ts";
import type { Needs, NewEntry } from "../store/contract/change.ts";
import type { NamedNote } from "./add-note.ts";
import { filesOf } from "./attaching/attached.ts";
import { byAgent, type Named, systemEntry } from "./entry-builders.ts";
import { maskText } from "./masking/mask.ts";

/** The conversation, and that the words are kept once. */
export function needsOf(
	agent: Agent,
	site: string,
	draft: Pick<AgentDraft, "conversation" | "clientId">,
): Needs {
	return {
		site,
		conversation: { id: draft.conversation },
		once: { author: agent.id, clientId: draft.clientId },
	};
}

/** Card numbers are hidden in what the staff write as well. */
export function written(
	agent: Named,
	{
		text: typed,
		clientId,
		mentions,
		whisper,
		attached,
	}: Pick<NamedNote, "text" | "clientId" | "mentions" | "whisper" | "attached">,
	kind: "message" | "note",
): NewEntry[] {
	const { text, cards } = maskText(typed, false);
	const audience = kind === "note" ? "staff" : "all";
	return [
		{
			kind,
			author: byAgent(agent),
			clientId,
			audience,
			body: {
				text,
				...filesOf(attached),
				...(mentions && mentions.length > 0 && { mentions }),
				...(whisper && { whisper }),
			},
		},
		...(cards > 0
			? [systemEntry("masked", audience, { cards, ibans: 0 })]
			: []),
	];
}
