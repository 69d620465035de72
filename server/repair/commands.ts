import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import { dateIn, midnightAfter } from "../../protocol/openings.ts";
import { type Reader, readNothing } from "../../protocol/read.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	type PutRight,
	RECOVERIES_READ,
	type RecoveryInfo,
	type RecoverySeen,
	type RepairFiguresAsked,
	readPutRight,
	readRecoveryOpened,
	readRecoverySeen,
	readRecoveryTold,
	readRecoveryTried,
	readRepairFiguresAsked,
} from "../../protocol/repair.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import {
	answerableConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import type { Agent } from "../people/agent.ts";
import { anyAgent } from "../people/permissions.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import { changingRecovery, type RecoveryAct } from "./change-recovery.ts";
import { openingByHand } from "./open-recovery.ts";
import type { RepairStore } from "./queries.ts";
import { dueOf } from "./recovery-due.ts";
import { type Counted, countedOf, repairRates } from "./repair-rates.ts";
import type { RecoveryRow } from "./rows.ts";
import { recoveryInfo } from "./views.ts";

/** How what is corrected later is promised. */
export interface Corrections {
	/** Answers with its due time. Said twice with one id, it is made once. */
	make(
		agent: Agent,
		on: { site: string; conversation: string },
		made: { id: string; what: string; due: NonNullable<PutRight["by"]>["due"] },
	): Promise<number>;
	/** It is done, unless it was kept or withdrawn already. */
	keep(
		agent: Agent,
		on: { site: string; conversation: string },
		id: string,
	): Promise<void>;
}

export interface HandlerParts {
	store: Store & RepairStore;
	log: ConversationLog;
	corrections: Corrections;
	/** Tells all staff of the site how one is now. */
	changed(site: string, id: string): void;
}

/** What the staff does so that something is put right. */
export function agentHandlers(parts: HandlerParts) {
	return { ...opening(parts), ...acting(parts), ...reading(parts) };
}

function opening({ store, log, changed }: HandlerParts) {
	return {
		"recovery:open": handler({
			cost: "write",
			read: readRecoveryOpened,
			may: answerableConversation(store),
			async run(
				{ who }: AgentSession,
				{ conversation, id, words },
				{ site_id: site },
			) {
				const due = dueOf(await mustFindSite(store, site), store.now());
				const said = maskText(words, false).text;
				await log.change(
					openingByHand.of(
						{ site, conversation },
						{
							agent: who,
							wrong: { id, cause: "by_hand", score: null, words: said, due },
						},
						{ open: true, same: id },
					),
				);
				const open = (
					await store.recoveriesOfConversation(site, conversation)
				).at(-1);
				if (!open) throw new Refused({ code: "not_found" });
				changed(site, open.id);
				return { recovery: recoveryInfo(open) };
			},
		}),
	} satisfies Handlers<Pick<ConsoleCommands, "recovery:open">, AgentSession>;
}

async function infoOf(
	store: RepairStore,
	site: string,
	id: string,
): Promise<RecoveryInfo> {
	const row = await store.recovery(site, id);
	if (!row) throw new Refused({ code: "not_found" });
	return recoveryInfo(row);
}

function acting(parts: HandlerParts) {
	const { store, log, corrections, changed } = parts;
	/** @param actOf what is asked, with what has to be done before it */
	const act = <In extends RecoverySeen>(
		read: Reader<In>,
		actOf: (
			said: In,
			on: { site: string; conversation: string; row: RecoveryRow },
			who: Agent,
		) => Promise<RecoveryAct>,
	) =>
		handler({
			cost: "write",
			read,
			may: answerableConversation(store),
			async run({ who }: AgentSession, said: In, { site_id: site, id }) {
				const { conversation, recovery, version } = said;
				const row = await store.recovery(site, recovery);
				if (row?.conversation_id !== id)
					throw new Refused({ code: "not_found" });
				const seen = { conversation, recovery, version };
				mayChange(row, who, version);
				const asked = await actOf(said, { site, conversation, row }, who);
				await log.change(
					changingRecovery.of(
						{ site, conversation },
						{ agent: who, seen, act: asked },
						{ recovery },
					),
				);
				changed(site, recovery);
				return { recovery: await infoOf(store, site, recovery) };
			},
		});
	return {
		// The promise first: where the relay ends in between it stands in the list, and the same said again goes on.
		"recovery:put-right": act(readPutRight, async (said, on, who) => {
			const { by, apology, correction, prevention } = said;
			if (on.row.state !== "to_do" && on.row.version === said.version)
				throw new Refused({ code: "conflict" });
			const due =
				by &&
				(await corrections.make(who, on, {
					...{ id: by.promise, what: correction.text, due: by.due },
				}));
			return {
				as: "put-right",
				said: { apology, correction, prevention },
				...{ promise: by?.promise ?? null, due },
			};
		}),
		"recovery:tell": act(readRecoveryTold, async ({ text }, on, who) => {
			if (on.row.promise_id !== null && on.row.state === "promised")
				await corrections.keep(who, on, on.row.promise_id);
			return { as: "tell", text };
		}),
		"recovery:explain": act(readRecoveryTold, async ({ text }) => ({
			...{ as: "explain", text },
		})),
		"recovery:finish": act(readRecoverySeen, async (_said, { site }, who) => ({
			as: "finish",
			alone: await isAlone(store, site, who),
		})),
		"recovery:tried": act(readRecoveryTried, async ({ how }, { site }) => {
			const zone = zoneOf(await mustFindSite(store, site));
			const today = midnightAfter(zone, dateIn(zone, store.now()), 0);
			return { as: "tried", how, today };
		}),
		"recovery:take": act(readRecoverySeen, async () => ({ as: "take" })),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "recovery:put-right"
			| "recovery:tell"
			| "recovery:explain"
			| "recovery:finish"
			| "recovery:tried"
			| "recovery:take"
		>,
		AgentSession
	>;
}

/** Before anything is promised for it: it is decided again under the lock. Errors: `conflict`. */
function mayChange(row: RecoveryRow, who: Agent, version: number): void {
	const isRepeat = row.version === version + 1 && row.changed_by === who.id;
	if (row.version !== version && !isRepeat)
		throw new Refused({ code: "conflict" });
}

/** Whether nobody else answers there. */
async function isAlone(
	store: Pick<Store, "members">,
	site: string,
	{ id }: Agent,
): Promise<boolean> {
	const members = await store.members(site);
	return !members.some((one) => one.person_id !== id && mayAnswerAt(one));
}

const DAY_MS = 24 * 3_600_000;
const ROWS = 500;

function reading({ store }: HandlerParts) {
	return {
		"recoveries:read": handler({
			cost: "ask",
			read: readNothing,
			may: anyAgent,
			async run({ sites }: AgentSession) {
				const found = await Promise.all(
					[...sites.keys()].flatMap((site) =>
						(["to_do", "promised", "told"] as const).map((state) =>
							store.recoveriesIn(site, state, RECOVERIES_READ + 1),
						),
					),
				);
				const all = found.flat().sort((a, b) => a.due_at - b.due_at);
				return {
					recoveries: all.slice(0, RECOVERIES_READ).map(recoveryInfo),
					more: all.length > RECOVERIES_READ,
				};
			},
		}),
		"recoveries:of-conversation": handler({
			cost: "ask",
			read: readWhich,
			may: siteConversation(store),
			async run(_session: AgentSession, _which, { site_id, id }) {
				const rows = await store.recoveriesOfConversation(site_id, id);
				return { recoveries: rows.slice(-RECOVERIES_READ).map(recoveryInfo) };
			},
		}),
		"repair-figures:read": handler({
			cost: "ask",
			read: readRepairFiguresAsked,
			may: siteRole(...SETTERS),
			async run(_session: AgentSession, asked) {
				const { from, to, rows } = await openedIn(store, asked);
				return { from, to, of: repairRates(rows, to) };
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"recoveries:read" | "recoveries:of-conversation" | "repair-figures:read"
		>,
		AgentSession
	>;
}

/** Those that were opened in these days, the oldest first: all of them, as far as they are counted. */
async function openedIn(
	store: Pick<Store, "now"> & RepairStore,
	{ site, days }: RepairFiguresAsked,
): Promise<{ from: number; to: number; rows: Counted[] }> {
	const to = store.now();
	const from = to - days * DAY_MS;
	const rows: Counted[] = [];
	for (let after = { opened_at: from, id: "" }; ; await nextTurn()) {
		const page = await store.recoveriesOpened(site, after, to, ROWS);
		rows.push(...page.map(countedOf));
		after = page.at(-1) ?? after;
		if (page.length < ROWS) return { from, to, rows };
	}
}
