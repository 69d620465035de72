import { expect, test } from "vitest";
import { BUSY_LAG_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";
import { createPressure } from "./pressure.ts";

/** A machine whose timers come as late as it is told. */
function slowMachine() {
	let now = 0;
	let alarm = () => {};
	let due = 0;
	const clock: Clock = {
		now: () => now,
		ticks: () => now,
		after(ms, work) {
			due = now + ms;
			alarm = work;
			return () => {
				alarm = () => {};
			};
		},
	};
	return {
		clock,
		works: (lateMs: number) => {
			now = due + lateMs;
			alarm();
		},
		hangs: (ms: number) => {
			now += ms;
		},
	};
}

test("LM3 a relay that is late sends new visitors back with a time, and takes them when it has caught up", () => {
	const machine = slowMachine();
	const pressure = createPressure(machine.clock);
	machine.works(1);
	expect(() => pressure.mayCome()).not.toThrow();
	machine.works(BUSY_LAG_MS);
	expect(() => pressure.mayCome()).toThrow(Refused);
	machine.works(1);
	expect(() => pressure.mayCome()).not.toThrow();
});

test("LM3 a look that never comes is pressure, too", () => {
	const machine = slowMachine();
	const pressure = createPressure(machine.clock);
	machine.hangs(500 + BUSY_LAG_MS);
	expect(() => pressure.mayCome()).toThrow(Refused);
});
