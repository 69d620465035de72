import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import { endFreshness } from "../store/contract/end-freshness.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import { isSecondFactorWanted } from "../store/contract/second-factor-wanted.ts";
import type { PasskeyRow, SessionRow } from "../store/contract/sign-in-rows.ts";

/** Passkeys of the staff; those of one person the core reads. */
export interface PasskeyStore {
	passkey(credentialId: string): Promise<PasskeyRow | undefined>;
	/** `gone`: the session has ended meanwhile, and with it the right to add anything. */
	addPasskey(added: AddedPasskey): Promise<"added" | "known" | "full" | "gone">;
	/** false: its counter is behind what was seen, or it is gone. */
	countPasskey(used: CountedPasskey): Promise<boolean>;
	/** `needed`: a site wants a second factor, and this is the last one that works. */
	endPasskey(ended: EndedPasskey): Promise<"ended" | "unknown" | "needed">;
	/** How many were made for another host than this. */
	passkeysElsewhere(rpId: string): Promise<number>;
}

export interface AddedPasskey {
	row: PasskeyRow;
	/** A person has at most so many. */
	most: number;
	/** The session in which it was made: it counts as one with a second factor from now on. */
	session: SessionRow["token_hash"];
	audit: readonly AuditRow[];
}

export interface CountedPasskey {
	credentialId: string;
	counter: number;
	now: number;
}

export interface EndedPasskey {
	person: string;
	credentialId: string;
	/** Only passkeys of this host count as a second factor; null: none does. */
	rpId: string | null;
	audit: readonly AuditRow[];
}

type Db = Kysely<CoreTables>;

export function passkeyQueries(db: Db): PasskeyStore {
	return {
		passkey: (credentialId) => passkeyOf(db, credentialId),
		addPasskey: (added) => db.transaction().execute((tx) => add(tx, added)),
		async countPasskey({ credentialId, counter, now }) {
			const { numUpdatedRows } = await db
				.updateTable("passkeys")
				.set({ counter, used_at: now })
				.where("credential_id", "=", credentialId)
				// Those that are kept in step over several devices count nothing, and stay at 0.
				.where((of) =>
					counter === 0 ? of("counter", "=", 0) : of("counter", "<", counter),
				)
				.executeTakeFirst();
			return numUpdatedRows > 0;
		},
		endPasskey: (ended) => db.transaction().execute((tx) => end(tx, ended)),
		async passkeysElsewhere(rpId) {
			// Each side of it apart: so both are found by the index.
			const before = await countOf(db, "<", rpId);
			const behind = await countOf(db, ">", rpId);
			return before + behind;
		},
	};
}

async function add(
	tx: Db,
	{ row, most, session, audit }: AddedPasskey,
): Promise<"added" | "known" | "full" | "gone"> {
	const own = tx
		.selectFrom("sessions")
		.select("token_hash")
		.where("token_hash", "=", session)
		.where("person_id", "=", row.person_id);
	if (!(await own.executeTakeFirst())) return "gone";
	if (await passkeyOf(tx, row.credential_id)) return "known";
	const others = await rowsOf(tx, row.person_id);
	if (others.length >= most) return "full";
	await tx.insertInto("passkeys").values(row).execute();
	await tx
		.updateTable("sessions")
		.set({ second_factor_at: row.created_at })
		.where("token_hash", "=", session)
		.execute();
	await endFreshness(tx, row.person_id);
	await insertAudit(tx, audit);
	return "added";
}

async function end(
	tx: Db,
	{ person, credentialId, rpId, audit }: EndedPasskey,
): Promise<"ended" | "unknown" | "needed"> {
	const rows = await rowsOf(tx, person);
	const ended = rows.find((row) => row.credential_id === credentialId);
	if (!ended) return "unknown";
	const others = rows.filter((row) => row !== ended && row.rp_id === rpId);
	if (others.length === 0 && !(await hasApp(tx, person))) {
		const worked = ended.rp_id === rpId;
		if (worked && (await isSecondFactorWanted(tx, person))) return "needed";
		// There is nothing that they could stand in for.
		await tx
			.deleteFrom("recovery_codes")
			.where("person_id", "=", person)
			.execute();
	}
	await tx
		.deleteFrom("passkeys")
		.where("credential_id", "=", credentialId)
		.execute();
	await insertAudit(tx, audit);
	return "ended";
}

async function hasApp(tx: Db, person: string): Promise<boolean> {
	const app = await tx
		.selectFrom("totps")
		.select("person_id")
		.where("person_id", "=", person)
		.executeTakeFirst();
	return app !== undefined;
}

function passkeyOf(
	db: Db,
	credentialId: string,
): Promise<PasskeyRow | undefined> {
	return db
		.selectFrom("passkeys")
		.selectAll()
		.where("credential_id", "=", credentialId)
		.executeTakeFirst();
}

function rowsOf(db: Db, person: string): Promise<PasskeyRow[]> {
	return db
		.selectFrom("passkeys")
		.selectAll()
		.where("person_id", "=", person)
		.execute();
}

async function countOf(db: Db, side: "<" | ">", rpId: string): Promise<number> {
	const { count } = await db
		.selectFrom("passkeys")
		.select((of) => of.fn.countAll<number>().as("count"))
		.where("rp_id", side, rpId)
		.executeTakeFirstOrThrow();
	return Number(count);
}
