import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	PEOPLE_FOUND,
	readPersonSought,
	readRetentionChange,
	readShopperNamed,
} from "../../protocol/data.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { retentionSetting } from "../sites/change-retention.ts";
import { changeSetting } from "../sites/keep-setting.ts";
import { freshSiteRole, siteRole } from "../sites/site-role.ts";
import { siteSettings } from "../sites/site-settings.ts";
import { tellSettings } from "../sites/tell-settings.ts";
import { createErasePerson } from "./erase-person.ts";
import { findPeople } from "./find-people.ts";
import { countRetention } from "./retention.ts";
import type { StepParts } from "./retention-steps.ts";

/** What owners do about what is known of shoppers. */
export function agentHandlers(parts: StepParts) {
	const { store } = parts;
	const retention = retentionSetting(store);
	const erasePerson = createErasePerson(parts);
	return {
		"retention:change": handler({
			cost: "write",
			read: retention.read,
			may: freshSiteRole(store, "owner"),
			async run({ who }, wanted) {
				await changeSetting(store, retention, wanted, {
					name: "retention:change",
					by: who.id,
				});
				tellSettings(parts.publisher, wanted.site);
				return siteSettings(store, wanted.site);
			},
		}),
		"retention:count": handler({
			cost: "write",
			read: readRetentionChange,
			may: siteRole("owner"),
			run: (_actor, { site, retention }) =>
				countRetention(parts, site, retention, store.now()),
		}),
		"person:find": handler({
			cost: "ask",
			read: readPersonSought,
			may: siteRole("owner"),
			run: async (_actor, { site, text }) => ({
				people: await findPeople(store, site, text, PEOPLE_FOUND),
			}),
		}),
		"person:erase": handler({
			cost: "write",
			read: readShopperNamed,
			may: freshSiteRole(store, "owner"),
			run: ({ who }, named) => erasePerson(who.id, named),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"retention:change" | "retention:count" | "person:find" | "person:erase"
		>,
		AgentSession
	>;
}
