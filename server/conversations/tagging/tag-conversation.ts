import { Refused } from "../../../protocol/refusal.ts";
import { type Label, TAGS_OF_CONVERSATION } from "../../../protocol/tags.ts";
import type { Agent } from "../../people/agent.ts";
import type { NewEntry } from "../../store/contract/change.ts";
import type { Write } from "../../store/contract/statement.ts";
import type { ConversationView } from "../../store/contract/views.ts";
import { type ConversationIn, decision } from "../decision.ts";
import { byAgent } from "../entry-builders.ts";
import type { Committed, ConversationLog } from "../log.ts";
import { mayAdd, maySee } from "../may.ts";
import { addTag, removeTag } from "./conversation-tags.ts";
import {
	chosenLabel,
	type KeptLabel,
	keptTags,
	type SiteLabels,
	siteLabels,
} from "./kept-labels.ts";

/** Ids of tags. */
interface Wanted {
	add: readonly string[];
	remove: readonly string[];
}

export const tagging = decision({
	name: "conversation:tag",
	reads: { labels: siteLabels },
	decide(
		{ conversation: row, labels },
		{ agent, ...wanted }: { agent: Agent } & Wanted,
	) {
		maySee(agent, row);
		mayAdd(row);
		const tags = tagged(agent, row, wanted, mustHaveLabels(labels));
		if (!tags) return { kind: "unchanged" };
		return { kind: "write", ...tags };
	},
});

/**
 * Whoever answers on the site may, whoever holds it. Errors: `not_found` also for a tag that the site does not have,
 * `rejected` beyond `TAGS_OF_CONVERSATION`, `closed` once the shopper was forgotten.
 */
export function tagConversation(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
	wanted: Wanted,
): Promise<Committed> {
	return log.change(tagging.of(on, { agent, ...wanted }, { labels: true }));
}

interface Tagged {
	entries: NewEntry[];
	set: { tags: string };
	writes: Write[];
}

/** What is written so that it has these and not those; undefined: that is so. What is in both is taken away. */
export function tagged(
	agent: Agent,
	row: ConversationView,
	{ add, remove }: Wanted,
	labels: SiteLabels,
): Tagged | undefined {
	const had = JSON.parse(row.tags) as string[];
	const gone = had.filter((tag) => remove.includes(tag));
	const come = [...new Set(add)].filter(
		(tag) => !had.includes(tag) && !remove.includes(tag),
	);
	if (gone.length === 0 && come.length === 0) return undefined;
	const known = keptTags(labels);
	const added = come.map((tag) => mustFindTag(known, tag));
	// Undoing an act on one that was removed meanwhile takes it away by its old name.
	const removed = gone.map((id) => ({ id, name: nameOf(known, id) }));
	const tags = had.filter((tag) => !gone.includes(tag)).concat(come);
	if (tags.length > TAGS_OF_CONVERSATION)
		throw new Refused({ code: "rejected" });
	return {
		entries: [
			{
				kind: "tagged",
				author: byAgent(agent),
				clientId: null,
				audience: "staff",
				body: { added, removed },
			},
		],
		set: { tags: JSON.stringify(tags.sort()) },
		writes: [
			...gone.map((tag) => removeTag(row, tag)),
			...come.map((tag) => addTag(row, tag)),
		],
	};
}

export function mustHaveLabels(labels: SiteLabels | undefined): SiteLabels {
	if (!labels) throw new Error("the site of a conversation is gone");
	return labels;
}

function mustFindTag(known: readonly KeptLabel[], id: string): Label {
	const tag = chosenLabel(known, id);
	if (!tag) throw new Refused({ code: "not_found" });
	return tag;
}

function nameOf(known: readonly KeptLabel[], id: string): string {
	return known.find((tag) => tag.id === id)?.name ?? "";
}
