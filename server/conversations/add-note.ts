import type { NoteDraft, Sent } from "../../protocol/message.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import {
	agentFileReads,
	filesWanted,
	mustBeUsable,
	type WithFiles,
} from "./attaching/attached.ts";
import { copyFiles } from "./attaching/copied-files.ts";
import { decision } from "./decision.ts";
import type { ConversationLog } from "./log.ts";
import { mayAdd, maySee } from "./may.ts";
import { sentOf } from "./sent-of.ts";
import { needsOf, written } from "./staff-words.ts";

/** A note with the names of whom it mentions. */
export interface NamedNote extends WithFiles<Omit<NoteDraft, "mentions">> {
	mentions?: { id: string; name: string }[];
}

export const noting = decision({
	name: "note:add",
	reads: agentFileReads,
	decide(
		{ conversation: row, ...read },
		{ agent, draft }: { agent: Agent; draft: NamedNote },
		now,
	) {
		maySee(agent, row);
		mayAdd(row);
		mustBeUsable(draft.attached, read);
		return {
			kind: "write",
			entries: written(agent, draft, "note"),
			writes: copyFiles(draft.attached?.copies, agent.id, now),
		};
	},
});

/**
 * A note, by anybody of the staff, in any state of the conversation. Errors: `not_found`, `conflict`, `closed` once the
 * shopper was forgotten, `forbidden` of a whisper by who is no supervisor, `bad_file`.
 */
export async function addNote(
	log: ConversationLog,
	agent: Agent,
	site: string,
	draft: NamedNote,
): Promise<Sent> {
	const role = agent.roles.get(site);
	if (draft.whisper && role !== "owner" && role !== "supervisor")
		throw new Refused({ code: "forbidden" });
	const needs = {
		...needsOf(agent, site, draft),
		further: filesWanted(draft.attached, agent.id),
	};
	return sentOf(await log.change(noting.with(needs, { agent, draft })), draft);
}
