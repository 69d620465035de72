import type { Kysely, Transaction } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import { endFreshness } from "../store/contract/end-freshness.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import { isSecondFactorWanted } from "../store/contract/second-factor-wanted.ts";
import type { TotpRow } from "../store/contract/sign-in-rows.ts";

/** Authenticator apps and recovery codes. */
export interface FactorStore {
	/** In place of an earlier app and its codes. Sessions that began without a second factor are no longer fresh. */
	setTotp(
		totp: TotpRow,
		codeHashes: readonly string[],
		audit: readonly AuditRow[],
	): Promise<void>;
	/**
	 * The recovery codes go with it, unless a passkey of this host is left to need them. `needed`: it was not ended,
	 * because a site wants a second factor and there is no other.
	 */
	endTotp(
		person: string,
		host: string,
		audit: readonly AuditRow[],
	): Promise<"ended" | "unknown" | "needed">;
	/** false: a code of this time step, or of a later one, was taken before. */
	takeStep(person: string, step: number): Promise<boolean>;
	setRecoveryCodes(
		person: string,
		codeHashes: readonly string[],
		audit: readonly AuditRow[],
	): Promise<void>;
	/** Only one caller ever gets true. */
	useRecoveryCode(
		person: string,
		codeHash: string,
		now: number,
		audit: readonly AuditRow[],
	): Promise<boolean>;
}

export function factorQueries(db: Kysely<CoreTables>): FactorStore {
	return {
		async setTotp({ person_id, ...set }, codeHashes, audit) {
			await db.transaction().execute(async (tx) => {
				await tx
					.insertInto("totps")
					.values({ person_id, ...set })
					.onConflict((on) => on.column("person_id").doUpdateSet(set))
					.execute();
				await setCodes(tx, person_id, codeHashes);
				await endFreshness(tx, person_id);
				await insertAudit(tx, audit);
			});
		},
		endTotp: (person, host, audit) =>
			db.transaction().execute(async (tx) => {
				const isLast = !(await hasPasskey(tx, person, host));
				if (isLast && (await isSecondFactorWanted(tx, person))) return "needed";
				const { numDeletedRows } = await tx
					.deleteFrom("totps")
					.where("person_id", "=", person)
					.executeTakeFirst();
				if (numDeletedRows === 0n) return "unknown";
				if (isLast) await setCodes(tx, person, []);
				await insertAudit(tx, audit);
				return "ended";
			}),
		async takeStep(person, step) {
			const { numUpdatedRows } = await db
				.updateTable("totps")
				.set({ last_step: step })
				.where("person_id", "=", person)
				.where("last_step", "<", step)
				.executeTakeFirst();
			return numUpdatedRows > 0;
		},
		async setRecoveryCodes(person, codeHashes, audit) {
			await db.transaction().execute(async (tx) => {
				await setCodes(tx, person, codeHashes);
				await insertAudit(tx, audit);
			});
		},
		useRecoveryCode: (person, codeHash, now, audit) =>
			db.transaction().execute(async (tx) => {
				const { numUpdatedRows } = await tx
					.updateTable("recovery_codes")
					.set({ used_at: now })
					.where("person_id", "=", person)
					.where("code_hash", "=", codeHash)
					.where("used_at", "is", null)
					.executeTakeFirst();
				if (numUpdatedRows === 0n) return false;
				await insertAudit(tx, audit);
				return true;
			}),
	};
}

async function hasPasskey(
	tx: Transaction<CoreTables>,
	person: string,
	host: string,
): Promise<boolean> {
	const passkeys = await tx
		.selectFrom("passkeys")
		.select("rp_id")
		.where("person_id", "=", person)
		.execute();
	return passkeys.some(({ rp_id }) => rp_id === host);
}

async function setCodes(
	tx: Transaction<CoreTables>,
	person_id: string,
	codeHashes: readonly string[],
): Promise<void> {
	await tx
		.deleteFrom("recovery_codes")
		.where("person_id", "=", person_id)
		.execute();
	if (codeHashes.length > 0)
		await tx
			.insertInto("recovery_codes")
			.values(
				codeHashes.map((code_hash) => ({
					person_id,
					code_hash,
					used_at: null,
				})),
			)
			.execute();
}
