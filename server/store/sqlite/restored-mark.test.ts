import { expect, test } from "vitest";
import { connect } from "./driver.ts";
import { markRestored, restoredFrom } from "./restored-mark.ts";

test.each([
	[0, 1_000],
	[2 ** 33 * 1_000, (2 ** 31 - 1) * 1_000],
	[1_700_000_000_000, 1_700_000_000_000],
])(
	"RS24 what a clock has dated %i is marked as restored all the same",
	(madeAt, read) => {
		const database = connect(":memory:");
		markRestored(database, madeAt);
		expect(restoredFrom(database)).toBe(read);
		database.close();
	},
);
