import type { Retention, RetentionCount } from "../../protocol/data.ts";
import { auditRow } from "../people/audit.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Pruned } from "../ports/pruned.ts";
import { DAY_MS } from "../sessions/sessions.ts";
import { retentionOf } from "../sites/change-retention.ts";
import {
	createSteps,
	ERASED_AT_ONCE,
	type Kind,
	type StepParts,
	type Walk,
} from "./retention-steps.ts";

/** Before when what is of a kind goes; a kind that is left out is kept. */
type Before = Partial<Record<Kind, number>>;

/** The same for all of a day: what is found at its start goes, and then there is nothing to do until the next. */
function beforeOf(retention: Retention, now: number): Before {
	const today = now - (now % DAY_MS);
	return Object.fromEntries(
		Object.entries(retention).map(([kind, days]) => [
			kind,
			today - days * DAY_MS,
		]),
	);
}

interface Run {
	/** Of which day, and of which settings. */
	key: string;
	walk: Walk;
	isDone: boolean;
}

/** What goes after the days that the owners of each site have set, a few at a time. */
export function dataRetention(parts: StepParts): Pruned {
	const { store } = parts;
	const steps = createSteps(parts);
	const runs = new Map<string, Run>();

	/** Answers whether the site has more of it. */
	async function step(site: string, now: number): Promise<boolean> {
		const row = await store.site(site);
		if (!row) return false;
		const before = beforeOf(retentionOf(row), now);
		const key = JSON.stringify(before);
		const kept = runs.get(site);
		const run =
			kept?.key === key
				? kept
				: { key, walk: steps.begin(site, before), isDone: false };
		runs.set(site, run);
		if (run.isDone) return false;
		run.isDone = await run.walk.step(now);
		const { dropped } = run.walk;
		if (run.isDone && Object.values(dropped).some((count) => count > 0))
			await store.keepAudit([
				auditRow(site, now, {
					action: "data_pruned",
					by: null,
					details: { ...dropped },
				}),
			]);
		return !run.isDone;
	}

	return {
		name: "what shoppers wrote",
		async drop(now, most) {
			let isMore = false;
			for (const site of await store.siteIds()) {
				if (await step(site, now)) isMore = true;
				await nextTurn();
			}
			return isMore ? most : 0;
		},
	};
}

/** How many would go now if these days were set; nothing goes. */
export async function countRetention(
	{ store, comments }: Pick<StepParts, "store" | "comments">,
	site: string,
	retention: Retention,
	now: number,
): Promise<RetentionCount> {
	const before = beforeOf(retention, now);
	const { conversations = 0 } = before;
	return {
		conversations: await store.countToErase(site, conversations),
		comments: await ofComments(before.comments ?? 0),
		visitors: await visitors(),
	};

	async function ofComments(leftBefore: number): Promise<number> {
		const counts = comments.map((words) => words.count(site, leftBefore));
		return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
	}

	async function visitors(): Promise<number> {
		if (before.visitors === undefined) return 0;
		const of = { seenBefore: before.visitors, erasedBefore: conversations };
		let count = 0;
		let after = null;
		for (;;) {
			const page = await store.visitorsByAge(site, of, after, ERASED_AT_ONCE);
			count += page.filter(({ isLongAgo }) => isLongAgo).length;
			after = page.at(-1) ?? null;
			if (page.length < ERASED_AT_ONCE) return count;
			await nextTurn();
		}
	}
}
