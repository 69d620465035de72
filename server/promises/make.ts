import type { Hours } from "../../protocol/hours.ts";
import type {
	PolicyTerm,
	PromiseKind,
	PromiseOwner,
} from "../../protocol/promise.ts";
import { Refused } from "../../protocol/refusal.ts";
import { decision } from "../conversations/decision.ts";
import { byAgent, type Named } from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { mayAdd, mayMove, maySee } from "../conversations/may.ts";
import type { Agent } from "../people/agent.ts";
import { promiseTimes } from "./promise-times.ts";
import type { PromiseRow } from "./rows.ts";
import { insertPromise, promiseIn } from "./writes.ts";

/** What is made, with what was found out before. */
export interface NewPromise {
	site: string;
	conversation: string;
	id: string;
	kind: PromiseKind;
	what: string;
	owner: PromiseOwner;
	due: number;
	/** Of the shop. */
	hours: Hours | null;
	/** Of which version of a policy it is a term. */
	policy?: PolicyTerm | undefined;
}

export const making = decision({
	name: "promise:make",
	reads: { promise: promiseIn },
	decide(
		{ conversation: row, promise },
		{ agent, made }: { agent: Agent; made: NewPromise },
		now,
	) {
		maySee(agent, row);
		mayAdd(row);
		if (promise) return sameAs(promise, made);
		// Whoever answers this shopper says what is promised; who runs the shop may, too.
		mayMove(agent, row);
		if (made.due <= now) throw new Refused({ code: "too_late" });
		const { text: what } = maskText(made.what, false);
		const { id, kind, owner, due, hours, policy } = made;
		return {
			kind: "write",
			entries: [
				{
					kind: "promised",
					author: byAgent(agent),
					clientId: null,
					audience: "all",
					body: {
						...{ promise: id, kind, what, owner: owner.name, due },
						...(policy && { policy }),
					},
				},
			],
			writes: [
				insertPromise({
					...{ site_id: row.site_id, id, conversation_id: row.id },
					visitor_id: row.visitor_id,
					team_id: owner.kind === "team" ? owner.id : row.team_id,
					...{ kind, what, made_at: now, made_seq: row.last_seq + 1 },
					...ownedBy(owner),
					...madeBy(agent),
					first_due_at: due,
					...promiseTimes(hours, now, due),
					...FRESH,
				}),
			],
		};
	},
});

const FRESH = {
	state: "open",
	version: 1,
	changed_as: "promise:make",
	moved: 0,
	late_at: null,
	kept_at: null,
	entered_at: null,
	kept_how: null,
	kept_seq: null,
	withdrawn_at: null,
	confirmed: null,
	confirmed_at: null,
} as const satisfies Partial<PromiseRow>;

export const ownedBy = ({ kind, id, name }: PromiseOwner) => ({
	owner_kind: kind,
	owner_id: id,
	owner_name: name,
});

const madeBy = ({ id, name }: Named) => ({
	made_by: id,
	made_by_name: name,
	changed_by: id,
});

/** Said twice, it is made once. */
function sameAs(promise: PromiseRow, made: NewPromise) {
	const isSame =
		promise.conversation_id === made.conversation &&
		promise.what === maskText(made.what, false).text;
	if (!isSame) throw new Refused({ code: "conflict" });
	return { kind: "unchanged" as const };
}

/**
 * Promises something to the shopper of a conversation. Errors: `not_found`, `closed` where the shopper was erased,
 * `taken` where a colleague holds it, `too_late` for a time that has passed, `conflict` for an id that names another.
 */
export function makePromise(
	log: ConversationLog,
	agent: Agent,
	made: NewPromise,
): Promise<Committed> {
	const { site, conversation, id } = made;
	return log.change(
		making.of({ site, conversation }, { agent, made }, { promise: id }),
	);
}
