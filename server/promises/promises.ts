import type { Bodies } from "../../protocol/entry.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { advancing } from "./advance.ts";
import { changingPromise } from "./change-promise.ts";
import {
	agentHandlers,
	type PromiseParts,
	visitorHandlers,
} from "./commands.ts";
import { confirmingPromise } from "./confirm-promise.ts";
import { corrections } from "./correct.ts";
import { figureHandlers } from "./figure-commands.ts";
import { making } from "./make.ts";
import type { PromiseRow } from "./rows.ts";
import { promiseInfo } from "./views.ts";

export const promiseDecisions: readonly Decider[] = [
	making,
	changingPromise,
	confirmingPromise,
	advancing,
];

interface Parts extends PromiseParts {
	log: ConversationLog;
	publisher: Pick<Publisher, "staff">;
	scheduler: Pick<Scheduler, "wake">;
	failed: Failed;
}

/** One run takes so many steps; the rest follows at once. */
const AT_ONCE = 100;

/** What shoppers are promised: made, kept, late, moved, withdrawn, and who owes it. */
export function promises(parts: Parts) {
	const { store, log, scheduler } = parts;

	async function advance(
		{ site_id: site, conversation_id, id }: PromiseRow,
		left: boolean,
	): Promise<void> {
		const on = { site, conversation: conversation_id };
		await log.change(advancing.of(on, { left }, { promise: id }));
	}

	/** Whether who owes it does not answer on the site any more. */
	async function hasLeft(row: PromiseRow): Promise<boolean> {
		if (row.owner_kind !== "agent" || row.owner_id === null) return false;
		const roles = await store.rolesOf(row.owner_id);
		const role = roles.find(({ site_id }) => site_id === row.site_id);
		return !role || !mayAnswerAt(role);
	}

	const due: Due = {
		next: () => store.nextPromise(),
		async run(now) {
			const rows = await store.promisesDue(now, AT_ONCE);
			await Promise.all(
				rows.map(async (row) => advance(row, await hasLeft(row))),
			);
		},
	};
	const telling = createTelling(parts);
	return {
		visitor: visitorHandlers(parts),
		agent: { ...agentHandlers(parts), ...figureHandlers(parts) },
		/** For whoever puts something right. */
		corrections: corrections(parts),
		due,
		committed(outcome: Committed) {
			if (outcome.kind !== "written") return;
			const ids = new Set(outcome.entries.flatMap(promiseOf));
			if (ids.size === 0) return;
			scheduler.wake(due, store.now());
			for (const id of ids) telling.changed(outcome.row.site_id, id);
		},
		idle: telling.idle,
		async forget({ site_id, id }: ConversationView) {
			for (const row of await store.promisesOfConversation(site_id, id))
				telling.changed(site_id, row.id);
		},
		/** The shop owes from now on what somebody owed who does not work there any more. */
		async memberLeft(site: string, person: string): Promise<void> {
			for (const { id } of await store.promisesOwed(site, person)) {
				const row = await store.promise(site, id);
				if (row) await advance(row, await hasLeft(row));
			}
		},
	};
}

/** Tells all staff of the site how a promise is now. */
function createTelling({
	store,
	publisher,
	failed,
}: Pick<Parts, "store" | "publisher" | "failed">) {
	const underWay = new Set<Promise<void>>();

	async function tell(site: string, id: string): Promise<void> {
		const row = await store.promise(site, id);
		if (row)
			publisher.staff(`site:${site}`, "promise:changed", {
				promise: promiseInfo(row),
			});
	}

	return {
		changed(site: string, id: string) {
			const telling = tell(site, id)
				.catch((error: unknown) => failed(error, { where: "promise" }))
				.finally(() => underWay.delete(telling));
			underWay.add(telling);
		},
		async idle() {
			await Promise.all(underWay);
		},
	};
}

/** The promise that an entry names. */
function promiseOf({ kind, body }: EntryRow): string[] {
	if (!kind.startsWith("promise") || body === null) return [];
	return [(JSON.parse(body) as Bodies["promise-kept"]).promise];
}
