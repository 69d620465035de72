import * as v from "valibot";
import {
	AUDIT_DAYS_LEAST,
	AUDIT_DAYS_MOST,
	SESSION_DAYS_MOST,
} from "./account-limits.ts";
import type { Leaving, Role } from "./agent.ts";
import { LANGUAGES, NAME_CHARS, SLOTS_MOST, TEAMS } from "./limits.ts";
import { email, id, locale, reader, text } from "./read.ts";
import type { SiteSecurity } from "./site.ts";

/** Who works for a site, and who was invited: for its owners. */
export interface Staff {
	site: string;
	people: StaffPerson[];
	invitations: Invitation[];
	/** Whether invitations can be mailed. */
	mail: boolean;
}
export interface StaffPerson {
	id: string;
	name: string;
	email: string;
	role: Role;
	/** From the root of the relay; null: none. */
	picture: string | null;
	/** When a session of theirs was last used; null: none lives. */
	usedAt: number | null;
	/** An app, or a passkey. */
	secondFactor: boolean;
	/** An owner may make a sign-in link: the person works for no site of which the owner is none. */
	mayBeLinked: boolean;
}
export interface Invitation {
	id: string;
	email: string | null;
	name: string;
	role: Role;
	teams: string[];
	languages: string[];
	slots: number;
	/** The name of who made it. */
	by: string;
	madeAt: number;
	/** Past it, it opens nothing until it is renewed. */
	expiresAt: number;
}

export const role = v.picklist(["read_only", "agent", "supervisor", "owner"]);

/** `invitation:make`, *fresh*, owners. */
export interface NewInvitation {
	site: string;
	/** Mailed to it where mail is set up; null: the link is copied. */
	email: string | null;
	name: string;
	role: Role;
	teams: string[];
	languages: string[];
	slots: number;
}
export const readNewInvitation = reader(
	v.strictObject({
		site: id,
		email: v.nullable(v.pipe(email, v.toLowerCase())),
		name: text(NAME_CHARS),
		role,
		teams: v.pipe(v.array(id), v.maxLength(TEAMS)),
		languages: v.pipe(v.array(locale), v.maxLength(LANGUAGES)),
		slots: v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.maxValue(SLOTS_MOST),
		),
	}),
);
/** The link is told once. `mailed`: it is on its way to the address. */
export interface InvitationMade {
	staff: Staff;
	url: string;
	mailed: boolean;
}
/** `invitation:renew` (another link, the old one ends), `invitation:withdraw`. */
export interface InvitationNamed {
	site: string;
	invitation: string;
}
export const readInvitationNamed = reader(
	v.strictObject({ site: id, invitation: id }),
);

/** `member:set-role`, *fresh*, owners. Errors: `last_owner`. */
export interface RoleSet {
	site: string;
	person: string;
	role: Role;
}
export const readRoleSet = reader(
	v.strictObject({ site: id, person: id, role }),
);

/** `member:remove`, *fresh*, owners: what becomes of their open conversations on this site. Errors: `last_owner`. */
export interface MemberRemoval {
	site: string;
	person: string;
	open: Exclude<Leaving["open"], { kind: "keep" }>;
}
export const readMemberRemoval = reader(
	v.strictObject({
		site: id,
		person: id,
		open: v.variant("kind", [
			v.strictObject({ kind: v.literal("queue") }),
			v.strictObject({
				kind: v.literal("transfer"),
				to: v.strictObject({ kind: v.picklist(["agent", "team"]), id }),
			}),
		]),
	}),
);

/** `sign-in-link:make`, `second-factor:reset`, *fresh*, owners of all sites of the person; else `forbidden`. */
export interface MemberNamed {
	site: string;
	person: string;
}
export const readMemberNamed = reader(v.strictObject({ site: id, person: id }));
export interface SignInLinkMade {
	url: string;
	expiresAt: number;
}

/** `security:change`, *fresh*, owners. */
export interface SecurityChange extends SiteSecurity {
	site: string;
}
export const readSecurityChange = reader(
	v.strictObject({
		site: id,
		sessionDays: v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.maxValue(SESSION_DAYS_MOST),
		),
		secondFactor: v.boolean(),
		auditDays: v.pipe(
			v.number(),
			v.integer(),
			v.minValue(AUDIT_DAYS_LEAST),
			v.maxValue(AUDIT_DAYS_MOST),
		),
	}),
);
