// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	button,
	leavePage,
	part,
	paste,
	playFrame,
	preparePage,
	runScript,
	settled,
} from "../shop-page.support.ts";

let frame: ReturnType<typeof playFrame>;

beforeEach(async () => {
	preparePage();
	paste();
	await runScript();
	button().dispatchEvent(new Event("pointerenter"));
	await settled();
	frame = playFrame();
	frame.ready();
});
afterEach(leavePage);

const place = () => part("div")!;
const isShown = () => part("section")!.className === "news" && !place().inert;
const news = (height: number) =>
	frame.says({ shopbell: 1, type: "news", height });

test("EM10 the frame gets a place beside the launcher for its line, and gives it back", () => {
	news(80);
	expect(isShown()).toBe(true);
	expect(part("section")!.style.getPropertyValue("--news")).toBe("80px");
	expect(button().getAttribute("aria-expanded")).toBe("false");
	news(0);
	expect(isShown()).toBe(false);
	expect(place().inert).toBe(true);
});

test("EM10 of the number and the line one is read aloud", () => {
	frame.says({ shopbell: 1, type: "unread", count: 1 });
	news(80);
	vi.advanceTimersByTime(1_000);
	expect(part("span")!.textContent).toBe("");
});

test("EM10 a click on the line opens the chat, with the focus", () => {
	news(80);
	frame.says({ shopbell: 1, type: "open" });
	expect(isShown()).toBe(false);
	expect(button().getAttribute("aria-expanded")).toBe("true");
	expect(frame.last("open")).toMatchObject({ open: true, focus: true });
	button().click();
	expect(isShown()).toBe(false);
});

test("EM10 Escape takes it away, in the page and in the frame", () => {
	news(80);
	document.dispatchEvent(
		Object.assign(new Event("keydown"), { key: "Escape" }),
	);
	expect(isShown()).toBe(false);
	news(80);
	frame.says({ shopbell: 1, type: "close" });
	expect(isShown()).toBe(false);
});

test("EM10 over a field in use it waits", () => {
	const field = document.body.appendChild(document.createElement("input"));
	const box = { top: 500, bottom: 540 };
	field.getBoundingClientRect = () => box as DOMRect;
	button().getBoundingClientRect = () => ({ top: 520 }) as DOMRect;
	field.focus();
	news(80);
	expect(isShown()).toBe(false);
	field.blur();
	expect(isShown()).toBe(true);
	box.bottom = 100;
	field.focus();
	expect(isShown()).toBe(true);
});

test("EM10 no open chat becomes a line", () => {
	button().click();
	news(80);
	expect(part("section")!.className).toBe("ready");
	button().click();
	expect(isShown()).toBe(false);
});
