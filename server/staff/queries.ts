import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import { type AccessStore, accessQueries } from "./access-queries.ts";
import {
	type InvitationStore,
	invitationQueries,
} from "./invitation-queries.ts";
import { type JoiningStore, joiningQueries } from "./joining-queries.ts";
import {
	type EraseAccountStep,
	type MemberStore,
	memberQueries,
} from "./member-queries.ts";
import { type NewSiteStore, newSiteQueries } from "./new-site-queries.ts";

/** What owners do about the staff. What belongs together is one transaction, with its lines of the audit log. */
export interface StaffStore
	extends InvitationStore,
		JoiningStore,
		MemberStore,
		AccessStore,
		NewSiteStore {}

/** @param steps what other rooms keep of a person, which goes with the account */
export function staffQueries(
	db: Kysely<CoreTables>,
	steps: readonly EraseAccountStep[],
): StaffStore {
	return {
		...invitationQueries(db),
		...joiningQueries(db),
		...memberQueries(db, steps),
		...accessQueries(db),
		...newSiteQueries(db),
	};
}
