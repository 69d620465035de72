import { expect, it } from "vitest";
import { shareShown } from "./share-shown.ts";

const share = (n: number, within: number, interval: [number, number] | null) =>
	shareShown({ n, within, before: 0, interval, biasMs: null });

it("shows counts for few, grey for some, a plain share for many", () => {
	expect(share(0, 0, null)).toEqual({ kind: "none" });
	expect(share(4, 3, [0.3, 0.95])).toEqual({ kind: "counts", n: 4, within: 3 });
	expect(share(5, 4, [0.3755, 0.9638])).toEqual({
		kind: "share",
		n: 5,
		within: 4,
		percent: 80,
		low: 38,
		high: 96,
		few: true,
	});
	expect(share(29, 20, [0.5, 0.8])).toMatchObject({ few: true });
	expect(share(30, 20, [0.5, 0.8])).toMatchObject({ few: false, percent: 67 });
});

it("shows no share without its interval", () => {
	expect(share(50, 40, null)).toEqual({ kind: "counts", n: 50, within: 40 });
});
