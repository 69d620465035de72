import type { Kysely } from "kysely";
import { INVITATIONS_MOST } from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import { pruneEnded } from "../store/contract/prune-ended.ts";
import type {
	CoreTables,
	InvitationRow,
	SiteRow,
} from "../store/contract/rows.ts";
import { memberOf, mustOwn, teamsAmong } from "./guards.ts";

/** Invitations that are neither used nor withdrawn, and what becomes of them. */
export interface InvitationStore {
	/** Also those whose time has passed: they can be renewed. The newest first. */
	invitationsOf(site: string): Promise<InvitationSeen[]>;
	/** What a link opens now; undefined: nothing. */
	invitation(
		tokenHash: string,
		now: number,
	): Promise<(InvitationSeen & { site_name: SiteRow["name"] }) | undefined>;
	/** Errors: `malformed` for an unknown team, `conflict` for who works there already, `rejected` beyond the most. */
	makeInvitation(row: InvitationRow): Promise<void>;
	/** Its old token opens nothing any more. Errors: `not_found`. */
	renewInvitation(
		named: Named,
		link: Pick<InvitationRow, "token_hash" | "expires_at">,
		now: number,
	): Promise<InvitationRow>;
	/** Errors: `not_found`. */
	withdrawInvitation(named: Named, now: number): Promise<void>;
	/** Drops at most so many that ended by then, used or not. Answers how many. */
	pruneInvitations(endedBy: number, most: number): Promise<number>;
}

export interface InvitationSeen extends InvitationRow {
	/** The name of who made it. */
	by: string;
}

interface Named {
	site: string;
	id: string;
	/** The owner who does it. */
	by: string;
}

/** Whom it was meant for is known to nobody once it opens nothing. */
export const NAMELESS = { email: null, name: "" } as const;

type Db = Kysely<CoreTables>;

export function invitationQueries(db: Db): InvitationStore {
	return {
		...readInvitations(db),
		makeInvitation: (row) =>
			db.transaction().execute(async (tx) => {
				const { site_id: site, made_by: by } = row;
				await mustOwn(tx, site, by);
				await mustBeTeams(tx, site, JSON.parse(row.teams) as string[]);
				if (row.email !== null) await mustBeNew(tx, site, row.email);
				await mustBeRoom(tx, site);
				await tx.insertInto("invitations").values(row).execute();
				await noteInvitation(tx, row.made_at, by, "invitation_made", row);
			}),
		renewInvitation: ({ site, id, by }, link, now) =>
			db.transaction().execute(async (tx) => {
				await mustOwn(tx, site, by);
				const set = { ...link, made_by: by };
				const row = await pendingOf(tx, site)
					.set(set)
					.where("id", "=", id)
					.returningAll()
					.executeTakeFirst();
				if (!row) throw new Refused({ code: "not_found" });
				await noteInvitation(tx, now, by, "invitation_renewed", row);
				return row;
			}),
		withdrawInvitation: ({ site, id, by }, now) =>
			db.transaction().execute(async (tx) => {
				await mustOwn(tx, site, by);
				const row = await pendingOf(tx, site)
					.set({ withdrawn_at: now, ...NAMELESS })
					.where("id", "=", id)
					.returningAll()
					.executeTakeFirst();
				if (!row) throw new Refused({ code: "not_found" });
				await noteInvitation(tx, now, by, "invitation_withdrawn", row);
			}),
	};
}

function readInvitations(
	db: Db,
): Pick<InvitationStore, "invitationsOf" | "invitation" | "pruneInvitations"> {
	return {
		async invitationsOf(site) {
			const rows = await db
				.selectFrom("invitations as i")
				.innerJoin("people as p", "p.id", "i.made_by")
				.selectAll("i")
				.select("p.name as by")
				.where("i.site_id", "=", site)
				.where("i.used_at", "is", null)
				.where("i.withdrawn_at", "is", null)
				.execute();
			return rows.sort((a, b) => b.made_at - a.made_at);
		},
		invitation: (tokenHash, now) =>
			db
				.selectFrom("invitations as i")
				.innerJoin("people as p", "p.id", "i.made_by")
				.innerJoin("sites as s", "s.id", "i.site_id")
				.selectAll("i")
				.select(["p.name as by", "s.name as site_name"])
				.where("i.token_hash", "=", tokenHash)
				.where("i.used_at", "is", null)
				.where("i.withdrawn_at", "is", null)
				.where("i.expires_at", ">", now)
				.executeTakeFirst(),
		pruneInvitations: (endedBy, most) =>
			pruneEnded(db, "invitations", endedBy, most),
	};
}

/**
 * Who is no owner any more invites nobody: else somebody could come back by a link that they made before they were
 * removed.
 */
export async function withdrawAllBy(
	tx: Db,
	site: string,
	maker: string,
	by: string,
	now: number,
): Promise<void> {
	const rows = await pendingOf(tx, site)
		.set({ withdrawn_at: now, ...NAMELESS })
		.where("made_by", "=", maker)
		.returningAll()
		.execute();
	for (const row of rows)
		await noteInvitation(tx, now, by, "invitation_withdrawn", row);
}

function pendingOf(tx: Db, site: string) {
	return tx
		.updateTable("invitations")
		.where("site_id", "=", site)
		.where("used_at", "is", null)
		.where("withdrawn_at", "is", null);
}

async function noteInvitation(
	tx: Db,
	now: number,
	by: string,
	action: "invitation_made" | "invitation_renewed" | "invitation_withdrawn",
	{ site_id, id, role }: InvitationRow,
): Promise<void> {
	const said = { action, by, target: id, details: { role } };
	await insertAudit(tx, [auditRow(site_id, now, said)]);
}

async function mustBeTeams(
	tx: Db,
	site: string,
	wanted: readonly string[],
): Promise<void> {
	const known = await teamsAmong(tx, site, wanted);
	if (known.length < wanted.length)
		throw new Refused({ code: "malformed", field: "teams" });
}

/** Who has the address may work elsewhere, and be invited here. */
async function mustBeNew(tx: Db, site: string, email: string): Promise<void> {
	const person = await tx
		.selectFrom("people")
		.select("id")
		.where("email", "=", email)
		.executeTakeFirst();
	if (person && (await memberOf(tx, site, person.id)))
		throw new Refused({ code: "conflict" });
}

async function mustBeRoom(tx: Db, site: string): Promise<void> {
	const { pending } = await tx
		.selectFrom("invitations")
		.select((of) => of.fn.countAll<number>().as("pending"))
		.where("site_id", "=", site)
		.where("used_at", "is", null)
		.where("withdrawn_at", "is", null)
		.executeTakeFirstOrThrow();
	if (Number(pending) >= INVITATIONS_MOST)
		throw new Refused({ code: "rejected" });
}
