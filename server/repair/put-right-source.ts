import { PUT_RIGHT_ASK_MS } from "../../protocol/repair.ts";
import type { AskCandidate, AskSource } from "../asks/ask-source.ts";
import {
	type AskedVisitor,
	askedPerson,
	clocksOf,
} from "../asks/asked-person.ts";
import { PUT_RIGHT } from "../asks/put-right-question.ts";
import type { AskStore } from "../asks/queries.ts";
import type { RepairStore } from "./queries.ts";
import type { RecoveryRow } from "./rows.ts";

/** Of one visitor so many are looked at: what is older was asked about, or never will be. */
const LOOKED_AT = 5;

type SourceStore = Pick<RepairStore, "recoveriesOfVisitor"> &
	Pick<AskStore, "newestAsks">;

/** "Is it put right?", once for each recovery that is done. */
export function putRightSource(store: SourceStore): AskSource {
	return {
		async candidates(site, visitor, moment, now) {
			if (visitor === null || visitor.id === null) return [];
			const rows = await store.recoveriesOfVisitor(site, visitor.id, LOOKED_AT);
			const done = rows.filter((row) => isAskedAbout(row, now));
			if (done.length === 0) return [];
			const before = await askedBefore(store, site, visitor);
			const next = done.find(
				({ conversation_id, done_at }) =>
					!before.some(
						(ask) =>
							ask.conversation_id === conversation_id &&
							ask.offered_at >= (done_at ?? 0),
					),
			);
			return next ? [candidateOf(next, moment.locale, moment.path)] : [];
		},
	};
}

/** Whether anybody of a site may be asked. */
export function asksAtVisit({
	store,
}: {
	store: Pick<RepairStore, "recoveryDoneSince"> & { now(): number };
}) {
	return (site: string): Promise<boolean> =>
		store.recoveryDoneSince(site, store.now() - PUT_RIGHT_ASK_MS);
}

function isAskedAbout(
	{ state, done_at, second_at }: RecoveryRow,
	now: number,
): boolean {
	return (
		state === "done" &&
		done_at !== null &&
		now < done_at + PUT_RIGHT_ASK_MS &&
		(second_at === null || second_at < done_at)
	);
}

async function askedBefore(
	store: SourceStore,
	site: string,
	visitor: AskedVisitor,
) {
	const all = await Promise.all(
		clocksOf(askedPerson(visitor)).map((of) => store.newestAsks(site, of)),
	);
	return all.flat().filter(({ survey_id }) => survey_id === PUT_RIGHT);
}

function candidateOf(
	{ conversation_id, relation, done_at }: RecoveryRow,
	language: string,
	page: string,
): AskCandidate {
	return {
		...{ kind: "recovery", survey: PUT_RIGHT, version: 1, everyDays: 0 },
		...{ until: (done_at ?? 0) + PUT_RIGHT_ASK_MS, cause: "put_right" },
		...{ channel: "widget", relation, language, page },
		conversation: conversation_id,
	};
}
