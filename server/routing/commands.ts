import {
	readAvailabilitySet,
	readBreathSet,
	readLeaving,
	readOfferAnswered,
	readOfferDeclined,
	readOfSite,
	readTake,
	readTakeOver,
	readTransfer,
} from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import { BREATH_MS, WAIT_REPORT_MS } from "../../protocol/limits.ts";
import { readNothing } from "../../protocol/read.ts";
import { Refused } from "../../protocol/refusal.ts";
import { readLanguageAccepted } from "../../protocol/visitor.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import { type Seen, take, takeOver } from "../conversations/assign.ts";
import { changeMode, chooseLanguage } from "../conversations/mode.ts";
import { accept, decline } from "../conversations/offer.ts";
import {
	answerableConversation,
	ownConversation,
} from "../conversations/permissions.ts";
import { release } from "../conversations/release.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { anyAgent, knownVisitor } from "../people/permissions.ts";
import { answeringAgent } from "../people/read-only.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { leaveShift, type RoutingParts, switchTo } from "./switching.ts";
import { transfer } from "./transfer.ts";
import type { Waits } from "./wait/waits.ts";

/** What agents say to the routing. */
export function agentHandlers(parts: RoutingParts & { waits: Waits }) {
	return {
		...taking(parts),
		...passingOn(parts),
		...answeringOffers(parts),
		...comingAndGoing(parts),
		...readingTheSite(parts),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "availability:set"
			| "conversation:take"
			| "conversation:take-over"
			| "conversation:release"
			| "conversation:transfer"
			| "offer:accept"
			| "offer:decline"
			| "desk:leave"
			| "breath:set"
			| "input:tell"
			| "team:read"
			| "waits:read"
		>,
		AgentSession
	>;
}

/** What waiting shoppers say to it. */
export function visitorHandlers({
	store,
	log,
	routing,
}: Pick<RoutingParts, "store" | "log" | "routing">) {
	return {
		"heartbeat:send": handler({
			cost: "ask",
			read: readWhich,
			may: ownConversation(store),
			run(_actor, _which, { site_id, visitor_id }) {
				routing.heartbeat(site_id, visitor_id, true);
				return {};
			},
		}),
		"wait:leave": handler({
			cost: "write",
			read: readWhich,
			may: ownConversation(store),
			async run(_actor, { conversation }, { site_id: site }) {
				const { expected } = await routing.router(site);
				const key = { site, conversation };
				const change = { mode: "message", why: "left" } as const;
				await changeMode(log, key, { ...change, ...expected() });
				return {};
			},
		}),
		"language:accept": handler({
			cost: "write",
			read: readLanguageAccepted,
			may: ownConversation(store),
			async run(actor, { conversation, language }, row) {
				await routing.router(row.site_id);
				const offered = routing.place(row)?.languageOffered;
				// What was offered may have been taken by somebody else: then it is not true any more.
				if (offered !== language && row.language !== language)
					throw new Refused({ code: "too_late" });
				await chooseLanguage(log, knownVisitor(actor), conversation, language);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<VisitorCommands, "heartbeat:send" | "wait:leave" | "language:accept">,
		VisitorSession
	>;
}

function taking({ store, log, routing, typing }: RoutingParts) {
	return {
		"conversation:take": handler({
			cost: "write",
			read: readTake,
			may: answerableConversation(store),
			async run({ who }, wanted, row) {
				await take(log, await seenBy(routing, wanted, row), who);
				return {};
			},
		}),
		"conversation:take-over": handler({
			cost: "write",
			read: readTakeOver,
			may: answerableConversation(store),
			async run({ who }, wanted, row) {
				const { id, agent_id: holder, agent_name } = row;
				const asks = wanted.anyway === false && holder !== who.id;
				if (asks && holder !== null && typing.types(id, holder))
					throw new Refused({ code: "typing", by: agent_name ?? "" });
				await takeOver(log, await seenBy(routing, wanted, row), who);
				return {};
			},
		}),
	};
}

function passingOn(parts: RoutingParts) {
	const { store, log } = parts;
	return {
		"conversation:release": handler({
			cost: "write",
			read: readWhich,
			may: answerableConversation(store),
			async run({ who }, { conversation }, { site_id: site }) {
				await release(log, who, { site, conversation }, "released");
				return {};
			},
		}),
		"conversation:transfer": handler({
			cost: "write",
			read: readTransfer,
			may: answerableConversation(store),
			async run({ who }, wanted) {
				await transfer(parts, who, wanted);
				return {};
			},
		}),
	};
}

function answeringOffers({ store, log, routing }: RoutingParts) {
	return {
		"offer:accept": handler({
			cost: "write",
			read: readOfferAnswered,
			may: answerableConversation(store),
			async run({ who }, wanted, row) {
				const { site } = await routing.router(row.site_id);
				const why = site.assignment.because(who.id, row.id);
				await accept(log, await seenBy(routing, wanted, row), who, why);
				return {};
			},
		}),
		"offer:decline": handler({
			cost: "write",
			read: readOfferDeclined,
			may: answerableConversation(store),
			async run({ who }, { reason, ...wanted }, row) {
				await decline(log, await seenBy(routing, wanted, row), who, reason);
				return {};
			},
		}),
	};
}

function comingAndGoing(parts: RoutingParts) {
	const { inputs, wrapUps } = parts;
	return {
		"availability:set": handler({
			cost: "write",
			read: readAvailabilitySet,
			may: answeringAgent,
			run: ({ who }, wanted) => switchTo(parts, who, wanted),
		}),
		"breath:set": handler({
			cost: "ask",
			read: readBreathSet,
			may: answeringAgent,
			run({ who }, { on }) {
				wrapUps.take(who.id, on ? BREATH_MS : 0);
				return {};
			},
		}),
		"input:tell": handler({
			cost: "ask",
			read: readNothing,
			may: anyAgent,
			run({ who }) {
				inputs.heard(who.id);
				return {};
			},
		}),
		"desk:leave": handler({
			cost: "write",
			read: readLeaving,
			may: anyAgent,
			run: ({ who }, leaving) => leaveShift(parts, who, leaving),
		}),
	};
}

function readingTheSite({
	store,
	routing,
	waits,
}: RoutingParts & { waits: Waits }) {
	return {
		"team:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: (_actor, { site }) => routing.picture(site),
		}),
		"waits:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(...SETTERS),
			run: (_actor, { site }) =>
				waits.report(site, store.now() - WAIT_REPORT_MS),
		}),
	};
}

/** The conversation as the agent's window shows it, which may be older than the row. */
async function seenBy(
	routing: RoutingParts["routing"],
	{ epoch }: { epoch: number },
	{ site_id: site, id }: ConversationView,
): Promise<Seen> {
	const { positions } = await routing.router(site);
	return { site, id, epoch, told: positions.told(id) };
}
