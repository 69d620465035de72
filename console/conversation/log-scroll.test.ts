// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { followLog } from "./log-scroll.ts";

afterEach(() => vi.unstubAllGlobals());

/** A log in which somebody reads further up. */
function log() {
	const heard: (() => void)[] = [];
	const grew = () => {
		for (const hear of heard) hear();
	};
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
	const content = document.createElement("div");
	const box = { width: 600, height: 2_000 };
	Object.defineProperties(scroller, {
		scrollHeight: { get: () => box.height },
		clientHeight: { value: 400 },
	});
	Object.defineProperties(content, {
		offsetHeight: { get: () => box.height },
		offsetWidth: { get: () => box.width },
	});
	const scroll = followLog(scroller, content, () => {});
	grew();
	scroller.scrollTop = 100;
	scroller.dispatchEvent(new Event("scroll"));
	return {
		scroll,
		becomes(size: typeof box) {
			Object.assign(box, size);
			grew();
		},
	};
}

it("says that something is below when the log grows", () => {
	const { scroll, becomes } = log();
	becomes({ width: 600, height: 2_060 });
	expect(scroll.below.value).toBe(true);
});

it("says nothing of the kind when a narrower window makes the same words longer", () => {
	const { scroll, becomes } = log();
	becomes({ width: 330, height: 3_100 });
	expect(scroll.below.value).toBe(false);
	becomes({ width: 330, height: 3_160 });
	expect(scroll.below.value).toBe(true);
});
