import { expect, test } from "vitest";
import { createEvents } from "./events.ts";

test("one that is put off is heard no more, also while an event is told, and a later one is heard once", () => {
	const events = createEvents();
	const heard: string[] = [];
	const second = () => heard.push("second");
	events.on("open", () => {
		heard.push("first");
		events.off("open", second);
		events.on("open", third);
	});
	const third = () => heard.push("third");
	events.on("open", second);
	events.emit("open");
	expect(heard).toEqual(["first"]);
	events.off("open", third);
	events.on("close", third);
	events.emit("close");
	expect(heard).toEqual(["first", "third"]);
});

test("once is once, and leaves its place to the next", () => {
	const events = createEvents();
	let times = 0;
	for (let round = 0; round < 3; round++) {
		events.on("close", () => times++, true);
		events.emit("close");
		events.emit("close");
	}
	expect(times).toBe(3);
});
