import { expect, test, vi } from "vitest";
import { handClock } from "../ports/clock.ts";
import { createDeliveries, DELIVERIES_MOST } from "./deliveries.ts";

test("NT1 what may still get through is tried four times, and then given up", async () => {
	const clock = handClock(0);
	const deliveries = createDeliveries(clock, () => {});
	let tries = 0;
	deliveries.add(async () => {
		tries++;
		return "again";
	});
	for (let at = 0; at < 10; at++) {
		await deliveries.idle();
		clock.pass(120_000);
	}
	expect(tries).toBe(4);
});

test("NT1 the queue has an end, and says that it was reached", () => {
	const faults: unknown[] = [];
	const deliveries = createDeliveries(handClock(0), (error) =>
		faults.push(error),
	);
	let begun = 0;
	for (let at = 0; at < 2 * DELIVERIES_MOST; at++)
		deliveries.add(() => {
			begun++;
			return new Promise(() => {});
		});
	expect(begun).toBe(8);
	expect(faults).toHaveLength(DELIVERIES_MOST - 8);
});

test("NT1 after the end nothing begins, and one fault holds up nobody", async () => {
	const failed = vi.fn();
	const deliveries = createDeliveries(handClock(0), failed);
	deliveries.add(() => Promise.reject(new Error("disk")));
	const sent = vi.fn(async () => "done" as const);
	deliveries.add(sent);
	await deliveries.idle();
	expect(failed).toHaveBeenCalledOnce();
	expect(sent).toHaveBeenCalledOnce();
	deliveries.stop();
	deliveries.add(sent);
	await deliveries.idle();
	expect(sent).toHaveBeenCalledOnce();
});
