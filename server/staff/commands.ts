import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readNewSite } from "../../protocol/new-site.ts";
import { type Reader, readNothing } from "../../protocol/read.ts";
import {
	readInvitationNamed,
	readMemberNamed,
	readMemberRemoval,
	readNewInvitation,
	readRoleSet,
} from "../../protocol/staff.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import type { Agent } from "../people/agent.ts";
import { anyAgent } from "../people/permissions.ts";
import { type Handler, type Handlers, handler } from "../ports/handler.ts";
import { securitySetting } from "../sites/change-security.ts";
import { changeSetting } from "../sites/keep-setting.ts";
import { freshSiteRole, mustBeFresh, siteRole } from "../sites/site-role.ts";
import { siteSettings } from "../sites/site-settings.ts";
import { tellSettings } from "../sites/tell-settings.ts";
import {
	type AccessParts,
	makeDeviceLink,
	makeSignInLink,
	resetSecondFactor,
} from "./access.ts";
import type { Post } from "./invitation-letter.ts";
import { makeInvitation, renewInvitation } from "./invitations.ts";
import { type MemberParts, removeMember, setRole } from "./members.ts";
import { makeFurtherSite, type NewSiteParts } from "./new-site.ts";
import { readStaff } from "./read-staff.ts";

export interface StaffParts extends MemberParts, AccessParts {
	store: MemberParts["store"];
	faces: NewSiteParts["faces"];
	/** null: no mail is set up. */
	post: Post | null;
}

/** What owners do about the people of their site. */
export function agentHandlers(parts: StaffParts) {
	return {
		...inviting(parts),
		...members(parts),
		...access(parts),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "staff:read"
			| "invitation:make"
			| "invitation:renew"
			| "invitation:withdraw"
			| "member:set-role"
			| "member:remove"
			| "sign-in-link:make"
			| "second-factor:reset"
			| "security:change"
			| "site:make"
			| "device-link:make"
		>,
		AgentSession
	>;
}

/** A command of owners who have lately said who they are. */
function fresh<In extends { site: string }, Out>(
	{ store }: StaffParts,
	read: Reader<In>,
	run: (owner: Agent, data: In) => Promise<Out>,
): Handler<AgentActor, In, Out> {
	return handler({
		cost: "write",
		read,
		may: freshSiteRole(store, "owner"),
		run: ({ who }, data) => run(who, data),
	});
}

const staffOf = (parts: StaffParts, owner: Agent, site: string) =>
	readStaff({ ...parts, mail: parts.post !== null }, site, owner.id);

function inviting(parts: StaffParts) {
	const { store } = parts;
	return {
		"staff:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole("owner"),
			run: ({ who }, { site }) => staffOf(parts, who, site),
		}),
		"invitation:make": fresh(parts, readNewInvitation, (owner, wanted) =>
			makeInvitation(parts, owner, wanted),
		),
		"invitation:renew": fresh(parts, readInvitationNamed, (owner, named) =>
			renewInvitation(parts, owner, named),
		),
		"invitation:withdraw": handler({
			cost: "write",
			read: readInvitationNamed,
			may: siteRole("owner"),
			async run({ who }, { site, invitation: id }) {
				const named = { site, id, by: who.id };
				await store.withdrawInvitation(named, store.now());
				return staffOf(parts, who, site);
			},
		}),
	};
}

function members(parts: StaffParts) {
	return {
		"member:set-role": fresh(parts, readRoleSet, async (owner, wanted) => {
			await setRole(parts, owner.id, wanted);
			return staffOf(parts, owner, wanted.site);
		}),
		"member:remove": fresh(parts, readMemberRemoval, async (owner, wanted) => {
			await removeMember(parts, owner.id, wanted);
			return staffOf(parts, owner, wanted.site);
		}),
	};
}

function access(parts: StaffParts) {
	const security = securitySetting(parts.store);
	return {
		"site:make": fresh(parts, readNewSite, (owner, wanted) =>
			makeFurtherSite(parts, owner.id, wanted),
		),
		"sign-in-link:make": fresh(parts, readMemberNamed, (owner, named) =>
			makeSignInLink(parts, owner.id, named),
		),
		"device-link:make": handler({
			cost: "write",
			read: readNothing,
			// Everybody for themselves, once they have lately said who they are.
			may(actor: AgentActor) {
				mustBeFresh(actor.freshAt, parts.store.now());
				return anyAgent(actor);
			},
			run: ({ who }) => makeDeviceLink(parts, who.id),
		}),
		"second-factor:reset": fresh(
			parts,
			readMemberNamed,
			async (owner, named) => {
				await resetSecondFactor(parts, owner.id, named);
				return staffOf(parts, owner, named.site);
			},
		),
		"security:change": fresh(parts, security.read, async (owner, wanted) => {
			await changeSetting(parts.store, security, wanted, {
				name: "security:change",
				by: owner.id,
			});
			tellSettings(parts.publisher, wanted.site);
			return siteSettings(parts.store, wanted.site);
		}),
	};
}
