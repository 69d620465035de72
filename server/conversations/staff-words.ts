import type { AgentDraft } from "../../protocol/message.ts";
import type { CardProduct } from "../../protocol/product.ts";
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
		product,
		policy,
	}: Pick<
		NamedNote,
		"text" | "clientId" | "mentions" | "whisper" | "attached"
	> &
		Pick<AgentDraft, "product" | "policy">,
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
				...cardOf(product),
				...(policy && { policy }),
				...(mentions && mentions.length > 0 && { mentions }),
				...(whisper && { whisper }),
			},
		},
		...(cards > 0
			? [systemEntry("masked", audience, { cards, ibans: 0 })]
			: []),
	];
}

/** A card keeps no number that its text does not; an address without its number leads elsewhere, so there is none then. */
function cardOf(product: CardProduct | undefined): { product?: CardProduct } {
	if (!product || maskText(product.url, false).cards > 0) return {};
	const { text: name } = maskText(product.name, false);
	return { product: { ...product, name } };
}
