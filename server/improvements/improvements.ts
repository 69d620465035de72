import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	readImprovementNamed,
	readImprovementRemoved,
	readImprovementSaved,
} from "../../protocol/improvement.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import {
	listImprovements,
	openImprovement,
	removeImprovement,
	saveImprovement,
} from "./edit-improvements.ts";
import type { ImprovementStore } from "./queries.ts";

interface Parts {
	store: Store & ImprovementStore;
	publisher: Pick<Publisher, "staff">;
	/** What the staff has said that it changes after something went wrong, the newest first. */
	preventions(site: string): Promise<{ text: string; at: number }[]>;
	/** Of the public pages. */
	origin: string;
}

/** You said, we did: what a shop heard, and what it did about it, for everybody to read. */
export function improvements({ store, publisher, origin, preventions }: Parts) {
	const turn = inTurn();
	const maySet = siteRole(...SETTERS);

	/** One after the other, so that two do not both find room for the last one. */
	const change = (site: string, work: () => Promise<void>) =>
		turn(site, async () => {
			await work();
			publisher.staff(`site:${site}`, "improvements:changed", { site });
		});

	return {
		agent: {
			"improvements:read": handler({
				cost: "ask",
				read: readOfSite,
				may: siteRole(),
				run: async (_actor, { site }) => ({
					improvements: await listImprovements(store, site),
					preventions: await preventions(site),
					address: `${origin}/you-said/${site}`,
				}),
			}),
			"improvement:open": handler({
				cost: "ask",
				read: readImprovementNamed,
				may: siteRole(),
				run: async (_actor, { site, improvement }) => ({
					improvement: await openImprovement(store, site, improvement),
				}),
			}),
			"improvement:save": handler({
				cost: "write",
				read: readImprovementSaved,
				may: maySet,
				async run({ who }, saved) {
					const { site, improvement } = saved;
					await change(site, () => saveImprovement(store, who.id, saved));
					return {
						improvement: await openImprovement(store, site, improvement),
					};
				},
			}),
			"improvement:remove": handler({
				cost: "write",
				read: readImprovementRemoved,
				may: maySet,
				async run(_actor, removed) {
					await change(removed.site, () => removeImprovement(store, removed));
					return {};
				},
			}),
		} satisfies Handlers<
			Pick<
				ConsoleCommands,
				| "improvements:read"
				| "improvement:open"
				| "improvement:save"
				| "improvement:remove"
			>,
			AgentSession
		>,
	};
}
