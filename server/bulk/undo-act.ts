import type { BulkUndo } from "../../protocol/bulk.ts";
import type { Bodies, EntryKind } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { teamOf } from "../conversations/entry-builders.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { AgentSession } from "../people/actor.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { assignBack, wentOn } from "./assign-back.ts";
import { assignedBefore, MOVES_READ } from "./assigned-before.ts";
import type { ActHandlers } from "./do-act.ts";
import { type BulkStore, MOVES } from "./queries.ts";

interface Parts {
	store: Store & BulkStore;
	log: ConversationLog;
	handlers: ActHandlers;
}

/** Nobody does one thing so often within the time of an undo. */
const ACTS_READ = 20;

/** By these a conversation is put off, or is so no more. */
const PUT_OFF = [
	"snoozed",
	"snooze_ended",
	"assigned",
	"released",
	"reopened",
] as const satisfies readonly EntryKind[];

/**
 * Takes it back of one conversation. What was before is read in the log: the console only says where it looked. Errors:
 * those of the commands, and `conflict` where what this person did last is not there, or was not the last.
 */
export async function undoAct(
	parts: Parts,
	actor: AgentSession,
	row: ConversationView,
	{ kind, seq }: BulkUndo,
): Promise<void> {
	const { id: conversation } = row;
	const { handlers } = parts;
	switch (kind) {
		case "tag": {
			const tags = await acted(parts, actor, row, "tagged", seq);
			const tagged = tags.at(-1);
			await untag(handlers, actor, conversation, tagged);
			return;
		}
		case "assign":
			await unassign(parts, actor, row, seq);
			return;
		case "close": {
			const [closed] = await acted(parts, actor, row, "closed", seq);
			if (!closed) throw new Refused({ code: "conflict" });
			await handlers["conversation:reopen"].answer(actor, {
				conversation,
				undo: true,
			});
			// What it was closed with.
			const tags = await acted(parts, actor, row, "tagged", seq);
			const tagged = tags.find(({ at }) => at === closed.at);
			if (tagged) await untag(handlers, actor, conversation, tagged);
			return;
		}
		case "snooze":
			await unsnooze(parts, actor, row, seq);
			return;
		case "spam": {
			const [marked] = await acted(parts, actor, row, "spam_marked", seq);
			if (!marked) throw new Refused({ code: "conflict" });
			await handlers["conversation:spam"].answer(actor, {
				conversation,
				spam: false,
			});
			return;
		}
		default:
			unreachable(kind);
	}
}

/** What this person has done of the kind since, the newest first. */
async function acted(
	{ store }: Parts,
	{ who }: AgentSession,
	row: ConversationView,
	kind: EntryKind,
	after: number,
): Promise<EntryRow[]> {
	const entries = await store.entriesOfKinds(row, [kind], ACTS_READ);
	return entries.filter(
		({ seq, author_id }) => seq > after && author_id === who.id,
	);
}

async function untag(
	handlers: ActHandlers,
	actor: AgentSession,
	conversation: string,
	tagged: EntryRow | undefined,
) {
	if (!tagged?.body) throw new Refused({ code: "conflict" });
	const { added, removed } = JSON.parse(tagged.body) as Bodies["tagged"];
	await handlers["conversation:tag"].answer(actor, {
		conversation,
		add: removed.map(({ id }) => id),
		remove: added.map(({ id }) => id),
	});
}

async function unsnooze(
	{ store, handlers }: Parts,
	actor: AgentSession,
	row: ConversationView,
	after: number,
) {
	const { id: conversation } = row;
	const [last, before] = await store.entriesOfKinds(row, PUT_OFF, 2);
	const isTheirs = last?.author_id === actor.who.id;
	if (last?.kind !== "snoozed" || last.seq <= after || !isTheirs)
		throw new Refused({ code: "conflict" });
	const was =
		before?.kind === "snoozed" && before.body
			? (JSON.parse(before.body) as Bodies["snoozed"])
			: null;
	// What it was put off to has passed meanwhile: it would be back by now.
	const isOver = was?.until != null && was.until <= store.now();
	if (was && !isOver)
		await handlers["conversation:snooze"].answer(actor, {
			conversation,
			until: was.until,
		});
	else await handlers["conversation:wake"].answer(actor, { conversation });
}

async function unassign(
	{ store, log }: Parts,
	{ who }: AgentSession,
	row: ConversationView,
	after: number,
) {
	const { id: conversation, site_id: site } = row;
	const moves = await store.entriesOfKinds(row, MOVES, MOVES_READ);
	const before = assignedBefore(moves, {
		by: who.id,
		after,
		team: teamOf(row),
	});
	if (!before) wentOn(who, row);
	const { holder } = before;
	const members = holder ? await store.members(site) : [];
	const teams = before.team ? await store.teams(site) : [];
	// Whoever has left, or only reads by now, holds nothing.
	const mayHold = members.some(
		(member) => member.person_id === holder?.id && mayAnswerAt(member),
	);
	await assignBack(log, who, {
		site,
		conversation,
		before: {
			...before,
			holder: mayHold ? holder : null,
			team: teams.find(({ id }) => id === before.team?.id) ?? null,
		},
	});
}
