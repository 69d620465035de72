import type { Kysely } from "kysely";
import type { AlertChoice } from "../../protocol/alert.ts";
import type { AlertCallRow, NotificationDb } from "./rows.ts";

/** By which ways people are called for bad answers, and how often they were. */
export interface AlertChoiceStore {
	/** Of those who have chosen. */
	alertChoices(people: readonly string[]): Promise<Map<string, AlertChoice>>;
	keepAlertChoice(person: string, choice: AlertChoice): Promise<void>;
	alertCallsSince(
		people: readonly string[],
		at: number,
	): Promise<AlertCallRow[]>;
	keepAlertCall(person: string, at: number): Promise<void>;
	dropAlertCallsBefore(at: number): Promise<void>;
}

export function alertChoiceQueries(
	db: Kysely<NotificationDb>,
): AlertChoiceStore {
	return {
		async alertChoices(people) {
			const rows = await db
				.selectFrom("alert_choices")
				.selectAll()
				.where("person_id", "in", people)
				.execute();
			return new Map(
				rows.map(({ person_id, push, mail }) => [
					person_id,
					{ push: push === 1, mail: mail === 1 },
				]),
			);
		},
		async keepAlertChoice(person_id, { push, mail }) {
			const set = { push: push ? 1 : 0, mail: mail ? 1 : 0 } as const;
			await db
				.insertInto("alert_choices")
				.values({ person_id, ...set })
				.onConflict((on) => on.column("person_id").doUpdateSet(set))
				.execute();
		},
		alertCallsSince: (people, at) =>
			db
				.selectFrom("alert_calls")
				.selectAll()
				.where("person_id", "in", people)
				.where("at", ">", at)
				.execute(),
		async keepAlertCall(person_id, at) {
			await db.insertInto("alert_calls").values({ person_id, at }).execute();
		},
		async dropAlertCallsBefore(at) {
			await db.deleteFrom("alert_calls").where("at", "<=", at).execute();
		},
	};
}

/** Part of the transaction that erases somebody's account. */
export async function dropAlertChoiceOf(
	tx: Kysely<NotificationDb>,
	person: string,
): Promise<void> {
	await tx
		.deleteFrom("alert_choices")
		.where("person_id", "=", person)
		.execute();
	await tx.deleteFrom("alert_calls").where("person_id", "=", person).execute();
}
