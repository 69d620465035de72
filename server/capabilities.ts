import { PEOPLE_FOUND } from "../protocol/data.ts";
import { accounts } from "./accounts/configured.ts";
import { agreements } from "./agreements/agreements.ts";
import * as asks from "./asks/commands.ts";
import { endedAsks } from "./asks/ended-asks.ts";
import { restoredAsks } from "./asks/restored-asks.ts";
import type { AskRow } from "./asks/rows.ts";
import { attachments } from "./attachments/attachments.ts";
import { attributes } from "./attributes/attributes.ts";
import { audit } from "./audit/audit.ts";
import { backups } from "./backups/backups.ts";
import { blocking } from "./blocking/blocking.ts";
import { bulk } from "./bulk/bulk.ts";
import type { ActHandlers } from "./bulk/do-act.ts";
import type { Capability } from "./capability.ts";
import { commentCards } from "./comment-cards/comment-cards.ts";
import { complaints } from "./complaints/complaints.ts";
import type { Config } from "./config/config.ts";
import { isOfThisMachine } from "./config/of-this-machine.ts";
import * as staffConversations from "./conversations/agent-commands.ts";
import { endWhenAnswered } from "./conversations/beginning.ts";
import * as conversations from "./conversations/visitor-commands.ts";
import { exporting } from "./exporting/exporting.ts";
import { feedback } from "./feedback/feedback.ts";
import { figures } from "./figures/figures.ts";
import { workload } from "./figures/workload/workload.ts";
import { files } from "./files/files.ts";
import { floor } from "./floor/floor.ts";
import { findPeople } from "./forgetting/find-people.ts";
import { forgetting } from "./forgetting/forgetting.ts";
import { help } from "./help/help.ts";
import type { ArticlePictures } from "./help/import-articles.ts";
import { importedRatings } from "./imported-ratings/imported-ratings.ts";
import { improvements } from "./improvements/improvements.ts";
import { linkedPeople } from "./linked-people/linked-people.ts";
import { masking } from "./masking/masking.ts";
import { mentions } from "./mentions/mentions.ts";
import { monday } from "./monday/monday.ts";
import { notifications } from "./notifications/configured.ts";
import type { Notifications } from "./notifications/notifications.ts";
import { quietHours } from "./notifications/quiet-hours.ts";
import { createOutbound } from "./outbound/outbound.ts";
import type { Parts } from "./parts.ts";
import { policies } from "./policies/policies.ts";
import type { Pruned } from "./ports/pruned.ts";
import { productFeed } from "./product-feed/product-feed.ts";
import { products } from "./products/products.ts";
import { promises } from "./promises/promises.ts";
import { pruning } from "./pruning/pruning.ts";
import { asksAtVisit } from "./repair/put-right-source.ts";
import { recoveryDue } from "./repair/recovery-due.ts";
import { type RepairParts, repair } from "./repair/repair.ts";
import * as routing from "./routing/commands.ts";
import { endedWaits } from "./routing/wait/ended-waits.ts";
import { savedReplies } from "./saved-replies/saved-replies.ts";
import { scheduledMessages } from "./scheduled-messages/scheduled-messages.ts";
import { search } from "./search/search.ts";
import * as sessions from "./sessions/commands.ts";
import { endEverySignIn } from "./sessions/end-every-sign-in.ts";
import { endedSessions } from "./sessions/ended-sessions.ts";
import * as sites from "./sites/commands.ts";
import { snoozing } from "./snoozing/snoozing.ts";
import { spam } from "./spam/spam.ts";
import { staff } from "./staff/staff.ts";
import type { VisitorKey } from "./store/contract/rows.ts";
import type { ConversationView } from "./store/contract/views.ts";
import { tag } from "./tag/tag.ts";
import { tags } from "./tags/tags.ts";
import { views } from "./views/views.ts";
import { webhooks } from "./webhooks/webhooks.ts";

export type Capabilities = ReturnType<typeof capabilitiesOf>;

/** Everything that the relay can do, in the order in which it hears of a commit. */
export function capabilitiesOf(parts: Parts, config: Config) {
	const notified = notifications(parts, config);
	const kept = files(parts);
	const loopback = isOfThisMachine(config);
	const outbound = createOutbound(parts.clock, loopback);
	const asked = feedback({
		...{ ...parts, asksAtVisit: asksAtVisit(parts) },
		origin: config.origin,
		post: notified.post,
		call: notified.callForBadRating,
	});
	const hooked = webhooks({
		...parts,
		outbound,
		loopback,
		settledAnswers: asked.settledAnswers,
	});
	const attached = attachments(parts);
	const figured = figures(parts);
	const promised = promises(parts);
	const cards = commentCards({ ...parts, cardKept: hooked.cardKept });
	const feed = productFeed({ ...parts, outbound });
	const all = {
		...coreOf({ ...parts, loopback, siteChanged: feed.siteChanged }),
		feedback: asked,
		alerts: asked.alerts,
		invitations: { due: asked.invitationsDue },
		figures: figured,
		monday: monday({
			...parts,
			post: notified.post,
			readFigures: (site, period, before) =>
				figured.reads.figures({ site, period, before, filter: {} }, "all"),
			needs: [],
		}),
		commentCards: {
			...cards,
			// Neither knows the other: what a survey promised is a card.
			settled: async (ask: AskRow) =>
				cards.leaveAnswers(ask, await asked.leads(ask)),
		},
		workload: workload(parts),
		webhooks: hooked,
		notifications: notified,
		quietHours: quietHours(parts),
		accounts: accounts(parts, notified.post),
		staff: staff({
			...parts,
			consoleOrigin: config.consoleOrigin,
			post: notified.post,
			dropPicture: kept.drop,
			memberLeft: promised.memberLeft,
		}),
		audit: audit({ ...parts, loopback }),
		files: kept,
		attachments: attached,
		promises: promised,
		products: products({
			...{ ...parts, outbound, uploads: attached.uploads },
			sources: [feed.source],
		}),
		productFeed: feed,
		...deskOf(parts, notified.callForMention),
		importedRatings: importedRatings(parts),
		...keptOf({ ...parts, asked, promised, origin: config.origin }, kept),
		linkedPeople: linkedPeople({
			...parts,
			findPeople: (site, text) =>
				findPeople(parts.store, site, text, PEOPLE_FOUND),
		}),
		backups: backups(parts),
		...findingOf(parts),
		tags: tags(parts),
		tag: tag({
			...parts,
			own: [config.origin, config.consoleOrigin],
			relay: config.origin,
			outbound,
		}),
	} satisfies Record<string, Capability>;
	const erased = forgetSteps(Object.values(all));
	const whole = {
		...all,
		bulk: bulk({ ...parts, handlers: actHandlers(all) }),
		forgetting: forgetting({
			...parts,
			erased,
			visitorErased: forgetVisitorSteps(Object.values(all)),
			comments: [
				...[all.feedback.comments, all.commentCards.comments],
				...[all.importedRatings.comments, all.help.comments],
			],
		}),
	};
	return {
		...whole,
		pruning: pruning(parts.store, prunedBy(Object.values(whole))),
	} satisfies Record<string, Capability>;
}

interface KeptParts extends Parts {
	origin: string;
	asked: Pick<RepairParts, "settledAnswers">;
	promised: Pick<RepairParts, "corrections">;
}

/** What is kept of a site and handed out, each alone. */
function keptOf(
	{ asked, promised, ...parts }: KeptParts,
	{ pictures }: { pictures: ArticlePictures },
) {
	const { settledAnswers } = asked;
	const { corrections } = promised;
	const repaired = repair({ ...parts, corrections, settledAnswers });
	return {
		repair: repaired,
		agreements: agreements(parts),
		complaints: complaints({ ...parts, assessBy: recoveryDue }),
		help: help({ ...parts, pictures }),
		improvements: improvements({
			...parts,
			preventions: repaired.preventions,
		}),
		savedReplies: savedReplies(parts),
		exporting: exporting(parts),
		attributes: attributes(parts),
		masking: masking(parts),
		policies: policies(parts),
	} satisfies Record<string, Capability>;
}

/** What an agent does beside answering. */
function deskOf(parts: Parts, call: Notifications["callForMention"]) {
	const marked = spam(parts);
	return {
		mentions: mentions({ ...parts, call }),
		scheduledMessages: scheduledMessages(parts),
		snoozing: snoozing(parts),
		spam: marked,
		blocking: blocking({
			...parts,
			markSpam: (actor, conversation) =>
				marked.agent["conversation:spam"].answer(actor, {
					conversation,
					spam: true,
				}),
		}),
		floor: floor(parts),
	} satisfies Record<string, Capability>;
}

/** A view is a search that was saved. */
function findingOf(parts: Parts) {
	const found = search(parts);
	return {
		search: found,
		views: views({ ...parts, find: found.agent["search:read"].answer }),
	};
}

/** Of whoever has them: the commands on one conversation of which an act on several is made. */
function actHandlers(
	all: {
		[K in "conversations" | "routing" | "snoozing" | "spam" | "tags"]: {
			agent: Partial<ActHandlers>;
		};
	},
): ActHandlers {
	return {
		...all.conversations.agent,
		...all.routing.agent,
		...all.snoozing.agent,
		...all.spam.agent,
		...all.tags.agent,
	} as ActHandlers;
}

/** What the others build on. */
function coreOf(
	parts: Parts & {
		loopback: boolean;
		siteChanged(site: string): Promise<void>;
	},
) {
	const { presence, waits } = parts;
	return {
		sessions: {
			visitor: sessions.visitorHandlers(parts),
			prunes: endedSessions(parts.store),
			restored: () => endEverySignIn(parts.store),
		},
		conversations: {
			visitor: conversations.visitorHandlers(parts),
			agent: staffConversations.agentHandlers(parts),
			due: parts.scrub.due,
			committed: endWhenAnswered(parts.limits),
		},
		asks: {
			agent: asks.agentHandlers(parts),
			due: parts.asks.due,
			stop: parts.asks.stop,
			restored: restoredAsks(parts.store),
			prunes: endedAsks(parts.store),
		},
		sites: { agent: sites.agentHandlers(parts) },
		routing: {
			visitor: routing.visitorHandlers(parts),
			agent: routing.agentHandlers(parts),
			committed: parts.routing.committed,
			due: parts.routing.due,
			async start() {
				await parts.duties.start();
				await parts.faces.start();
				await presence.read();
				await parts.routing.start();
			},
			async reread() {
				await parts.faces.start();
				await parts.routing.reread();
			},
			async stop() {
				// Before anybody is told to go: who comes back to the next relay has not left.
				await presence.stop();
				parts.routing.stop();
			},
			idle: parts.routing.idle,
		},
		// After the routing: a reply is learnt after the start of the service that it belongs to.
		waits: {
			committed: waits.committed,
			idle: waits.idle,
			prunes: endedWaits(parts.store),
		},
	} satisfies Record<string, Capability>;
}

function prunedBy(all: readonly Capability[]): Pruned[] {
	return all.flatMap(({ prunes = [] }) => prunes);
}

function forgetSteps(all: readonly Capability[]) {
	return async (row: ConversationView): Promise<void> => {
		for (const { forget } of all) await forget?.(row);
	};
}

function forgetVisitorSteps(all: readonly Capability[]) {
	return async (visitor: VisitorKey): Promise<void> => {
		for (const { forgetVisitor } of all) await forgetVisitor?.(visitor);
	};
}
