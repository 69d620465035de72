import { expect, it } from "vitest";
import { linesOf } from "../conversation/log-items.ts";
import { entryOf } from "../testing/staged.ts";
import { ratingEntries } from "./rating-entries.tsx";

it("shows the last step of a rating, and not the question once it was answered", () => {
	const rated = { score: 4, solved: null, comment: null } as const;
	const entries = [
		entryOf(1, "asked", { until: 9 }),
		entryOf(2, "rated", { asked: 1, ...rated }),
		entryOf(3, "rated", { asked: 1, ...rated, solved: "yes" }),
		entryOf(4, "asked", { until: 9 }),
	];
	const shows = linesOf(entries, ratingEntries);
	expect(entries.filter(shows).map(({ seq }) => seq)).toEqual([3, 4]);
});
