import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readTagChecked } from "../../protocol/tag.ts";
import type { Outbound } from "../outbound/outbound.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Limits } from "../ports/limits.ts";
import type { Scripts } from "../ports/scripts.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { originsOf } from "../sites/settings.ts";
import { siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import { checkTag } from "./check/check-tag.ts";
import type { TagStore } from "./queries.ts";
import type { PagesNow } from "./seen-pages.ts";
import { tagSeen } from "./tag-seen.ts";

interface Parts {
	store: Store & TagStore;
	seen: PagesNow;
	relay: string;
	scripts: Scripts;
	limits: Pick<Limits, "spendPageCheck">;
	outbound: Outbound;
}

/** What the staff read of the tag on the shop's pages. */
export function agentHandlers(parts: Parts) {
	const { store, seen, limits, outbound } = parts;
	return {
		"tag:seen": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: (_actor, { site }) => tagSeen(store, seen, site),
		}),
		"tag:check": handler({
			cost: "ask",
			read: readTagChecked,
			may: siteRole("owner"),
			async run({ who }, { site, address }) {
				await limits.spendPageCheck(who.id);
				const listed = originsOf(await mustFindSite(store, site));
				return checkTag(outbound, address, { ...parts, site, listed });
			},
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "tag:seen" | "tag:check">,
		AgentSession
	>;
}
