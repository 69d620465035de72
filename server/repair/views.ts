import type { RecoveryCause, RecoveryInfo } from "../../protocol/repair.ts";
import type { ListedRecovery } from "./queries.ts";
import type { RecoveryRow } from "./rows.ts";

export function recoveryInfo(row: ListedRecovery): RecoveryInfo {
	return {
		...{ id: row.id, site: row.site_id, conversation: row.conversation_id },
		...{ ref: row.ref, visitorName: row.visitor_name },
		...{ relation: row.relation, language: row.language },
		...{ causes: causesOf(row), score: row.score, words: row.words },
		...{ state: row.state, version: row.version },
		...{ openedAt: row.opened_at, due: row.due_at },
		owner: named(row.owner_id, row.owner_name),
		...{ ending: row.ending, putBy: named(row.put_by, row.put_by_name) },
		apology: row.apology,
		correction:
			row.correction && row.correction_text !== null
				? { kind: row.correction, text: row.correction_text }
				: null,
		...{ promise: row.promise_id, prevention: row.prevention },
		...{ told: row.told, toldAt: row.told_at, doneAt: row.done_at },
		...{ secondScore: row.second_score, notAccepted: row.not_accepted },
		tries: JSON.parse(row.tries) as number[],
		somebodyElseAt: row.somebody_else_at,
	};
}

export function causesOf({
	causes,
}: Pick<RecoveryRow, "causes">): RecoveryCause[] {
	return JSON.parse(causes) as RecoveryCause[];
}

function named(id: string | null, name: string | null) {
	return id === null ? null : { id, name: name ?? "" };
}
