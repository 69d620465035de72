import type { Kysely } from "kysely";
import type { QuietHours } from "../../protocol/quiet-hours.ts";
import type { NotificationDb } from "./rows.ts";

/** When nothing rings for whom. */
export interface QuietStore {
	/** Of those who have set some. */
	quietHours(people: readonly string[]): Promise<Map<string, QuietHours>>;
	/** @param changesAt when they begin or end next */
	keepQuietHours(
		person: string,
		hours: QuietHours,
		changesAt: number,
	): Promise<void>;
	/** Only when they begin or end next. false: they are others by now, and nothing is changed. */
	keepQuietChange(of: QuietOf, changesAt: number): Promise<boolean>;
	dropQuietHours(person: string): Promise<void>;
	/** Whose begin or end up to this time, the first ones first, at most so many. */
	quietChanged(upTo: number, most: number): Promise<QuietOf[]>;
	/** When the next ones begin or end; null: none are set. */
	nextQuietChange(): Promise<number | null>;
}

export interface QuietOf {
	person: string;
	hours: QuietHours;
}

export function quietQueries(db: Kysely<NotificationDb>): QuietStore {
	return {
		async quietHours(people) {
			if (people.length === 0) return new Map();
			const rows = await db
				.selectFrom("quiet_hours")
				.selectAll()
				.where("person_id", "in", people)
				.execute();
			return new Map(
				rows.map(read).map(({ person, hours }) => [person, hours]),
			);
		},
		async keepQuietHours(person_id, hours, changes_at) {
			const set = { hours: JSON.stringify(hours), changes_at };
			await db
				.insertInto("quiet_hours")
				.values({ person_id, ...set })
				.onConflict((on) => on.column("person_id").doUpdateSet(set))
				.execute();
		},
		async keepQuietChange({ person, hours }, changes_at) {
			const { numUpdatedRows } = await db
				.updateTable("quiet_hours")
				.set({ changes_at })
				.where("person_id", "=", person)
				.where("hours", "=", JSON.stringify(hours))
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async dropQuietHours(person) {
			await dropQuietHoursOf(db, person);
		},
		async quietChanged(upTo, most) {
			const rows = await db
				.selectFrom("quiet_hours")
				.selectAll()
				.where("changes_at", "<=", upTo)
				.orderBy("changes_at")
				.limit(most)
				.execute();
			return rows.map(read);
		},
		async nextQuietChange() {
			const row = await db
				.selectFrom("quiet_hours")
				.select("changes_at")
				// So that the index is searched and not gone through.
				.where("changes_at", ">", 0)
				.orderBy("changes_at")
				.limit(1)
				.executeTakeFirst();
			return row?.changes_at ?? null;
		},
	};
}

/** Part of the transaction that erases somebody's account. */
export async function dropQuietHoursOf(
	tx: Kysely<NotificationDb>,
	person: string,
): Promise<void> {
	await tx.deleteFrom("quiet_hours").where("person_id", "=", person).execute();
}

function read({
	person_id,
	hours,
}: {
	person_id: string;
	hours: string;
}): QuietOf {
	return { person: person_id, hours: JSON.parse(hours) as QuietHours };
}
