import { type RefusalCode, Refused } from "../../../protocol/refusal.ts";
import { type AskAnswered, noteAnsweredAsk } from "../../asks/ask-writes.ts";
import { decision } from "../../conversations/decision.ts";
import {
	eraseEntry,
	noteAnswered,
	noteAssigned,
	noteAttended,
	noteMissed,
	workloadOf,
} from "../../conversations/queries.ts";
import type { PromiseRow } from "../../promises/rows.ts";
import {
	endPromises,
	erasePromises,
	insertPromise,
	updatePromise,
} from "../../promises/writes.ts";
import type { RecoveryRow } from "../../repair/rows.ts";
import {
	endRecoveries,
	eraseRecoveries,
	insertRecovery,
	updateRecovery,
} from "../../repair/writes.ts";
import type {
	Decider,
	Decision,
	NewEntry,
	Rows,
} from "../../store/contract/change.ts";
import type {
	ConversationPatch,
	NewConversation,
} from "../../store/contract/columns.ts";

/** What a test wants written into a conversation that is there. */
export interface TestWrite {
	entries?: NewEntry[];
	set?: Partial<ConversationPatch>;
	/** The number of an entry whose body goes. */
	erase?: number;
	/** Who got it, or missed it. */
	assigned?: string;
	missed?: string;
	/** Who has taken or opened one. */
	attended?: string;
	/** The visitor whom an agent has answered. */
	answered?: string;
	/** An ask of theirs was answered. */
	askAnswered?: AskAnswered;
	/** Promises that are made, that are changed, and whether all of the conversation are erased. */
	promised?: PromiseRow[];
	promisesSet?: { row: PromiseRow; set: Partial<PromiseRow> }[];
	promisesErased?: true;
	/** Recoveries that are opened, that are changed, and whether all of the conversation are erased. */
	recovered?: RecoveryRow[];
	recoveriesSet?: { row: RecoveryRow; set: Partial<RecoveryRow> }[];
	recoveriesErased?: true;
	/** Refuse instead. */
	refuse?: RefusalCode;
}

const plainWriting = decision({ name: "test:write", decide: write });

/** It is due when the test says so. */
export const writing: typeof plainWriting = { ...plainWriting, decide: write };

function write(
	{ conversation: row }: Rows,
	wanted: TestWrite,
	now: number,
): Decision {
	const { entries = [], set = {}, erase, refuse } = wanted;
	const { promised = [], promisesSet = [], promisesErased } = wanted;
	const { recovered = [], recoveriesSet = [], recoveriesErased } = wanted;
	const { assigned, missed, attended, answered, askAnswered } = wanted;
	if (refuse || !row)
		throw new Refused({ code: refuse ?? "not_found" } as never);
	const { site_id: site, id: conversation } = row;
	return {
		kind: "write",
		entries,
		set: { ...set, ...(erase ? { preview_body: null } : {}) },
		writes: [
			...(erase ? [eraseEntry({ site, conversation, seq: erase, now })] : []),
			...(assigned ? [noteAssigned({ site, person: assigned, now })] : []),
			...(missed
				? [noteMissed({ site, person: missed, since: now, inputAt: 0 })]
				: []),
			...(attended ? [noteAttended({ site, person: attended })] : []),
			...(answered ? [noteAnswered({ site, visitor: answered })] : []),
			...promised.map(insertPromise),
			...promisesSet.map(({ row, set }) => updatePromise(row, set)),
			...(promisesErased
				? [endPromises(row, now), erasePromises(row, now)]
				: []),
			...recovered.map(insertRecovery),
			...recoveriesSet.map(({ row, set }) => updateRecovery(row, set)),
			...(recoveriesErased
				? [endRecoveries(row, now), eraseRecoveries(row, now)]
				: []),
			...(askAnswered ? [noteAnsweredAsk(askAnswered)] : []),
		],
	};
}

/** A message into the visitor's current conversation, or a new one. */
export const saying = decision({
	name: "test:say",
	decide(
		{ conversation: row },
		{ start, entry }: { start: NewConversation; entry: NewEntry },
	) {
		return { kind: "write", ...(row ? {} : { start }), entries: [entry] };
	},
});

/** What {@link looking} saw of the rows, in turn. */
export const seen: unknown[] = [];

export const looking = decision({
	name: "test:look",
	reads: { workload: workloadOf },
	decide({ conversation, workload }, holder: string | null) {
		seen.push(conversation === null ? null : workload);
		if (!conversation) throw new Refused({ code: "not_found" });
		return holder === null
			? { kind: "unchanged" }
			: { kind: "write", set: { state: "open", agent_id: holder } };
	},
});

export const TEST_DECISIONS: readonly Decider[] = [writing, saying, looking];
