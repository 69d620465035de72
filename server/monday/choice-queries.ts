import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import type { MondayTables } from "./rows.ts";

type Tables = CoreTables & MondayTables;

interface MailedPerson {
	person_id: string;
	email: string;
	/** In which they read the console; null: as their browser says. */
	language: string | null;
}

/** Who gets the page by mail, and that nobody gets one twice. */
export interface MondayChoiceStore {
	/** Whether this person gets the page of the site. */
	mondayMail(site: string, person: string): Promise<boolean>;
	/** @param monday the newest for which it is not sent any more, in days since 1970 */
	keepMondayMail(
		site: string,
		person: string,
		mail: boolean,
		monday: number,
	): Promise<void>;
	/** Owners and supervisors of the site who get it and were not sent that of this Monday yet. */
	mondayMails(site: string, monday: number): Promise<MailedPerson[]>;
	/** true: it is to be sent, by whoever has asked; false: it was, or is not wanted any more. */
	claimMondayMail(
		site: string,
		person: string,
		monday: number,
	): Promise<boolean>;
	/** Nobody is sent that of this Monday any more. Answers how many would have been. */
	dropMondayMails(site: string, monday: number): Promise<number>;
}

export function mondayChoiceQueries(db: Kysely<Tables>): MondayChoiceStore {
	const ofSite = (site: string, monday: number) =>
		db
			.updateTable("monday_choices")
			.set({ mailed_week: monday })
			.where("site_id", "=", site)
			.where("mail", "=", 1)
			.where(({ eb, or }) =>
				or([eb("mailed_week", "is", null), eb("mailed_week", "<", monday)]),
			);
	return {
		async mondayMail(site, person) {
			const row = await db
				.selectFrom("monday_choices")
				.select("mail")
				.where("site_id", "=", site)
				.where("person_id", "=", person)
				.executeTakeFirst();
			return row?.mail === 1;
		},
		async keepMondayMail(site, person, mail, monday) {
			const set = { mail: mail ? (1 as const) : (0 as const) };
			await db
				.insertInto("monday_choices")
				.values({
					site_id: site,
					person_id: person,
					mailed_week: monday,
					...set,
				})
				.onConflict((on) =>
					on
						.columns(["site_id", "person_id"])
						.doUpdateSet({ ...set, mailed_week: monday }),
				)
				.execute();
		},
		mondayMails: (site, monday) =>
			db
				.selectFrom("monday_choices as o")
				.innerJoin("memberships as m", (join) =>
					join
						.onRef("m.site_id", "=", "o.site_id")
						.onRef("m.person_id", "=", "o.person_id"),
				)
				.innerJoin("people as p", "p.id", "o.person_id")
				.select(["o.person_id", "p.email", "p.language"])
				.where("o.site_id", "=", site)
				.where("o.mail", "=", 1)
				.where("m.role", "in", ["owner", "supervisor"])
				.where(({ eb, or }) =>
					or([
						eb("o.mailed_week", "is", null),
						eb("o.mailed_week", "<", monday),
					]),
				)
				.execute(),
		async claimMondayMail(site, person, monday) {
			const { numUpdatedRows } = await ofSite(site, monday)
				.where("person_id", "=", person)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async dropMondayMails(site, monday) {
			const { numUpdatedRows } = await ofSite(site, monday).executeTakeFirst();
			return Number(numUpdatedRows);
		},
	};
}

/** Part of the transaction that erases somebody's account. */
export async function dropMondayChoicesOf(
	tx: Kysely<MondayTables>,
	person: string,
): Promise<void> {
	await tx
		.deleteFrom("monday_choices")
		.where("person_id", "=", person)
		.execute();
}
