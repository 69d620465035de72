import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readDeliveryNamed, readWebhookSaved } from "../../protocol/webhook.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { inTurn } from "../ports/in-turn.ts";
import { freshSiteRole, siteRole } from "../sites/site-role.ts";
import {
	type ChangeParts,
	readWebhook,
	removeWebhook,
	resend,
	rotateSecret,
	saveWebhook,
	testWebhook,
} from "./changes.ts";

/** Owners alone say where it goes, and see what became of it. */
export function agentHandlers(
	parts: ChangeParts & {
		/** The site has another webhook than before, or something more to send. */
		changed(site: string): void;
	},
) {
	const turn = inTurn();
	const may = siteRole("owner");
	const mayChange = freshSiteRole(parts.store, "owner");
	async function changing<T>(site: string, work: () => Promise<T>): Promise<T> {
		const done = await turn(site, work);
		parts.changed(site);
		return done;
	}
	return {
		"webhook:read": handler({
			cost: "ask",
			read: readOfSite,
			may,
			run: (_actor, { site }) => readWebhook(parts, site),
		}),
		"webhook:save": handler({
			cost: "write",
			read: readWebhookSaved,
			may: mayChange,
			run: ({ who }, saved) =>
				changing(saved.site, () => saveWebhook(parts, who.id, saved)),
		}),
		"webhook:rotate": handler({
			cost: "write",
			read: readOfSite,
			may: mayChange,
			run: ({ who }, { site }) =>
				changing(site, () => rotateSecret(parts, who.id, site)),
		}),
		"webhook:remove": handler({
			cost: "write",
			read: readOfSite,
			may: mayChange,
			run: ({ who }, { site }) =>
				changing(site, () => removeWebhook(parts, who.id, site)),
		}),
		"webhook:test": handler({
			cost: "write",
			read: readOfSite,
			may,
			run: (_actor, { site }) => changing(site, () => testWebhook(parts, site)),
		}),
		"webhook:resend": handler({
			cost: "write",
			read: readDeliveryNamed,
			may,
			run: (_actor, { site, id }) =>
				changing(site, () => resend(parts, site, id)),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "webhook:read"
			| "webhook:save"
			| "webhook:rotate"
			| "webhook:remove"
			| "webhook:test"
			| "webhook:resend"
		>,
		AgentSession
	>;
}
