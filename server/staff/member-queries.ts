import type { Kysely } from "kysely";
import type { Role } from "../../protocol/agent.ts";
import { auditRow } from "../people/audit.ts";
import { byText } from "../ports/by-text.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import { dropOwnLinks } from "../store/contract/drop-own-links.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables, MembershipRow } from "../store/contract/rows.ts";
import { mustBeMember, mustKeepOwner, mustOwn, sitesOf } from "./guards.ts";
import { withdrawAllBy } from "./invitation-queries.ts";
import { isLess } from "./roles.ts";

/** Who works for a site, and in which role. */
export interface MemberStore {
	/** By name. */
	staffOf(site: string): Promise<StaffRow[]>;
	/** All memberships of these people. */
	membershipsOf(
		people: readonly string[],
	): Promise<Pick<MembershipRow, "site_id" | "person_id" | "role">[]>;
	/**
	 * Resolves with the role of before. With a smaller one the person's sessions end, and what they have made as an
	 * owner opens nothing any more. Errors: `not_found`, `last_owner`.
	 */
	setRole(named: Named, role: Role, now: number): Promise<Role>;
	/** Whether it could be removed at this moment: nothing is done. Errors: as {@link removeMember}. */
	mayRemove(named: Named): Promise<MembershipRow>;
	/**
	 * Takes somebody off a site, with their sessions; off the last one, also all by which they sign in, their address
	 * and picture: the name stays, for what they have written. Errors: `not_found`, `last_owner`.
	 */
	removeMember(
		named: Named,
		details: Readonly<Record<string, unknown>>,
		now: number,
	): Promise<Removed>;
}

export interface StaffRow {
	person_id: string;
	name: string;
	email: string;
	picture: string | null;
	role: Role;
	/** When a session of theirs was last used; null: there is none. */
	used_at: number | null;
	totps: number;
	passkeys: number;
}

export interface Removed {
	/** It was their last site. */
	erased: boolean;
	/** The file of the picture that is to go. */
	picture: string | null;
}

interface Named {
	site: string;
	person: string;
	/** The owner who does it. */
	by: string;
}

type Db = Kysely<CoreTables>;

/** What another room keeps of a person, which goes with the account. */
export type EraseAccountStep = (tx: Db, person: string) => Promise<unknown>;

export function memberQueries(
	db: Db,
	steps: readonly EraseAccountStep[],
): MemberStore {
	return {
		...readMembers(db),
		setRole: ({ site, person, by }, role, now) =>
			db.transaction().execute(async (tx) => {
				await mustOwn(tx, site, by);
				const { role: from } = await mustBeMember(tx, site, person);
				if (from === role) return from;
				if (from === "owner") {
					await mustKeepOwner(tx, site, person);
					await endOwning(tx, site, person, by, now);
				}
				await tx
					.updateTable("memberships")
					.set({ role })
					.where("site_id", "=", site)
					.where("person_id", "=", person)
					.execute();
				if (isLess(role, from)) await endSessions(tx, person);
				const details = { from, to: role };
				const said = { action: "role_changed", by, target: person } as const;
				const row = auditRow(site, now, { ...said, details });
				await insertAudit(tx, [row]);
				return from;
			}),
		mayRemove: (named) => mayRemove(db, named),
		removeMember: (named, details, now) =>
			db.transaction().execute(async (tx) => {
				const { site, person, by } = named;
				const { role } = await mayRemove(tx, named);
				if (role === "owner") await endOwning(tx, site, person, by, now);
				await tx
					.deleteFrom("memberships")
					.where("site_id", "=", site)
					.where("person_id", "=", person)
					.execute();
				await endSessions(tx, person);
				const erased = (await sitesOf(tx, person)).length === 0;
				const picture = erased ? await erase(tx, person, steps, now) : null;
				const said = { action: "member_removed", by, target: person } as const;
				const all = { ...said, details: { role, erased, ...details } };
				await insertAudit(tx, [auditRow(site, now, all)]);
				return { erased, picture };
			}),
	};
}

function readMembers(db: Db): Pick<MemberStore, "staffOf" | "membershipsOf"> {
	return {
		async staffOf(site) {
			const rows = await db
				.selectFrom("memberships as m")
				.innerJoin("people as p", "p.id", "m.person_id")
				.select(["m.person_id", "m.role", "p.name", "p.email", "p.picture"])
				.select((of) => [
					of
						.selectFrom("sessions as s")
						.select((row) => row.fn.max("s.used_at").as("used_at"))
						.whereRef("s.person_id", "=", "m.person_id")
						.as("used_at"),
					of
						.selectFrom("totps as t")
						.select((row) => row.fn.countAll<number>().as("totps"))
						.whereRef("t.person_id", "=", "m.person_id")
						.as("totps"),
					of
						.selectFrom("passkeys as k")
						.select((row) => row.fn.countAll<number>().as("passkeys"))
						.whereRef("k.person_id", "=", "m.person_id")
						.as("passkeys"),
				])
				.where("m.site_id", "=", site)
				.execute();
			return rows
				.map((row) => ({
					...row,
					totps: Number(row.totps ?? 0),
					passkeys: Number(row.passkeys ?? 0),
				}))
				.sort(
					(a, b) => byText(a.name, b.name) || byText(a.person_id, b.person_id),
				);
		},
		async membershipsOf(people) {
			if (people.length === 0) return [];
			return db
				.selectFrom("memberships")
				.select(["site_id", "person_id", "role"])
				.where("person_id", "in", people)
				.execute();
		},
	};
}

async function mayRemove(
	db: Db,
	{ site, person, by }: Named,
): Promise<MembershipRow> {
	await mustOwn(db, site, by);
	const member = await mustBeMember(db, site, person);
	if (member.role === "owner") await mustKeepOwner(db, site, person);
	return member;
}

/** Links that they made as an owner open nothing any more: neither for colleagues nor for somebody new. */
async function endOwning(
	tx: Db,
	site: string,
	person: string,
	by: string,
	now: number,
): Promise<void> {
	await withdrawAllBy(tx, site, person, by, now);
	await tx
		.deleteFrom("links")
		.where("purpose", "=", "colleague")
		.where("made_by", "=", person)
		.where("used_at", "is", null)
		.execute();
}

export async function endSessions(tx: Db, person: string): Promise<void> {
	await dropOwnLinks(tx, person);
	await tx.deleteFrom("sessions").where("person_id", "=", person).execute();
}

/** Resolves with the file of the picture. */
async function erase(
	tx: Db,
	person: string,
	steps: readonly EraseAccountStep[],
	now: number,
): Promise<string | null> {
	const before = await tx
		.selectFrom("people")
		.select("picture")
		.where("id", "=", person)
		.executeTakeFirst();
	await tx
		.updateTable("people")
		.set({ email: `removed:${person}`, picture: null })
		.where("id", "=", person)
		.execute();
	for (const table of [
		"passwords",
		"totps",
		"recovery_codes",
		"passkeys",
		"links",
		"tickets",
	] as const)
		await tx.deleteFrom(table).where("person_id", "=", person).execute();
	for (const step of steps) await step(tx, person);
	await owedScrub(tx, now).execute();
	return before?.picture ?? null;
}
