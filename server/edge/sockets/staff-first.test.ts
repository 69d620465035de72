import type { IncomingMessage } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { knock } from "../../testing/raw.ts";
import { RELAY_ORIGIN, startRelay } from "../../testing/relay.ts";
import { ARRIVALS_A_PASS, TAKEN_FOR_ONE } from "./arrival-turns.ts";
import { passesByHand } from "./passes-by-hand.support.ts";
import { COOKIES_A_PASS, createStaffFirst } from "./staff-first.ts";

const FORGED = "forged";
const SHOPPER = "";

/** Whoever shows another cookie than {@link FORGED} is of the staff. */
function door() {
	const { passes, end } = passesByHand();
	let lookups = 0;
	const letIn = createStaffFirst({
		...{ passes, backlog: { mayHoldMore: () => false } },
		showsCookie: ({ headers }) => headers.cookie !== SHOPPER,
		async session({ headers }) {
			lookups++;
			return headers.cookie === FORGED ? undefined : headers.cookie;
		},
	});
	const entered: string[] = [];
	function come(cookie: string, count = 1) {
		for (let at = 0; at < count; at++) {
			const request = { headers: { cookie } } as IncomingMessage;
			void letIn(request).then(() => void entered.push(cookie));
		}
	}
	const count = (cookie: string) =>
		entered.filter((one) => one === cookie).length;
	return { come, end, count, lookups: () => lookups };
}

test("PF41 of 200 shoppers and the staff behind them, the staff is let in within the first pass", async () => {
	const { come, end, count } = door();
	come(SHOPPER, 200);
	come("noor", 5);
	await end();
	expect(count("noor")).toBe(5);
	expect(count(SHOPPER)).toBeLessThanOrEqual(ARRIVALS_A_PASS * 2);
});

test("PF41 made-up cookies keep no shopper from their turn, and stand behind who is there", async () => {
	const { come, end, count } = door();
	come(SHOPPER, 40);
	come(FORGED, 500);
	for (let pass = 1; pass < 40 / ARRIVALS_A_PASS; pass++) {
		await end();
		expect(count(SHOPPER)).toBe((pass + 1) * ARRIVALS_A_PASS);
		expect(count(FORGED)).toBe(0);
	}
	for (let pass = 0; pass < 500 / ARRIVALS_A_PASS; pass++) await end();
	expect(count(FORGED)).toBe(500);
});

test("PF41 so many cookies are looked up in one pass, and the staff waits for those before it alone", async () => {
	const { come, end, count, lookups } = door();
	come(SHOPPER, ARRIVALS_A_PASS);
	come(FORGED, COOKIES_A_PASS * 3);
	come("noor");
	for (let pass = 1; pass <= 3; pass++) {
		await end();
		expect(count("noor")).toBe(pass < 3 ? 0 : 1);
		expect(lookups()).toBeLessThanOrEqual((pass + 1) * COOKIES_A_PASS);
	}
});

test("PF41 staff whose connections the kernel holds behind those of 200 shoppers is let in before most of them", async () => {
	const relay = await startRelay();
	onTestFinished(() => relay.stop());
	const order: string[] = [];
	const { cookie } = relay.people.noor;
	const comes = (who: string, headers: Record<string, string>) => {
		const raw = knock(relay, { Origin: RELAY_ORIGIN, ...headers });
		return raw.hears("HTTP/1.1 101").then(() => order.push(who));
	};
	// All in one go: the kernel has them before the relay takes the first.
	await Promise.all([
		...Array.from({ length: 200 }, () => comes("shopper", {})),
		...Array.from({ length: 5 }, () => comes("staff", { Cookie: cookie })),
	]);
	expect(order).toHaveLength(205);
	expect(order.lastIndexOf("staff")).toBeLessThan(
		205 / TAKEN_FOR_ONE + 5 + 2 * ARRIVALS_A_PASS,
	);
});

test("PF41 whoever resets the connection while waiting for their turn ends nothing but that", async () => {
	const relay = await startRelay();
	onTestFinished(() => relay.stop());
	const crowd = Array.from({ length: 200 }, () =>
		knock(relay, { Origin: RELAY_ORIGIN }),
	);
	await crowd[0]?.hears("HTTP/1.1 101");
	for (const { tcp } of crowd) tcp.resetAndDestroy();
	const later = knock(relay, { Origin: RELAY_ORIGIN });
	await later.hears("HTTP/1.1 101");
	expect(later.received()).toContain("HTTP/1.1 101");
});
