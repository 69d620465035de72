import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import {
	readPolicyNamed,
	readPolicyPublished,
	readPolicyRemoved,
	readPolicySaved,
} from "../../protocol/policy-edits.ts";
import {
	readPoliciesAsked,
	readPolicyPinned,
} from "../../protocol/shown-policy.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { ConversationLog } from "../conversations/log.ts";
import {
	answerableConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { anyVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import { type TellSiteParts, tellSite } from "../sites/tell-site.ts";
import type { Store } from "../store/contract/store.ts";
import {
	listPolicies,
	publishPolicy,
	readPolicy,
	removePolicy,
	savePolicy,
} from "./edit-policies.ts";
import { pinnablePolicies, pinPolicy } from "./pin-policy.ts";
import type { PolicyStore } from "./queries.ts";
import { shownPolicy } from "./shown-policy.ts";
import { titlePresets } from "./title-presets.ts";
import { policyWordsOf } from "./words/policy-words-of.ts";

export interface PolicyParts
	extends Omit<TellSiteParts, "store" | "publisher"> {
	store: Store & PolicyStore;
	log: ConversationLog;
	publisher: TellSiteParts["publisher"] & Pick<Publisher, "staff">;
	/** Where its pages are found. */
	origin: string;
}

/** What shoppers read of them in the chat. */
export function visitorHandlers({ store, origin }: PolicyParts) {
	return {
		"policies:read": handler({
			cost: "ask",
			read: readPoliciesAsked,
			may: anyVisitor,
			async run({ sites: [site] }: VisitorSession, { locale }) {
				const rows = await store.policiesInForce(site.id);
				const words = policyWordsOf([locale]);
				const { title, open, cardOld: old, request, reason } = words;
				return {
					policies: rows.map((row) => shownPolicy(origin, site, row, [locale])),
					words: {
						title,
						open,
						old,
						request,
						order: words.orderNumber,
						reason,
					},
				};
			},
		}),
	} satisfies Handlers<Pick<VisitorCommands, "policies:read">, VisitorSession>;
}

/** What owners and supervisors write, and agents show. */
export function agentHandlers(parts: PolicyParts) {
	return { ...editing(parts), ...showing(parts) };
}

function editing(parts: PolicyParts) {
	const { store, publisher } = parts;
	const turn = inTurn();
	const maySet = siteRole(...SETTERS);

	/** One after the other, so that two do not both find room for the last one. */
	const change = (site: string, work: () => Promise<void>) =>
		turn(site, async () => {
			await work();
			publisher.staff(`site:${site}`, "policies:changed", { site });
		});

	return {
		"policies:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: async (_actor, { site }) => ({
				policies: await listPolicies(store, site),
				presets: titlePresets,
				address: `${parts.origin}/policies/${site}`,
			}),
		}),
		"policy:read": handler({
			cost: "ask",
			read: readPolicyNamed,
			may: siteRole(),
			run: async (_actor, { site, policy }) => ({
				policy: await readPolicy(store, site, policy),
			}),
		}),
		"policy:save": handler({
			cost: "write",
			read: readPolicySaved,
			may: maySet,
			async run({ who }, saved) {
				await change(saved.site, () => savePolicy(store, who.id, saved));
				return { policy: await readPolicy(store, saved.site, saved.policy) };
			},
		}),
		"policy:publish": handler({
			cost: "write",
			read: readPolicyPublished,
			may: maySet,
			async run({ who }, published) {
				const { site, policy } = published;
				const before = await store.site(site);
				await change(site, () => publishPolicy(store, who.id, published));
				await tellSite(parts, site, before);
				return { policy: await readPolicy(store, site, policy) };
			},
		}),
		"policy:remove": handler({
			cost: "write",
			read: readPolicyRemoved,
			may: maySet,
			async run({ who }, removed) {
				await change(removed.site, () => removePolicy(store, who.id, removed));
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "policies:read"
			| "policy:read"
			| "policy:save"
			| "policy:publish"
			| "policy:remove"
		>,
		AgentSession
	>;
}

function showing({ store, log, origin }: PolicyParts) {
	return {
		"policies:of-conversation": handler({
			cost: "ask",
			read: readWhich,
			may: siteConversation(store),
			run: async (_actor, _which, { site_id, language }) => ({
				policies: await pinnablePolicies(store, origin, {
					...{ site: site_id, language },
				}),
			}),
		}),
		"policy:pin": handler({
			cost: "write",
			read: readPolicyPinned,
			may: answerableConversation(store),
			run: ({ who }: AgentSession, pinned, { site_id: site, language }) =>
				pinPolicy({ store, log, origin }, who, { site, language }, pinned),
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "policies:of-conversation" | "policy:pin">,
		AgentSession
	>;
}
