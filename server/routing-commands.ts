import {
	readAvailabilitySet,
	readLeaving,
	readOfferAnswered,
	readOfferDeclined,
	readOfSite,
	readTake,
	readTransfer,
} from "../protocol/agent.ts";
import { readWhich } from "../protocol/conversation.ts";
import type { ConsoleCommands, VisitorCommands } from "../protocol/events.ts";
import { Refused } from "../protocol/refusal.ts";
import { readLanguageAccepted } from "../protocol/visitor.ts";
import { type Seen, take, takeOver } from "./conversations/assign.ts";
import { maySee, mayTakePart } from "./conversations/may.ts";
import { changeMode, chooseLanguage } from "./conversations/mode.ts";
import { accept, decline } from "./conversations/offer.ts";
import { release } from "./conversations/release.ts";
import { type Answers, answer } from "./edge/sockets/commands.ts";
import type { Parts } from "./parts.ts";
import { leaveDesk, switchTo } from "./routing/switching.ts";
import { transfer } from "./routing/transfer.ts";
import type { Desk } from "./sessions/agent-hello.ts";
import type { Shopper } from "./sessions/visitor-hello.ts";
import type { ConversationView } from "./store/contract/views.ts";

/** What agents say to the routing. */
export function routingCommands(
	parts: Parts,
): Pick<
	Answers<ConsoleCommands, Desk>,
	| "availability:set"
	| "conversation:take"
	| "conversation:take-over"
	| "conversation:release"
	| "conversation:transfer"
	| "offer:accept"
	| "offer:decline"
	| "desk:leave"
	| "team:read"
> {
	const { store, log, routing } = parts;

	async function seen(
		{ agent }: Desk,
		{ conversation, epoch }: { conversation: string; epoch: number },
	): Promise<Seen> {
		const row = await store.conversation(conversation);
		maySee(agent, row);
		return { site: row.site_id, id: conversation, epoch };
	}

	return {
		"availability:set": answer(
			"write",
			readAvailabilitySet,
			({ agent }: Desk, wanted) => switchTo(parts, agent, wanted),
		),
		"conversation:take": answer(
			"write",
			readTake,
			async (desk: Desk, wanted) => {
				await take(log, await seen(desk, wanted), desk.agent);
				return {};
			},
		),
		"conversation:take-over": answer(
			"write",
			readTake,
			async (desk: Desk, wanted) => {
				await takeOver(log, await seen(desk, wanted), desk.agent);
				return {};
			},
		),
		"conversation:release": answer(
			"write",
			readWhich,
			async (desk: Desk, { conversation }) => {
				const { site } = await seen(desk, { conversation, epoch: 0 });
				await release(log, desk.agent, { site, conversation }, "released");
				return {};
			},
		),
		"conversation:transfer": answer(
			"write",
			readTransfer,
			async ({ agent }: Desk, wanted) => {
				await transfer(parts, agent, wanted);
				return {};
			},
		),
		"offer:accept": answer(
			"write",
			readOfferAnswered,
			async (desk: Desk, wanted) => {
				const offered = await seen(desk, wanted);
				const { site } = await routing.room(offered.site);
				const why = site.floor.because(desk.agent.id, offered.id);
				await accept(log, offered, desk.agent, why);
				return {};
			},
		),
		"offer:decline": answer(
			"write",
			readOfferDeclined,
			async (desk: Desk, { reason, ...wanted }) => {
				await decline(log, await seen(desk, wanted), desk.agent, reason);
				return {};
			},
		),
		"desk:leave": answer("write", readLeaving, ({ agent }: Desk, leaving) =>
			leaveDesk(parts, agent, leaving),
		),
		"team:read": answer("ask", readOfSite, ({ agent }: Desk, { site }) => {
			if (!agent.roles.has(site)) throw new Refused({ code: "not_found" });
			return routing.picture(site);
		}),
	};
}

/** What waiting shoppers say to it. */
export function waitingCommands(
	parts: Parts,
): Pick<
	Answers<VisitorCommands, Shopper>,
	"life:tell" | "wait:leave" | "language:accept"
> {
	const { store, log, routing } = parts;

	async function theirs(
		{ visitor }: Shopper,
		id: string,
	): Promise<ConversationView> {
		if (!visitor) throw new Refused({ code: "not_found" });
		const row = await store.conversation(id);
		mayTakePart(visitor, row);
		return row;
	}

	return {
		"life:tell": answer(
			"ask",
			readWhich,
			async (shopper: Shopper, { conversation }) => {
				const row = await theirs(shopper, conversation);
				routing.alive(row.site_id, row.visitor_id, true);
				return {};
			},
		),
		"wait:leave": answer(
			"write",
			readWhich,
			async (shopper: Shopper, { conversation }) => {
				const { site_id: site } = await theirs(shopper, conversation);
				const { answerBy } = await routing.front(site, null);
				const key = { site, conversation };
				const change = { mode: "message", why: "left", answerBy } as const;
				await changeMode(log, key, change);
				return {};
			},
		),
		"language:accept": answer(
			"write",
			readLanguageAccepted,
			async (shopper: Shopper, { conversation, language }) => {
				const row = await theirs(shopper, conversation);
				await routing.room(row.site_id);
				const offered = routing.place(row)?.languageOffered;
				// What was offered may have been taken by somebody else: then it is not true any more.
				if (offered !== language && row.language !== language)
					throw new Refused({ code: "too_late" });
				const { visitor } = shopper;
				if (visitor) await chooseLanguage(log, visitor, conversation, language);
				return {};
			},
		),
	};
}
