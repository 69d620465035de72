import { describe, expect, test } from "vitest";
import { type Clock, wallClock } from "../../ports/clock.ts";
import { BESIDE, DECISIONS, queriesOfAll } from "../../store-parts.ts";
import { hasPostgres, sharedCluster } from "../../testing/postgres/cluster.ts";
import { TEST_DECISIONS } from "../../testing/store/decisions.ts";
import { emptyDatabase } from "../../testing/store/open-on-postgres.ts";
import {
	says,
	siteRow,
	visitorRow,
	written,
} from "../../testing/store/suite.ts";
import { openPostgres } from "./postgres.ts";

const FIVE_MINUTES_MS = 300_000;

/** Far below the five minutes, and far above what a busy machine takes for an answer. */
const SAME_MS = 60_000;

const aheadBy = (ms: number): Clock => ({
	...wallClock,
	now: () => wallClock.now() + ms,
});

describe.skipIf(!hasPostgres())("relays whose clocks are apart", () => {
	test("DB8 two whose machines are five minutes ahead and behind date by the database, number without a gap, and keep every message", async () => {
		const url = (await sharedCluster()).url(await emptyDatabase());
		const joined = {
			queries: queriesOfAll,
			decisions: [...DECISIONS, ...TEST_DECISIONS],
			beside: BESIDE,
		};
		const stores = await Promise.all(
			[FIVE_MINUTES_MS, -FIVE_MINUTES_MS].map((ms) =>
				openPostgres(url, aheadBy(ms), joined, { isMeasured: true }),
			),
		);
		const [ahead, behind] = stores;
		if (!ahead || !behind) throw new Error("there are two");
		expect(Math.abs(ahead.now() - behind.now())).toBeLessThan(SAME_MS);
		expect(Math.abs(ahead.now() - wallClock.now())).toBeLessThan(SAME_MS);

		const shop = siteRow("Lamp & Loom");
		await ahead.keepSite(shop);
		const maya = await behind.makeVisitor(visitorRow(shop));
		const { row } = await written(ahead, says(maya, "1"));
		for (const [at, store] of [behind, ahead, behind].entries())
			await written(store, says(maya, `${at + 2}`));
		const entries = await behind.entriesAfter(row, 0, "staff", 10);
		expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
		const times = entries.map(({ at }) => at);
		expect(times).toEqual(times.toSorted((one, other) => one - other));
		expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(SAME_MS);
		await Promise.all(stores.map((store) => store.close()));
	});
});
