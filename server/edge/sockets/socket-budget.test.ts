import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { handClock } from "../../ports/clock.ts";
import { createAddressPacketBudgets } from "./address-packet-budget.ts";
import type { EngineSocket } from "./engine-socket.ts";
import { createSocketBudget, SOCKET_PACKETS } from "./socket-budget.ts";

/** Of one socket, and what its address has beyond such shares. */
const SHARE = 200;
const SHARED = 5_000;

function sockets(factor = 1, personFactor = 1) {
	const clock = handClock(0);
	let pass = 0;
	const passes = { now: () => pass, afterwards() {} };
	const addressBudget = createAddressPacketBudgets(clock, passes, factor);
	function opens(address = "192.0.2.7") {
		const connection = new EventEmitter() as unknown as EngineSocket;
		const shared = addressBudget(connection, address);
		return {
			...createSocketBudget(clock, passes, shared, personFactor),
			closes: () => void connection.emit("close"),
		};
	}
	return {
		clock,
		opens,
		nextPass: () => {
			pass++;
		},
	};
}

type Budget = ReturnType<ReturnType<typeof sockets>["opens"]>;

/** Packets that it may say now, however many passes that takes. */
function saysAll(budget: Budget, most = 20_000): number {
	let said = 0;
	for (; said < most && budget.has(); said++) budget.spendPacket();
	return said;
}

test("LM5 one socket alone has its own budget, to the last packet, and fills it again", () => {
	const { clock, opens } = sockets();
	const budget = opens();
	expect(saysAll(budget)).toBe(SOCKET_PACKETS.most);
	expect(budget.isSpent()).toBe(true);
	clock.pass(1_000);
	expect(saysAll(budget)).toBe(SOCKET_PACKETS.perSecond);
	clock.pass(3_600_000);
	expect(saysAll(budget)).toBe(SOCKET_PACKETS.most);
});

test("LM5 a factor multiplies what one socket has", () => {
	const { opens } = sockets(2, 2);
	expect(saysAll(opens())).toBe(SOCKET_PACKETS.most * 2);
});

test("LM7 the sockets of an address share what goes beyond a share of each; another address has its own", () => {
	const { opens } = sockets();
	const flooding = Array.from({ length: 5 }, () => opens());
	const said = flooding.reduce((sum, budget) => sum + saysAll(budget), 0);
	expect(said).toBe(SHARED + 5 * SHARE);
	const somebody = opens();
	expect(saysAll(somebody)).toBe(SHARE);
	expect(saysAll(opens("192.0.2.8"))).toBe(SOCKET_PACKETS.most);
});

test("LM7 whoever closes their sockets and comes back finds what they have left", () => {
	const { clock, opens } = sockets();
	for (let at = 0; at < 5; at++) {
		const budget = opens();
		saysAll(budget);
		budget.closes();
	}
	expect(saysAll(opens())).toBe(SHARE);
	clock.pass(10_000);
	expect(saysAll(opens())).toBe(SOCKET_PACKETS.most);
});

test("LM7 the /64s of one /48 share four times as much as one of them, and nothing with another /48", () => {
	const { opens } = sockets();
	const flooding = Array.from({ length: 40 }, (_, at) =>
		opens(`2001:db8:7:${at.toString(16)}::1`),
	);
	const said = flooding.reduce((sum, budget) => sum + saysAll(budget), 0);
	expect(said).toBe(4 * SHARED + 40 * SHARE);
	expect(saysAll(opens("2001:db8:7:ffff::1"))).toBe(SHARE);
	expect(saysAll(opens("2001:db8:8::1"))).toBe(SOCKET_PACKETS.most);
});

test("LM5 in one pass the /64s of one /48 are heard four times as often as one of them", () => {
	const { opens } = sockets();
	let heard = 0;
	for (let at = 0; at < 40; at++) {
		const budget = opens(`2001:db8:7:${at.toString(16)}::1`);
		for (; !budget.hadItsTurn(); heard++) budget.spendPacket();
	}
	expect(heard).toBe(256);
});

test("LM7 strangers use up nothing of the staff's at the same address", () => {
	const { opens } = sockets();
	const agent = opens();
	agent.trust();
	for (let at = 0; at < 5; at++) saysAll(opens());
	expect(saysAll(agent)).toBe(SOCKET_PACKETS.most);
});

test.each([
	["a socket", 1, 32],
	["an address", 3, 64],
])(
	"LM5 in one pass %s is heard %i × at most so often, and in the next one again",
	(_name, count, most) => {
		const { opens, nextPass } = sockets();
		const budgets = Array.from({ length: count }, () => opens());
		function heard(): number {
			let all = 0;
			for (const budget of budgets)
				for (; !budget.hadItsTurn(); all++) budget.spendPacket();
			return all;
		}
		expect(heard()).toBe(most);
		expect(heard()).toBe(0);
		nextPass();
		expect(heard()).toBe(most);
	},
);

test("LM5 bytes that are no packets are counted: single ones as much as a KiB each", () => {
	const { opens } = sockets();
	const [large, small] = [opens(), opens()];
	for (let read = 0; read < 128; read++) large.spendRead(63 * 1024);
	expect(large.owes()).toBe(false);
	large.spendRead(1);
	expect(large.owes()).toBe(true);
	for (let read = 0; read < 8 * 1024 - 8; read++) small.spendRead(1);
	expect(small.owes()).toBe(false);
	for (let read = 0; read < 8; read++) small.spendRead(1);
	expect(small.owes()).toBe(true);
});

test("LM5 a socket is above its budget until it has rested", () => {
	const { clock, opens } = sockets();
	const budget = opens();
	saysAll(budget);
	expect(budget.overMs()).toBe(0);
	clock.pass(2_000);
	budget.spendPacket();
	expect(budget.overMs()).toBe(2_000);
	saysAll(budget);
	// Half of it is there again.
	clock.pass(3_000);
	budget.spendPacket();
	expect(budget.overMs()).toBe(0);
});
