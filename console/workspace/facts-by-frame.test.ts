import { effect, signal } from "@preact/signals";
import { afterEach, expect, it, vi } from "vitest";
import { rowOf, stagedConnection } from "../testing/staged.ts";
import { factsByFrame } from "./facts-by-frame.ts";
import { visible } from "./visible.ts";

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
	visible.value = true;
});

function staged(answers = {}) {
	const frames: (() => void)[] = [];
	const { connection, tell } = stagedConnection(answers);
	const paints = () => {
		for (const run of frames.splice(0)) run();
	};
	const tellRow = (name: string) =>
		tell("conversation:changed", { conversation: rowOf(name) });
	const byFrame = factsByFrame(connection, (run) => frames.push(run));
	return { ...byFrame, frames, paints, tellRow, tell };
}

it("hears a burst of 200 facts once a frame, in their order", () => {
	const { connection, paints, tellRow, frames } = staged();
	const last = signal("");
	const heard: string[] = [];
	const rendered: string[] = [];
	connection.on("conversation:changed", ({ conversation: { ref } }) => {
		heard.push(ref);
		last.value = ref;
	});
	const stop = effect(() => void rendered.push(last.value));
	const burst = Array.from({ length: 200 }, (_, at) => `R${at}`);
	for (const name of burst) tellRow(name);
	expect([heard, frames.length]).toEqual([[], 1]);
	paints();
	expect(heard).toEqual(burst);
	expect(rendered).toEqual(["", "R199"]);
	tellRow("later");
	paints();
	expect(rendered).toEqual(["", "R199", "LATER"]);
	stop();
});

it("hears facts of two kinds in the order in which they came", () => {
	const { connection, paints, tellRow, tell } = staged();
	const heard: string[] = [];
	connection.on("read:changed", ({ seq }) => void heard.push(`read ${seq}`));
	connection.on("conversation:changed", ({ conversation: { ref } }) =>
		heard.push(ref),
	);
	tellRow("a");
	tell("read:changed", { conversation: "x", by: "agent", seq: 7 });
	tellRow("b");
	paints();
	expect(heard).toEqual(["A", "read 7", "B"]);
});

it("knows every fact that came before a reply when the reply is known", async () => {
	const heard: string[] = [];
	const { connection, paints, tellRow } = staged({
		"conversation:leave": () => {
			tellRow("before");
			return { ok: true, data: {} };
		},
	});
	connection.on("conversation:changed", ({ conversation: { ref } }) =>
		heard.push(ref),
	);
	await connection.ask("conversation:leave", { conversation: "x" });
	expect(heard).toEqual(["BEFORE"]);
	paints();
	expect(heard).toEqual(["BEFORE"]);
});

it("flushes what has come when it is told to, as before a welcome", () => {
	const { connection, flush, tellRow } = staged();
	const heard: string[] = [];
	connection.on("conversation:changed", ({ conversation: { ref } }) =>
		heard.push(ref),
	);
	tellRow("a");
	flush();
	flush();
	expect(heard).toEqual(["A"]);
});

it("tells nothing to whoever has stopped meanwhile", () => {
	const { connection, paints, tellRow } = staged();
	const heard: string[] = [];
	const stop = connection.on("conversation:changed", () => heard.push("gone"));
	connection.on("conversation:changed", () => heard.push("here"));
	tellRow("a");
	stop();
	paints();
	expect(heard).toEqual(["here"]);
});

it("keeps no fact back for one that cannot be heard, and reports that one", () => {
	const reported: unknown[] = [];
	vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
	const { connection, paints, tellRow } = staged();
	const heard: string[] = [];
	const fault = new Error("cannot be heard");
	connection.on("conversation:changed", ({ conversation: { ref } }) => {
		if (ref === "A") throw fault;
		heard.push(ref);
	});
	tellRow("a");
	tellRow("b");
	paints();
	expect([heard, reported]).toEqual([["B"], [fault]]);
});

it("hears at once in a hidden page, and without a frame after a tenth of a second", () => {
	vi.useFakeTimers();
	vi.stubGlobal("requestAnimationFrame", () => 0);
	const { connection, tell } = stagedConnection();
	const heard: string[] = [];
	factsByFrame(connection).connection.on(
		"conversation:changed",
		({ conversation: { ref } }) => heard.push(ref),
	);
	const say = (name: string) =>
		tell("conversation:changed", { conversation: rowOf(name) });
	say("shown");
	vi.advanceTimersByTime(99);
	expect(heard).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(heard).toEqual(["SHOWN"]);
	visible.value = false;
	say("hidden");
	expect(heard).toEqual(["SHOWN", "HIDDEN"]);
});
