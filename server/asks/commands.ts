import { readSurveyWhyAsked } from "../../protocol/ask-reason.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { Refused } from "../../protocol/refusal.ts";
import { readSurveyCountsAsked } from "../../protocol/survey-counts.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Asks } from "./asks.ts";
import { countAsks } from "./count-asks.ts";
import type { CountStore } from "./count-queries.ts";
import type { EndedStore } from "./ended-queries.ts";
import type { WhomStore } from "./whom-queries.ts";

/** What the staff may know of how shoppers are asked. */
export function agentHandlers({
	store,
	asks,
}: {
	store: WhomStore & CountStore & Pick<EndedStore, "endedAsks">;
	asks: Pick<Asks, "why">;
}) {
	return {
		"survey:why": handler({
			cost: "ask",
			read: readSurveyWhyAsked,
			may: siteRole(...SETTERS),
			async run(_actor, { site, survey, ref, order, page }) {
				const visitor = await visitorOf(site, ref, order ?? null);
				return asks.why(site, survey, { visitor, page });
			},
		}),
		"survey-counts:read": handler({
			cost: "ask",
			read: readSurveyCountsAsked,
			may: siteRole(...SETTERS),
			run: async (_actor, { site, survey }) => ({
				counts: await countAsks(store, site, survey),
			}),
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "survey:why" | "survey-counts:read">,
		AgentSession
	>;

	/** Of nobody in particular is nobody. Errors: `not_found`. */
	async function visitorOf(
		site: string,
		ref: string | null,
		order: string | null,
	) {
		if (ref === null && order === null) return null;
		const visitor =
			ref === null
				? await store.visitorOfOrder(site, (order ?? "").trim())
				: // As people say it.
					await store.visitorOfRef(site, ref.trim().toUpperCase());
		if (!visitor) throw new Refused({ code: "not_found" });
		return visitor;
	}
}
