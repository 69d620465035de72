import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import {
	ADDRESS_SOCKETS,
	ADDRESS_WIDE,
	NODE_SOCKETS,
	SESSION_SOCKETS,
	STAFF_SOCKETS,
} from "../../../protocol/limits.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { Limits } from "../../ports/limits.ts";
import type { SecurityEvents } from "../../ports/security-events.ts";
import { slowDown } from "../address-budget.ts";
import { networksOf } from "../networks.ts";
import { createTally } from "../tally.ts";

export interface AdmissionParts {
	/** Multiplies what one address may do: load tests come from one. */
	addressFactor: number;
	limits: Pick<Limits, "spendAddress">;
	security: SecurityEvents;
	/** The session that the request's cookie opens, by its hash; undefined: none that lives. */
	session(request: IncomingMessage): Promise<string | undefined>;
}

/** When who was refused asks again: by then a socket may be free. */
const AGAIN_MS = 5_000;

/**
 * Decides about each handshake, and counts the socket until it closes. Errors: `slow_down`. Where an address or the
 * relay has no more to give to anybody, a signed-in console still gets in: else a stranger behind the same address
 * would keep the staff out.
 */
export function createAdmission(parts: AdmissionParts) {
	const { limits, security } = parts;
	const tally = createTally();
	const most = ADDRESS_SOCKETS * parts.addressFactor;
	let open = 0;

	/** Counted at once, before anything is waited for: of a thousand handshakes in one pass none outruns another. */
	function hold(socket: Socket, keys: string[]): () => void {
		if (socket.closed) return () => {};
		open++;
		for (const key of keys) tally.more(key);
		const release = () => {
			socket.off("close", release);
			open--;
			for (const key of keys) tally.less(key);
		};
		socket.once("close", release);
		return release;
	}

	async function admitAnybody(socket: Socket, address: string): Promise<void> {
		const { near, wide } = networksOf(address);
		const isFull =
			tally.of(near) >= most ||
			(wide !== null && tally.of(wide) >= most * ADDRESS_WIDE);
		if (isFull) security.happened("address_sockets", near);
		if (open >= NODE_SOCKETS) security.happened("node_sockets", near);
		if (isFull || open >= NODE_SOCKETS) throw slowDown(AGAIN_MS);
		const release = hold(socket, wide === null ? [near] : [near, wide]);
		try {
			await limits.spendAddress("connection", address);
		} catch (error) {
			release();
			throw error;
		}
	}

	async function admitStaff(request: IncomingMessage): Promise<boolean> {
		const session = await parts.session(request);
		if (session === undefined) return false;
		const key = `session:${session}`;
		const isFull = tally.of(key) >= SESSION_SOCKETS;
		if (isFull || open >= NODE_SOCKETS + STAFF_SOCKETS) return false;
		hold(request.socket, [key]);
		return true;
	}

	return async (request: IncomingMessage, address: string): Promise<void> => {
		try {
			await admitAnybody(request.socket, address);
		} catch (error) {
			if (!(error instanceof Refused) || !(await admitStaff(request)))
				throw error;
		}
	};
}
