import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import {
	PROMISES_READ,
	type PromiseDraft,
	type PromiseInfo,
	type PromiseSeen,
	readPromiseConfirmed,
	readPromiseDraft,
	readPromiseHandOver,
	readPromiseKeeping,
	readPromiseMoving,
	readPromiseWithdrawing,
} from "../../protocol/promise.ts";
import { type Reader, readNothing } from "../../protocol/read.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { Asks } from "../asks/asks.ts";
import type { ConversationLog } from "../conversations/log.ts";
import {
	answerableConversation,
	ownConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import type { Agent } from "../people/agent.ts";
import { anyAgent, anyVisitor, knownVisitor } from "../people/permissions.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { hoursOf, hoursState, zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { Store } from "../store/contract/store.ts";
import { askedIfDone, askIfDone } from "./ask-if-done.ts";
import { changingPromise, type PromiseAct } from "./change-promise.ts";
import { confirmingPromise } from "./confirm-promise.ts";
import { doneTime, dueTime } from "./due-time.ts";
import { makePromise } from "./make.ts";
import { promiseOwner } from "./promise-owner.ts";
import type { PromiseStore } from "./queries.ts";
import { ownPromise, promiseInfo } from "./views.ts";
import { promiseWarnings } from "./warnings.ts";

export interface PromiseParts {
	store: Store & PromiseStore;
	log: ConversationLog;
	asks: Pick<Asks, "offer">;
}

/** A visitor's list has at most so many. */
const OWN_PROMISES = 20;

/** What shoppers read and say of what they were promised. */
export function visitorHandlers(parts: PromiseParts) {
	const { store, log } = parts;
	return {
		"promises:read": handler({
			cost: "ask",
			read: readNothing,
			may: anyVisitor,
			async run({ who }: VisitorSession) {
				if (!who) return { promises: [] };
				const rows = await store.promisesOfVisitor(
					...([who.site_id, who.id, OWN_PROMISES] as const),
				);
				const asked = await askIfDone(parts, who, rows);
				return {
					promises: rows.flatMap(
						(row) => ownPromise(row, asked.get(row.id) ?? null) ?? [],
					),
				};
			},
		}),
		"promise:confirm": handler({
			cost: "write",
			read: readPromiseConfirmed,
			may: ownConversation(store),
			async run(actor: VisitorSession, confirmed, { site_id: site, id }) {
				const { id: visitor } = knownVisitor(actor);
				const hours = hoursOf(await mustFindSite(store, site));
				const ask = await askedIfDone(store, site, confirmed.promise);
				await log.change(
					confirmingPromise.of(
						{ site, conversation: id },
						{ visitor: { id: visitor, site_id: site }, confirmed, hours, ask },
						{ promise: confirmed.promise },
					),
				);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<VisitorCommands, "promises:read" | "promise:confirm">,
		VisitorSession
	>;
}

/** What the staff promises, and does about it. */
export function agentHandlers(parts: PromiseParts) {
	return {
		...making(parts),
		...acting(parts),
		...reading(parts),
	};
}

function making(parts: PromiseParts) {
	const { store } = parts;
	return {
		"promise:make": handler({
			cost: "write",
			read: readPromiseDraft,
			may: answerableConversation(store),
			run: ({ who }: AgentSession, draft, { site_id: site }) =>
				make(parts, who, site, draft),
		}),
	} satisfies Handlers<Pick<ConsoleCommands, "promise:make">, AgentSession>;
}

async function make(
	{ store, log }: PromiseParts,
	agent: Agent,
	site: string,
	{ conversation, id, what, owes, due: wanted, anyway, policy }: PromiseDraft,
) {
	const row = await mustFindSite(store, site);
	const hours = hoursOf(row);
	const owner = await promiseOwner(store, site, agent, owes);
	const made = await store.promise(site, id);
	// Said twice, also after its time has passed.
	const due = made?.first_due_at ?? dueTime(wanted, zoneOf(row), store.now());
	const warnings =
		made || anyway
			? []
			: await promiseWarnings(store, { site, owner, due, hours });
	if (warnings.length > 0) return { kind: "warned" as const, due, warnings };
	const kind = policy ? ("policy" as const) : ("spoken" as const);
	await makePromise(log, agent, {
		...{ site, conversation, id, kind, what, owner, due, hours, policy },
	});
	return { kind: "made" as const, promise: await infoOf(store, site, id) };
}

async function infoOf(
	store: PromiseStore,
	site: string,
	id: string,
): Promise<PromiseInfo> {
	const row = await store.promise(site, id);
	if (!row) throw new Refused({ code: "not_found" });
	return promiseInfo(row);
}

function acting({ store, log }: PromiseParts) {
	/** @param actOf what is asked, with what has to be found out for it */
	const act = <In extends PromiseSeen>(
		read: Reader<In>,
		actOf: (said: In, site: string, who: Agent) => Promise<PromiseAct>,
	) =>
		handler({
			cost: "write",
			read,
			may: answerableConversation(store),
			async run({ who }: AgentSession, said: In, { site_id: site, id }) {
				const { conversation, promise, version } = said;
				await log.change(
					changingPromise.of(
						{ site, conversation: id },
						{
							agent: who,
							seen: { conversation, promise, version },
							act: await actOf(said, site, who),
						},
						{ promise },
					),
				);
				return { promise: await infoOf(store, site, promise) };
			},
		});
	return {
		"promise:keep": act(readPromiseKeeping, async ({ doneAt }, site) => ({
			as: "keep",
			doneAt: doneTime(doneAt, zoneOf(await mustFindSite(store, site))),
		})),
		"promise:move": act(readPromiseMoving, async ({ due, why }, site) => {
			const row = await mustFindSite(store, site);
			return {
				as: "move",
				due: dueTime(due, zoneOf(row), store.now()),
				...{ why, hours: hoursOf(row) },
			};
		}),
		"promise:withdraw": act(readPromiseWithdrawing, async ({ why }) => ({
			as: "withdraw",
			why,
		})),
		"promise:hand-over": act(
			readPromiseHandOver,
			async ({ to }, site, who) => ({
				as: "hand-over",
				to: await promiseOwner(store, site, who, to),
			}),
		),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"promise:keep" | "promise:move" | "promise:withdraw" | "promise:hand-over"
		>,
		AgentSession
	>;
}

function reading({ store }: PromiseParts) {
	return {
		"follow-ups:read": handler({
			cost: "ask",
			read: readNothing,
			may: anyAgent,
			async run({ sites }: AgentSession) {
				const found = await Promise.all(
					[...sites.keys()].flatMap((site) =>
						(["late", "open"] as const).map((state) =>
							store.promisesIn(site, state, PROMISES_READ + 1),
						),
					),
				);
				const all = found.flat().sort((a, b) => a.due_at - b.due_at);
				return {
					promises: all.slice(0, PROMISES_READ).map(promiseInfo),
					more: all.length > PROMISES_READ,
				};
			},
		}),
		"promises:of-conversation": handler({
			cost: "ask",
			read: readWhich,
			may: siteConversation(store),
			async run(_session: AgentSession, _which, { site_id, id }) {
				const rows = await store.promisesOfConversation(site_id, id);
				return { promises: rows.slice(-PROMISES_READ).map(promiseInfo) };
			},
		}),
		"promise-times:read": handler({
			cost: "ask",
			read: readWhich,
			may: siteConversation(store),
			async run(_session: AgentSession, _which, { site_id: site }) {
				const row = await mustFindSite(store, site);
				const state = hoursState(hoursOf(row), store.now());
				const members = await store.members(site);
				return {
					timeZone: zoneOf(row),
					closesAt: state.open ? state.until : null,
					teams: (await store.teams(site)).map(({ id, name }) => ({
						...{ id, name },
					})),
					people: members
						.filter(mayAnswerAt)
						.map(({ person_id: id, name }) => ({ id, name })),
				};
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"follow-ups:read" | "promises:of-conversation" | "promise-times:read"
		>,
		AgentSession
	>;
}
