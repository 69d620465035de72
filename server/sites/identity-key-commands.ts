import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readIdentityKeyNamed } from "../../protocol/identity-keys.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Store } from "../store/contract/store.ts";
import {
	identityKeys,
	makeIdentityKey,
	retireIdentityKey,
} from "./identity-keys.ts";
import { freshSiteRole, siteRole } from "./site-role.ts";

/** What proves customers: owners alone make and retire it. */
export function identityKeyHandlers(store: Store) {
	const turn = inTurn();
	const may = freshSiteRole(store, "owner");
	return {
		"identity-keys:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole("owner"),
			run: (_actor, { site }) => identityKeys(store, site),
		}),
		"identity-keys:make": handler({
			cost: "write",
			read: readOfSite,
			may,
			run: ({ who }, { site }) =>
				turn(site, () => makeIdentityKey(store, who.id, site)),
		}),
		"identity-keys:retire": handler({
			cost: "write",
			read: readIdentityKeyNamed,
			may,
			run: ({ who }, named) =>
				turn(named.site, () => retireIdentityKey(store, who.id, named)),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"identity-keys:read" | "identity-keys:make" | "identity-keys:retire"
		>,
		AgentSession
	>;
}
