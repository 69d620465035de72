import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Closing, Label } from "../../protocol/tags.ts";
import type { Agent } from "../people/agent.ts";
import type { NewEntry } from "../store/contract/change.ts";
import { type ConversationIn, decision } from "./decision.ts";
import { byAgent } from "./entry-builders.ts";
import { closed } from "./lifecycle.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { mayDisturb, maySee } from "./may.ts";
import {
	chosenLabel,
	type KeptClosing,
	keptClosing,
	siteLabels,
} from "./tagging/kept-labels.ts";
import { mustHaveLabels, tagged } from "./tagging/tag-conversation.ts";

/** With what it is closed. */
type Said = Omit<Closing, "conversation">;

export const closingAsAgent = decision({
	name: "conversation:close-as-agent",
	reads: { labels: siteLabels },
	decide(
		{ conversation: row, labels },
		{ agent, outcome: id, tags = [] }: { agent: Agent } & Said,
		now,
	) {
		maySee(agent, row);
		if (row.state === "closed") return { kind: "unchanged" };
		mayDisturb(agent, row);
		const site = mustHaveLabels(labels);
		const closing = keptClosing(site);
		const outcome = id ? mustFindOutcome(closing, id) : null;
		const sorted = tagged(agent, row, { add: tags, remove: [] }, site);
		const set = { ...sorted?.set };
		mustBeSaid(closing, outcome, set.tags ?? row.tags);
		const { entries, ...end } = closed(row, byAgent(agent), now, CLOSE_UNDO_MS);
		return {
			...end,
			entries: [
				...(sorted?.entries ?? []),
				...(outcome ? [outcomeSet(agent, outcome)] : []),
				...entries,
			],
			set: { ...end.set, ...set, ...(outcome && { outcome: outcome.id }) },
			...(sorted && { writes: sorted.writes }),
		};
	},
});

/** Errors: those of `conversation:close`, and `taken`. Closing what is closed changes nothing. */
export function closeAsAgent(
	log: ConversationLog,
	agent: Agent,
	on: ConversationIn,
	said: Said,
): Promise<Committed> {
	return log.change(
		closingAsAgent.of(on, { agent, ...said }, { labels: true }),
	);
}

function mustFindOutcome({ outcomes }: KeptClosing, id: string): Label {
	const outcome = chosenLabel(outcomes, id);
	if (!outcome) throw new Refused({ code: "not_found" });
	return outcome;
}

/** Errors: `required`. A site that wants an outcome and has none wants nothing. */
function mustBeSaid(
	{ needs, outcomes }: KeptClosing,
	outcome: Label | null,
	tags: string,
): void {
	const mayChoose = outcomes.some(({ removedAt }) => removedAt === undefined);
	if (needs.outcome && mayChoose && !outcome)
		throw new Refused({ code: "required", field: "outcome" });
	if (needs.tag && tags === "[]")
		throw new Refused({ code: "required", field: "tags" });
}

const outcomeSet = (agent: Agent, outcome: Label): NewEntry => ({
	kind: "outcome_set",
	author: byAgent(agent),
	clientId: null,
	audience: "staff",
	body: { outcome },
});
