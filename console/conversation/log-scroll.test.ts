// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { followLog } from "./log-scroll.ts";

afterEach(() => vi.unstubAllGlobals());

/** A log in which somebody reads further up. */
function log() {
	const heard: (() => void)[] = [];
	vi.stubGlobal(
		"ResizeObserver",
		class {
			constructor(hear: () => void) {
				heard.push(hear);
			}
			observe() {}
			disconnect() {}
		},
	);
	const scroller = document.createElement("div");
	const box = { height: 2_000 };
	Object.defineProperties(scroller, {
		scrollHeight: { get: () => box.height },
		clientHeight: { value: 400 },
	});
	const told: boolean[] = [];
	const scroll = followLog(scroller, (yes) => void told.push(yes));
	const goesTo = (top: number) => {
		scroller.scrollTop = top;
		scroller.dispatchEvent(new Event("scroll"));
	};
	const becomes = (height: number) => {
		box.height = height;
		for (const hear of heard) hear();
	};
	becomes(2_000);
	goesTo(100);
	return {
		scroll,
		goesTo,
		told,
		becomes,
	};
}

it("says that something is below when an entry comes, until the end is in sight", () => {
	const { scroll, goesTo, told } = log();
	expect(scroll.below.value).toBe(false);
	scroll.added();
	expect(scroll.below.value).toBe(true);
	goesTo(1_600);
	expect(scroll.below.value).toBe(false);
	scroll.added();
	expect([scroll.below.value, told]).toEqual([false, [true, false, true]]);
});

it("says nothing of the kind when the same words become longer, in a narrower window or above the sight", () => {
	const { scroll, becomes } = log();
	becomes(3_100);
	expect(scroll.below.value).toBe(false);
});
