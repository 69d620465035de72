import { describe } from "vitest";
import { wallClock } from "../ports/clock.ts";
import { testBell } from "../testing/bell/bell-suite.ts";
import { createInProcessBell, type Tower } from "./in-process-bell.support.ts";

describe("in one process", () => {
	testBell(async () => {
		const tower: Tower = new Set();
		let opened = 0;
		return {
			open: async () =>
				createInProcessBell(
					{
						node: `node-${++opened}`,
						clock: wallClock,
						now: wallClock.now,
						failed: () => {},
					},
					tower,
				),
			end: async () => {},
		};
	});
});
