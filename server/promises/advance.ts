import { decision } from "../conversations/decision.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import type { NewEntry } from "../store/contract/change.ts";
import { changed, ENDED } from "./change-promise.ts";
import { ownedBy } from "./make.ts";
import type { PromiseRow } from "./rows.ts";
import { promiseIn, updatePromise } from "./writes.ts";

const SHOP = { kind: "shop", id: null, name: null } as const;

/**
 * Its next time has come: the reminder, that it is due, or that it is late. What it says and what becomes of the row is
 * one transaction, and the row says what comes next: whoever runs it twice, or on a clock that was set back, finds nothing
 * to do.
 */
export const advancing = decision({
	name: "promise:advance",
	reads: { promise: promiseIn },
	/** @param left whether who owes it does not work for the site any more */
	decide({ conversation: row, promise }, { left }: { left: boolean }, now) {
		if (!row || !promise || promise.next_at === null)
			return { kind: "unchanged" };
		if (row.forgotten_at !== null || !isOwed(promise))
			return { kind: "write", writes: [updatePromise(promise, ENDED)] };
		const isDue = promise.next_at <= now;
		if (!isDue && !left) return { kind: "unchanged" };
		const given = left ? handedToShop(promise) : NOTHING;
		const owned = { ...promise, ...given.set };
		const next = isDue ? stepOf(owned, now) : NOTHING;
		return changed(promise, [...given.entries, ...next.entries], {
			...given.set,
			...next.set,
		});
	},
});

const NOTHING: Step = { entries: [], set: {} };

interface Step {
	entries: NewEntry[];
	set: Partial<PromiseRow>;
}

function isOwed({ state }: PromiseRow): boolean {
	return state === "open" || state === "late";
}

/** The last that is due by now: after a night without the relay nobody is reminded of what is late. */
function stepOf(promise: PromiseRow, now: number): Step {
	const { id, due_at, late_from } = promise;
	if (now >= late_from)
		return {
			entries: [
				systemEntry("promise-late", "all", {
					...{ promise: id, due: due_at, reminded: remindedOf(promise) },
				}),
			],
			set: { state: "late", late_at: now, ...ENDED },
		};
	const reminded = (stage: "before" | "due") =>
		systemEntry("promise-reminded", "staff", { promise: id, stage });
	if (now >= due_at && promise.stage !== "late")
		return {
			entries: [reminded("due")],
			set: { stage: "late", next_at: late_from },
		};
	if (now < due_at)
		return {
			entries: [reminded("before")],
			set: { stage: "due", next_at: due_at },
		};
	// Opened again after its time: who owes it was told, and the grace runs.
	return { entries: [], set: { next_at: late_from } };
}

/** Nobody of a team or the shop is, nor whoever owes it since the last reminder. */
function remindedOf({ owner_kind, owner_name, stage }: PromiseRow) {
	return owner_kind === "agent" && stage !== "remind" ? owner_name : null;
}

function handedToShop(promise: PromiseRow): Step {
	return {
		entries: [
			systemEntry("promise-handed-over", "staff", {
				...{ promise: promise.id, from: promise.owner_name, to: null },
				left: true,
			}),
		],
		set: { ...ownedBy(SHOP), version: promise.version + 1 },
	};
}
