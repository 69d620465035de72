import type { Bodies } from "../../protocol/entry.ts";
import { NO_WAY_BACK_MS } from "../../protocol/repair.ts";
import type { AskStore } from "../asks/queries.ts";
import type { AskRow } from "../asks/rows.ts";
import type { Committed } from "../conversations/log.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { changingRecovery } from "./change-recovery.ts";
import { agentHandlers, type HandlerParts } from "./commands.ts";
import { createOpenItself, type OpenItselfParts } from "./open-itself.ts";
import { openingByHand, openingItself } from "./open-recovery.ts";
import { putRightSource } from "./put-right-source.ts";
import type { RepairStore } from "./queries.ts";
import { answeringAgain, losingTheWay } from "./second-answer.ts";
import { somebodyElse, visitorHandlers } from "./somebody-else.ts";
import { recoveryInfo } from "./views.ts";
import { wayBackDue } from "./way-back.ts";

export const repairDecisions: readonly Decider[] = [
	openingItself,
	openingByHand,
	changingRecovery,
	answeringAgain,
	losingTheWay,
	somebodyElse,
];

const HALF_A_YEAR_MS = 182 * 24 * 3_600_000;

/** A promise, as far as it says whether it was broken. */
interface PromiseSaid {
	conversation_id: string;
	what: string | null;
	moved: number;
	made_at: number;
	first_due_at: number;
	kept_at: number | null;
}

export type RepairParts = Omit<HandlerParts & OpenItselfParts, "changed"> & {
	store: Pick<AskStore, "newestAsks" | "ask"> & {
		promise(site: string, id: string): Promise<PromiseSaid | undefined>;
	};
	publisher: Pick<Publisher, "staff">;
	scheduler: Pick<Scheduler, "wake">;
	failed: Failed;
};

/** What follows when something went wrong, until its shopper was told how it is put right. */
export function repair(parts: RepairParts) {
	const { store, scheduler, failed } = parts;
	const work = createWork(failed);
	const changed = (site: string, id: string) =>
		work.begin(() => tell(parts, site, id));
	const opening = createOpenItself({ ...parts, changed });
	const due = wayBackDue({
		...parts,
		changed,
		// It has the id of the ask that opened it.
		contactOf: async ({ site_id, id }) =>
			(await store.ask(site_id, id))?.contact ?? null,
	});

	async function lookAtPromise(site: string, id: string): Promise<void> {
		const promise = await store.promise(site, id);
		if (promise && isBroken(promise))
			await opening.brokenPromise(site, promise.conversation_id, promise.what);
	}

	return {
		visitor: visitorHandlers({ ...parts, changed }),
		agent: agentHandlers({ ...parts, changed }),
		asks: putRightSource(store),
		settled: (ask: AskRow) => opening.settled(ask),
		due,
		committed(outcome: Committed) {
			if (outcome.kind !== "written") return;
			const { site_id: site } = outcome.row;
			for (const { kind, body } of outcome.entries) {
				if (body === null) continue;
				if (kind.startsWith("recovery") || kind === "put-right") {
					const said = JSON.parse(body) as Bodies["recovery-opened"];
					changed(site, said.recovery);
					scheduler.wake(due, store.now() + NO_WAY_BACK_MS);
				}
				if (kind === "card") {
					const said = JSON.parse(body) as Bodies["card"];
					const words = wordsOf(outcome.entries);
					if (said.kind === "problem")
						work.begin(() =>
							opening.problemCard(outcome.row, said.card, words),
						);
				}
				if (kind === "promise-moved" || kind === "promise-kept") {
					const said = JSON.parse(body) as Bodies["promise-moved"];
					work.begin(() => lookAtPromise(site, said.promise));
				}
			}
		},
		async forget({ site_id, id }: ConversationView) {
			for (const row of await store.recoveriesOfConversation(site_id, id))
				changed(site_id, row.id);
		},
		idle: work.idle,
		/** What the staff has said that it changes, of what was put right within half a year; the newest first. */
		async preventions(site: string) {
			const now = store.now();
			const from = { opened_at: now - HALF_A_YEAR_MS, id: "" };
			const rows = await store.recoveriesOpened(site, from, now, 200);
			return rows
				.filter(({ done_at, prevention }) => done_at !== null && prevention)
				.map(({ prevention: text, opened_at: at }) => ({ text, at }))
				.reverse();
		},
	};
}

/** Moved twice, or kept later than it was due by more than its own length. */
function isBroken({
	moved,
	made_at,
	first_due_at,
	kept_at,
}: PromiseSaid): boolean {
	if (kept_at === null) return moved >= 2;
	return kept_at - first_due_at > first_due_at - made_at;
}

async function tell(
	{
		store,
		publisher,
	}: { store: RepairStore; publisher: RepairParts["publisher"] },
	site: string,
	id: string,
): Promise<void> {
	const row = await store.recovery(site, id);
	if (row)
		publisher.staff(`site:${site}`, "recovery:changed", {
			recovery: recoveryInfo(row),
		});
}

/** What was begun and is not waited for. */
function createWork(failed: Failed) {
	const underWay = new Set<Promise<void>>();
	return {
		begin(does: () => Promise<void>) {
			const doing = does()
				.catch((error: unknown) => failed(error, { where: "repair" }))
				.finally(() => underWay.delete(doing));
			underWay.add(doing);
		},
		async idle() {
			while (underWay.size > 0) await Promise.all(underWay);
		},
	};
}

/** Of the message that came with a card. */
function wordsOf(
	entries: readonly { kind: string; body: string | null }[],
): string | null {
	const message = entries.find(({ kind }) => kind === "message");
	if (!message?.body) return null;
	return (JSON.parse(message.body) as Bodies["message"]).text;
}
