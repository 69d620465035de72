import { newId } from "../../protocol/ids.ts";
import type { RecoveryCause } from "../../protocol/repair.ts";
import { PUT_RIGHT } from "../asks/put-right-question.ts";
import type { AskRow } from "../asks/rows.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { openingItself } from "./open-recovery.ts";
import type { RepairStore } from "./queries.ts";
import { dueOf } from "./recovery-due.ts";
import { answeringAgain } from "./second-answer.ts";

/** What somebody answered, once they have left it alone. */
export interface SaidOfIt {
	score: number | null;
	solved: string | null;
	isBad: boolean;
	words: Readonly<Record<string, string>>;
	contact: string | null;
}

/** What follows from answers, and from promises that were not kept. */
export interface OpenItselfParts {
	store: Store &
		RepairStore & {
			lastConversationOf(visitor: VisitorKey): Promise<string | undefined>;
		};
	log: ConversationLog;
	settledAnswers(ask: Pick<AskRow, "site_id" | "id">): Promise<SaidOfIt | null>;
	changed(site: string, id: string): void;
}

export function createOpenItself(parts: OpenItselfParts) {
	const { store, log, changed, settledAnswers } = parts;

	async function open(
		on: { site: string; conversation: string },
		wrong: {
			id: string;
			cause: RecoveryCause;
			score: number | null;
			words: string | null;
		},
	): Promise<void> {
		const due = await dueAt(on.site);
		await log.change(
			openingItself.of(on, { ...wrong, due }, { open: true, same: wrong.id }),
		);
		const [last] = (
			await store.recoveriesOfConversation(on.site, on.conversation)
		).slice(-1);
		if (last) changed(on.site, last.id);
	}

	async function dueAt(site: string): Promise<number> {
		return dueOf(await mustFindSite(store, site), store.now());
	}

	async function again(ask: AskRow, score: number): Promise<void> {
		const { site_id: site, conversation_id: conversation } = ask;
		if (conversation === null) return;
		const rows = await store.recoveriesOfConversation(site, conversation);
		const asked = rows.findLast(
			({ done_at }) => done_at !== null && done_at <= ask.offered_at,
		);
		if (!asked) return;
		await log.change(
			answeringAgain.of(
				{ site, conversation },
				{ score, due: await dueAt(site) },
				{ recovery: asked.id, open: true },
			),
		);
		changed(site, asked.id);
	}

	return {
		/** An answer has settled. It may come twice: the recovery has the ask's id, and opens once. */
		async settled(ask: AskRow): Promise<void> {
			const said = await settledAnswers(ask);
			if (!said) return;
			if (ask.survey_id === PUT_RIGHT)
				return said.score === null ? undefined : again(ask, said.score);
			if (!said.isBad) return;
			const { site_id: site, visitor_id } = ask;
			const conversation =
				ask.conversation_id ??
				(visitor_id === null
					? undefined
					: await store.lastConversationOf({ site_id: site, id: visitor_id }));
			if (!conversation) return;
			const isScore = said.score !== null && said.score <= 2;
			await open(
				{ site, conversation },
				{
					...{ id: ask.id, cause: isScore ? "score" : "not_solved" },
					...{ score: said.score, words: wordsOf(said) },
				},
			);
		},
		/** A comment card about a problem asks for an answer. */
		problemCard: (row: ConversationView, id: string, words: string | null) =>
			open(
				{ site: row.site_id, conversation: row.id },
				{ id, cause: "card", score: null, words },
			),
		/** A promise was moved twice, or was late by more than its own length when it was kept or moved. */
		brokenPromise: (site: string, conversation: string, what: string | null) =>
			open(
				{ site, conversation },
				{ id: newId(), cause: "promise", score: null, words: what },
			),
	};
}

function wordsOf({ words }: SaidOfIt): string | null {
	const all = Object.values(words).filter(Boolean).join("\n");
	return all === "" ? null : all;
}
