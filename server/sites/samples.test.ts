import { expect, test } from "vitest";
import { wallClock } from "../ports/clock.ts";
import { startRelay } from "../testing/relay.ts";
import { ORDER_SAMPLES, SAMPLES } from "../testing/samples.ts";
import { tryOrderSample, trySample } from "../testing/try-sample.ts";

test("IK8 what the sample for Node signs with a new key proves a customer", async () => {
	// The sample has no other clock than the machine's.
	const relay = await startRelay({ at: wallClock.now() });
	try {
		const [node] = SAMPLES;
		if (!node) throw new Error("no sample");
		expect(await trySample(relay, node)).toEqual({
			relation: "customer",
			name: "Žaneta Müller",
			email: "zaneta@example.com",
			orders: [
				{ id: "LL-4821", at: "2026-05-30", total: 129.5, currency: "EUR" },
			],
		});
	} finally {
		await relay.stop();
	}
});

test("OR1 what the sample for Node signs of an order is kept", async () => {
	const relay = await startRelay({ at: wallClock.now() });
	try {
		const [node] = ORDER_SAMPLES;
		if (!node) throw new Error("no sample");
		expect(await tryOrderSample(relay, node)).toMatchObject({
			at: Date.UTC(2026, 4, 30, 10, 15),
			delivered_at: null,
			products: '["Lamp “Žvakė”"]',
			subject: "1042",
			email: "zaneta@example.com",
			may_mail: 1,
			language: "lt",
		});
	} finally {
		await relay.stop();
	}
});
