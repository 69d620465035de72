import { COLLEAGUES_TOLD } from "../../protocol/limits.ts";
import type { Staff, StaffPerson } from "../../protocol/staff.ts";
import { pictureAddress } from "../people/picture.ts";
import type { MembershipRow } from "../store/contract/rows.ts";
import type { InvitationSeen } from "./invitation-queries.ts";
import type { StaffRow } from "./member-queries.ts";
import type { StaffStore } from "./queries.ts";

/** Who works for a site and who was invited, for one of its owners. */
export async function readStaff(
	{ store, mail }: { store: StaffStore; mail: boolean },
	site: string,
	owner: string,
): Promise<Staff> {
	const [all, invitations] = await Promise.all([
		store.staffOf(site),
		store.invitationsOf(site),
	]);
	const people = all.slice(0, COLLEAGUES_TOLD);
	const ids = people.map(({ person_id }) => person_id);
	const memberships = await store.membershipsOf([...new Set([...ids, owner])]);
	const mayLink = linkable(memberships, owner);
	return {
		site,
		people: people.map((person) => personOf(person, mayLink)),
		invitations: invitations.map(invitationOf),
		mail,
	};
}

/** Whether all sites of the person are the owner's. */
function linkable(
	memberships: readonly Pick<MembershipRow, "site_id" | "person_id" | "role">[],
	owner: string,
): (person: string) => boolean {
	const owned = new Set(
		memberships
			.filter(({ person_id, role }) => person_id === owner && role === "owner")
			.map(({ site_id }) => site_id),
	);
	const others = new Set(
		memberships
			.filter(({ site_id }) => !owned.has(site_id))
			.map(({ person_id }) => person_id),
	);
	return (person) => !others.has(person);
}

function personOf(
	{ person_id: id, name, email, role, picture, ...row }: StaffRow,
	mayLink: (person: string) => boolean,
): StaffPerson {
	return {
		id,
		name,
		email,
		role,
		picture: pictureAddress({ picture }),
		usedAt: row.used_at,
		secondFactor: row.totps + row.passkeys > 0,
		mayBeLinked: mayLink(id),
	};
}

function invitationOf(row: InvitationSeen): Staff["invitations"][number] {
	return {
		id: row.id,
		email: row.email,
		name: row.name,
		role: row.role,
		teams: JSON.parse(row.teams) as string[],
		languages: JSON.parse(row.languages) as string[],
		slots: row.slots,
		by: row.by,
		madeAt: row.made_at,
		expiresAt: row.expires_at,
	};
}
