import { INVITATION_MS } from "../../protocol/account-limits.ts";
import type { LinkOpens, Role } from "../../protocol/agent.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import type {
	InvitationMade,
	InvitationNamed,
	NewInvitation,
} from "../../protocol/staff.ts";
import { hashOf } from "../people/secret.ts";
import type { InvitationRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { invitationLetter, type Post } from "./invitation-letter.ts";
import type { StaffStore } from "./queries.ts";
import { readStaff } from "./read-staff.ts";

interface Parts {
	store: Pick<Store, "now" | "site" | "person" | "personByEmail"> & StaffStore;
	consoleOrigin: string;
	/** Mails a letter in the background; null: no mail is set up. */
	post: Post | null;
}

/** Who makes it. */
interface Owner {
	id: string;
	name: string;
}

/** Errors: those of the store, for which nothing is kept and nothing is mailed. */
export async function makeInvitation(
	parts: Parts,
	owner: Owner,
	wanted: NewInvitation,
): Promise<InvitationMade> {
	const { store } = parts;
	const token = newToken();
	const now = store.now();
	const row: InvitationRow = {
		site_id: wanted.site,
		id: newId(),
		token_hash: hashOf(token),
		email: wanted.email,
		name: wanted.name,
		role: wanted.role,
		teams: JSON.stringify([...new Set(wanted.teams)]),
		languages: JSON.stringify([...new Set(wanted.languages)]),
		slots: wanted.slots,
		made_by: owner.id,
		made_at: now,
		expires_at: now + INVITATION_MS,
		used_at: null,
		used_by: null,
		withdrawn_at: null,
	};
	await store.makeInvitation(row);
	return told(parts, owner, row, token);
}

/** Another link to the same invitation; the old one opens nothing any more. Errors: those of the store. */
export async function renewInvitation(
	parts: Parts,
	owner: Owner,
	{ site, invitation: id }: InvitationNamed,
): Promise<InvitationMade> {
	const { store } = parts;
	const token = newToken();
	const now = store.now();
	const row = await store.renewInvitation(
		{ site, id, by: owner.id },
		{ token_hash: hashOf(token), expires_at: now + INVITATION_MS },
		now,
	);
	return told(parts, owner, row, token);
}

/** The token is told here, and nowhere else. */
async function told(
	parts: Parts,
	owner: Owner,
	{ site_id, email }: InvitationRow,
	token: string,
): Promise<InvitationMade> {
	const { store, post, consoleOrigin } = parts;
	const url = `${consoleOrigin}/console/invitation#${token}`;
	const site = email !== null && post ? await store.site(site_id) : undefined;
	if (site && email !== null) {
		// Who works for another shop already has said it; else whoever invites is likely to read the same.
		const reads =
			(await store.personByEmail(email)) ?? (await store.person(owner.id));
		post?.(
			invitationLetter(email, {
				site: site.name,
				by: owner.name,
				language: reads?.language ?? null,
				url,
				replyTo: site.reply_to,
			}),
		);
	}
	return {
		staff: await readStaff({ store, mail: post !== null }, site_id, owner.id),
		url,
		mailed: site !== undefined,
	};
}

/** What the link of an invitation opens, for whoever looks at it; null: nothing. It uses nothing. */
export function invitationOpens(
	store: Pick<Store, "now"> & Pick<StaffStore, "invitation">,
) {
	return async (
		token: string,
	): Promise<Extract<LinkOpens, { role: Role }> | null> => {
		const row = await store.invitation(hashOf(token), store.now());
		return row
			? {
					purpose: "invitation",
					site: row.site_name,
					role: row.role,
					by: row.by,
					email: row.email ?? "",
					called: row.name,
				}
			: null;
	};
}
