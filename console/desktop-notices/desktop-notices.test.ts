import { expect, test } from "vitest";
import { rowOf } from "../testing/staged.ts";
import { createDesktopNotices } from "./desktop-notices.ts";
import type { Notice } from "./notice-browser.ts";

function desktop({
	said = "granted",
}: {
	said?: NotificationPermission | "unable";
} = {}) {
	const shown: Notice[] = [];
	const closed: string[] = [];
	const opened: string[] = [];
	const state = {
		said,
		isHidden: true,
		seen: () => {},
		press: () => {},
		keeps: true,
		isQuiet: false,
	};
	const notices = createDesktopNotices({
		browser: {
			permission: () => state.said,
			async askPermission() {
				return "granted";
			},
			isHidden: () => state.isHidden,
			onShown(hear) {
				state.seen = hear;
				return () => {};
			},
			show(notice, pressed) {
				shown.push(notice);
				state.press = pressed;
				return { close: () => void closed.push(notice.tag) };
			},
		},
		kept: {
			get: async () => state.keeps,
			set(on) {
				state.keeps = on;
			},
		},
		open: (id) => void opened.push(id),
		isQuiet: () => state.isQuiet,
	});
	return { notices, state, shown, closed, opened };
}
const [maya, bo] = [rowOf("a", { visitorName: "Maya" }), rowOf("b")];

test("KB7 one notice a conversation, silent after the first, and none of what was written", async () => {
	const { notices, shown, state, opened } = desktop();
	await notices.load();
	notices.arrived(maya);
	notices.wrote(maya);
	notices.arrived(bo);
	expect(shown.map(({ tag, silent }) => [tag, silent])).toEqual([
		[`conversation ${maya.id}`, false],
		[`conversation ${maya.id}`, true],
		[`conversation ${bo.id}`, false],
	]);
	expect(shown[1]).toMatchObject({ title: "Maya", body: "Wrote to you" });
	state.press();
	expect(opened).toEqual([bo.id]);
});

test("KB7 none while the console is seen, and who comes back finds none", async () => {
	const { notices, shown, state, closed } = desktop();
	await notices.load();
	state.isHidden = false;
	notices.arrived(maya);
	expect(shown).toEqual([]);
	state.isHidden = true;
	notices.arrived(maya);
	state.seen();
	expect(closed).toEqual([`conversation ${maya.id}`]);
	notices.wrote(maya);
	expect(shown.at(-1)?.silent).toBe(false);
});

test("KB7 they come only to who wants them, and the choice is kept", async () => {
	const { notices, shown, state } = desktop({ said: "default" });
	state.keeps = false;
	await notices.load();
	notices.arrived(maya);
	expect([notices.state.value, shown.length]).toEqual(["off", 0]);
	await notices.toggle();
	expect([notices.state.value, state.keeps]).toEqual(["on", true]);
	await notices.toggle();
	expect([notices.state.value, state.keeps]).toEqual(["off", false]);
});

test("KB8 one that is tried says what forbids it", async () => {
	for (const [said, sentence] of [
		["unable", "This browser shows no notices of a page."],
		[
			"denied",
			"This browser blocks notices of this page: its settings allow them.",
		],
		[
			"granted",
			"Shown. If you saw nothing, your system does not show notices.",
		],
	] as const) {
		const { notices } = desktop({ said });
		await notices.load();
		expect(await notices.ring()).toBe(sentence);
	}
});

test("QH3 in quiet hours none is shown", async () => {
	const { notices, shown, state } = desktop();
	await notices.load();
	state.isQuiet = true;
	notices.arrived(maya);
	notices.wrote(maya);
	expect(shown).toEqual([]);
	state.isQuiet = false;
	notices.wrote(maya);
	expect(shown).toHaveLength(1);
});
