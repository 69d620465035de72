import { afterEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import { createConversationLog } from "../conversations/log.ts";
import { handClock } from "../ports/clock.ts";
import type { Outcome } from "../store/contract/change.ts";
import { openTested } from "../testing/store/open-tested.ts";
import {
	by,
	changes,
	message,
	says,
	siteRow,
	visitorRow,
	written,
} from "../testing/store/suite.ts";
import { ENTRIES_AT_ONCE, forget } from "./forget.ts";

let close = async () => {};
afterEach(() => close());

/** A conversation of one message. */
async function begun() {
	const store = await openTested(":memory:", handClock(1));
	close = store.close;
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	const { row } = await written(store, says(maya, "Hello?"));
	return { store, maya, row };
}

test("PR1 a long conversation is erased in steps, whole with the last of them", async () => {
	const { store, maya, row } = await begun();
	const entries = Array.from({ length: 2 * ENTRIES_AT_ONCE }, () =>
		message("More", by(maya), newId()),
	);
	await written(store, changes(row, { entries }));

	const steps: [erased: number, isAll: boolean][] = [];
	const left = async () => {
		const all = await store.entriesAfter(row, 0, "staff", 9_999);
		return all.filter(({ body, kind }) => kind === "message" && body);
	};
	const noted = {
		...store,
		async commit(...asked: Parameters<typeof store.commit>) {
			const before = (await left()).length;
			const outcomes: Outcome[] = await store.commit(...asked);
			const [outcome] = outcomes;
			const forgotten_at =
				outcome?.kind === "written" ? outcome.row.forgotten_at : null;
			steps.push([before - (await left()).length, forgotten_at !== null]);
			return outcomes;
		},
	};
	const failures: unknown[] = [];
	const log = createConversationLog(noted, (error) => failures.push(error));
	const erased = await forget({ store: noted, log }, maya);
	expect(failures).toEqual([]);
	expect(erased.map(({ id }) => id)).toEqual([row.id]);
	expect(await left()).toEqual([]);
	expect(steps).toEqual([
		[ENTRIES_AT_ONCE, false],
		[ENTRIES_AT_ONCE, false],
		[1, true],
	]);
});

test("PR1 the row is told without its words from the step on that erases them", async () => {
	const { store, maya, row } = await begun();
	const entries = Array.from({ length: ENTRIES_AT_ONCE }, () =>
		systemEntry("forgotten", "staff", {}),
	);
	await written(store, changes(row, { entries }));

	const log = createConversationLog(store, () => {});
	const told: (string | null)[] = [];
	log.afterCommit((outcome) => {
		if (outcome.kind === "written") told.push(outcome.row.preview_body);
	});
	await forget({ store, log }, maya);
	expect(told).toEqual([null, null]);
});
