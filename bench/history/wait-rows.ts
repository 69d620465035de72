import { groupKeyOf } from "../../server/routing/queue-types.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../server/store/contract/routing-rows.ts";
import type { Telling } from "./conversation-rows.ts";

const SLOTS = 30;

/** What was told of the wait, and what came of it. @param epoch when it was told */
export function toldWait(telling: Telling, epoch: number): EstimatedWaitRow[] {
	const { past, told } = telling;
	if (!past.told) return [];
	const row = told.row();
	const { answeredAt, silentAt, endedAt } = past;
	return [
		{
			site_id: row.site_id,
			conversation_id: row.id,
			epoch,
			line: lineOf(telling),
			told_at: past.beganAt,
			ahead: Math.max(0, past.told.low - 1),
			...past.told,
			meaning: "answered",
			outcome: answeredAt !== null ? "answered" : silentAt ? "silent" : "left",
			ended_at: answeredAt ?? silentAt ?? endedAt,
			taken_at: past.takenAt,
		},
	];
}

/** What the estimate of waits learns from a live one. */
export function lineEvents(telling: Telling): QueueEventRow[] {
	const { past, told } = telling;
	if (past.mode !== "live") return [];
	const row = told.row();
	const { beganAt, takenAt, answeredAt, silentAt, endedAt } = past;
	const at = (kind: QueueEventRow["kind"], when: number): QueueEventRow => ({
		site_id: row.site_id,
		line: lineOf(telling),
		at: when,
		kind,
		waited: when - beganAt,
		waiting: 1,
		slots: SLOTS,
		replied: null,
		conversation_id: row.id,
	});
	if (takenAt === null)
		return [
			silentAt === null ? at("abandoned", endedAt) : at("silent", silentAt),
		];
	const replied = answeredAt === null ? null : answeredAt - beganAt;
	const started = { ...at("started", takenAt), replied };
	return answeredAt === null ? [started, at("unanswered", endedAt)] : [started];
}

function lineOf({ told }: Telling): string {
	const { team_id, language } = told.row();
	return groupKeyOf(team_id, language);
}
