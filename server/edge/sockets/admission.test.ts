import { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import {
	ADDRESS_SOCKETS,
	ADDRESS_WIDE,
	NODE_SOCKETS,
	SESSION_SOCKETS,
	STAFF_SOCKETS,
} from "../../../protocol/limits.ts";
import { networksOf } from "../networks.ts";
import { type AdmissionParts, createAdmission } from "./admission.ts";

function door(over: Partial<AdmissionParts> = {}) {
	const events = new Set<string>();
	const admit = createAdmission({
		addressFactor: 1,
		limits: { spendAddress: async () => {} },
		security: {
			happened: (event, address) => void events.add(`${event} ${address}`),
		},
		session: async ({ headers }) => headers.cookie,
		...over,
	});
	/** Resolves with what ends the socket again; null: it was refused. */
	async function comes(
		address: string,
		session?: string,
	): Promise<(() => void) | null> {
		const socket = Object.assign(new EventEmitter(), { closed: false });
		const headers = session === undefined ? {} : { cookie: session };
		const request = { socket, headers } as unknown as IncomingMessage;
		return admit(request, address).then(
			() => () => void socket.emit("close"),
			() => null,
		);
	}
	async function fill(most: number, address: (at: number) => string) {
		const open: (() => void)[] = [];
		for (let at = 0; at < most; at++) {
			const end = await comes(address(at));
			if (end) open.push(end);
		}
		return open;
	}
	return { events, comes, fill };
}

const inSameSubnet = (at: number) => `2001:db8:1:2::${(at + 1).toString(16)}`;
const inSameSite = (at: number) => `2001:db8:1:${at.toString(16)}::1`;
const anywhere = (at: number) =>
	`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;

test("LM15 an address has so many sockets open, and one more for each that closes", async () => {
	const { events, comes, fill } = door();
	const open = await fill(ADDRESS_SOCKETS - 1, inSameSubnet);
	expect(open).toHaveLength(ADDRESS_SOCKETS - 1);
	expect(await comes("2001:db8:1:2:ffff::")).not.toBeNull();
	expect(events.size).toBe(0);
	expect(await comes("2001:db8:1:2::")).toBeNull();
	expect([...events]).toEqual([
		`address_sockets ${networksOf("2001:db8:1:2::").near}`,
	]);
	expect(await comes("2001:db8:1:3::")).not.toBeNull();
	open[0]?.();
	expect(await comes("2001:db8:1:2::")).not.toBeNull();
	expect(await comes("2001:db8:1:2::")).toBeNull();
});

test("LM15 a /48 has so many open in all of its /64", async () => {
	const { comes, fill } = door();
	const most = ADDRESS_SOCKETS * ADDRESS_WIDE;
	expect(await fill(most + 5, inSameSite)).toHaveLength(most);
	expect(await comes("2001:db8:2::1")).not.toBeNull();
});

test("LM15 handshakes of one pass do not outrun each other", async () => {
	const { comes } = door();
	const all = await Promise.all(
		Array.from({ length: ADDRESS_SOCKETS * 2 }, () => comes("192.0.2.7")),
	);
	expect(all.filter((end) => end !== null)).toHaveLength(ADDRESS_SOCKETS);
});

test("LM15 a signed-in console gets in at a full address, with so many windows; a made-up session does not", async () => {
	const { comes, fill } = door({
		session: async ({ headers: { cookie } }) =>
			cookie === "noor" || cookie === "teo" ? cookie : undefined,
	});
	await fill(ADDRESS_SOCKETS, () => "192.0.2.7");
	expect(await comes("192.0.2.7")).toBeNull();
	expect(await comes("192.0.2.7", "made up")).toBeNull();
	const windows: (() => void)[] = [];
	for (let at = 0; at < SESSION_SOCKETS; at++) {
		const end = await comes("192.0.2.7", "noor");
		if (end) windows.push(end);
	}
	expect(windows).toHaveLength(SESSION_SOCKETS);
	expect(await comes("192.0.2.7", "noor")).toBeNull();
	expect(await comes("192.0.2.7", "teo")).not.toBeNull();
	windows[0]?.();
	expect(await comes("192.0.2.7", "noor")).not.toBeNull();
});

test("LM15 the relay has so many open, and then some for the staff alone", async () => {
	const { events, comes, fill } = door();
	expect(await fill(NODE_SOCKETS - 1, anywhere)).toHaveLength(NODE_SOCKETS - 1);
	expect(await comes("192.0.2.7")).not.toBeNull();
	expect(await comes("192.0.2.8")).toBeNull();
	expect([...events]).toEqual([`node_sockets ${networksOf("192.0.2.8").near}`]);
	for (let at = 0; at < STAFF_SOCKETS - 1; at++)
		await comes("192.0.2.8", `agent ${at}`);
	expect(await comes("192.0.2.8", "last")).not.toBeNull();
	expect(await comes("192.0.2.8", "one more")).toBeNull();
});

test("LM15 a handshake that the rate refuses holds no socket", async () => {
	let refuses = true;
	const { comes, fill } = door({
		limits: {
			async spendAddress() {
				if (refuses) throw new Error("slow_down");
			},
		},
	});
	await fill(ADDRESS_SOCKETS * 2, () => "192.0.2.7");
	refuses = false;
	expect(await fill(ADDRESS_SOCKETS, () => "192.0.2.7")).toHaveLength(
		ADDRESS_SOCKETS,
	);
	expect(await comes("192.0.2.7")).toBeNull();
});
