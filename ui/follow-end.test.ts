// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, expect, test, vi } from "vitest";
import { followEnd } from "./follow-end.ts";

afterEach(() => vi.unstubAllGlobals());

/** A box 400 high, with parts that the test places, as a browser without a layout cannot. */
function box(heights: number[]) {
	let grew = () => {};
	let isWatched = true;
	vi.stubGlobal(
		"ResizeObserver",
		class {
			constructor(heard: () => void) {
				grew = heard;
			}
			observe() {}
			disconnect() {
				isWatched = false;
			}
		},
	);
	let parts = [...heights];
	let topPx = 0;
	const total = () => parts.reduce((sum, height) => sum + height, 0);
	const scroller = document.createElement("div");
	const content = document.createElement("div");
	scroller.append(content);
	Object.defineProperties(scroller, {
		scrollHeight: { get: total },
		clientHeight: { value: 400 },
		scrollTop: {
			get: () => topPx,
			set(to: number) {
				topPx = Math.max(0, Math.min(to, total() - 400));
			},
		},
	});
	const place = (next: number[]) => {
		parts = next;
		for (let at = content.children.length; at < parts.length; at++) {
			const part = document.createElement("p");
			Object.defineProperties(part, {
				offsetTop: {
					get: () => parts.slice(0, at).reduce((sum, one) => sum + one, 0),
				},
				offsetHeight: { get: () => parts[at] ?? 0 },
			});
			content.append(part);
		}
	};
	place(parts);
	const atEnd = signal(true);
	const followed = followEnd(scroller, atEnd, 24);
	grew();
	return {
		atEnd,
		followed,
		top: () => topPx,
		isWatched: () => isWatched,
		becomes(next: number[]) {
			place(next);
			grew();
		},
		scrolls(to: number) {
			scroller.scrollTop = to;
			scroller.dispatchEvent(new Event("scroll"));
		},
	};
}

test("it stays at the end while the log grows, and while it shrinks", () => {
	const { atEnd, becomes, top } = box([300, 300]);
	expect(top()).toBe(200);
	becomes([300, 300, 300]);
	expect(top()).toBe(500);
	becomes([300, 300]);
	expect([top(), atEnd.value]).toEqual([200, true]);
});

test("it never moves under a reader further up, until they are back", () => {
	const { atEnd, becomes, followed, scrolls, top } = box([300, 300]);
	scrolls(100);
	expect(atEnd.value).toBe(false);
	becomes([300, 300, 300]);
	expect(top()).toBe(100);
	scrolls(480);
	expect(atEnd.value).toBe(true);
	scrolls(100);
	followed.toEnd();
	expect([top(), atEnd.value]).toEqual([500, true]);
});

test("an end that runs ahead, without anybody scrolling up, is followed", () => {
	const { atEnd, becomes, scrolls, top } = box([300, 300]);
	// Told of a scroll while more has come already.
	becomes([300, 300]);
	scrolls(200);
	expect(atEnd.value).toBe(true);
	becomes([300, 300, 200]);
	expect(top()).toBe(400);
});

test("what comes above leaves in sight what was in sight", () => {
	const { becomes, followed, scrolls, top } = box([300, 300, 300]);
	scrolls(100);
	followed.hold();
	becomes([500, 300, 300, 300]);
	expect(top()).toBe(600);
	becomes([500, 300, 300, 300, 300]);
	expect(top()).toBe(600);
});

test("what changes its length leaves the topmost part in sight where it is", () => {
	const { becomes, followed, scrolls, top } = box([300, 300, 400]);
	scrolls(350);
	followed.stay();
	becomes([200, 250, 400]);
	expect(top()).toBe(250);
});

test("at the end it stays at the end, whatever changes its length", () => {
	const { becomes, followed, top } = box([300, 300]);
	followed.stay();
	becomes([400, 500]);
	expect(top()).toBe(500);
});

test("stopped it watches nothing, and the next log begins at its end", () => {
	const { atEnd, followed, isWatched, scrolls } = box([300, 300]);
	scrolls(0);
	followed.stop();
	expect([isWatched(), atEnd.value]).toEqual([false, true]);
	scrolls(0);
	expect(atEnd.value).toBe(true);
});
