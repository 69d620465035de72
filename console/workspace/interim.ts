import type { OfSite } from "../../protocol/agent.ts";
import type {
	AuditAsked,
	AuditPage,
	SettingUndo,
} from "../../protocol/audit.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { SiteSettings } from "../../protocol/site.ts";
import type {
	InvitationMade,
	InvitationNamed,
	MemberNamed,
	MemberRemoval,
	NewInvitation,
	RoleSet,
	SecurityChange,
	SignInLinkMade,
	Staff,
} from "../../protocol/staff.ts";
import type { ConsoleConnection } from "./console-connection.ts";

/** Until the relay's own list of commands names them. */
interface Commands {
	"staff:read": [OfSite, Staff];
	"invitation:make": [NewInvitation, InvitationMade];
	"invitation:renew": [InvitationNamed, InvitationMade];
	"invitation:withdraw": [InvitationNamed, Staff];
	"member:set-role": [RoleSet, Staff];
	"member:remove": [MemberRemoval, Staff];
	"sign-in-link:make": [MemberNamed, SignInLinkMade];
	"second-factor:reset": [MemberNamed, Staff];
	"security:change": [SecurityChange, InterimSettings];
	"audit:read": [AuditAsked, AuditPage];
	"setting:undo": [SettingUndo, InterimSettings];
}

/** Owners are told it. */
export interface InterimSettings extends SiteSettings {
	security?: { sessionDays: number; secondFactor: boolean; auditDays: number };
}

export interface InterimConnection {
	ask<K extends keyof Commands>(
		command: K,
		data: Commands[K][0],
	): Promise<Reply<Commands[K][1]>>;
}

export function interim(
	connection: Pick<ConsoleConnection, "ask">,
): InterimConnection {
	return connection as unknown as InterimConnection;
}
