import type { Clock } from "../../ports/clock.ts";
import type { AddressPacketBudget } from "./address-packet-budget.ts";
import { type Allowance, createBucket } from "./bucket.ts";
import { createTurn, type Passes } from "./passes.ts";

/** Packets of one socket. A console that asks all that it may says 23 a second, and 460 at once. */
export const SOCKET_PACKETS: Allowance = { most: 3_000, perSecond: 500 };
/** Of these a socket may have this many whatever else its address sends; a shopper who asks all that they may says 7 a second. */
const SOCKET_SHARE: Allowance = { most: 200, perSecond: 10 };
/** Bytes of one socket, in whatever frames, each read counted as a KiB more: what comes in single bytes is as much work. */
const SOCKET_BYTES: Allowance = {
	most: 8 * 1024 * 1024,
	perSecond: 256 * 1024,
};
const READ_BYTES = 1024;
/** In one pass of the event loop one socket is heard so often, and then the others. */
const PACKETS_A_PASS = 32;

/** What one socket may send. */
export interface SocketBudget {
	/** Whether there is budget for one more packet. */
	has(): boolean;
	/** Whether it has used up what is its own. */
	isSpent(): boolean;
	/** Whether it was heard enough in this pass. */
	hadItsTurn(): boolean;
	spendPacket(): void;
	spendRead(bytes: number): void;
	/** Whether more was read than there was budget for. */
	owes(): boolean;
	/** For how long it has been above the budget without a rest, when it is so now. */
	overMs(): number;
	/** It shares nothing with its address from now on. */
	trust(): void;
}

/**
 * @param address what it shares with the other sockets of its address
 * @param factor multiplies what is its own: load tests have few sockets, which say much
 */
export function createSocketBudget(
	clock: Pick<Clock, "ticks">,
	passes: Passes,
	address: AddressPacketBudget,
	factor = 1,
): SocketBudget {
	const allowed = {
		packets: multiplied(SOCKET_PACKETS, factor),
		bytes: multiplied(SOCKET_BYTES, factor),
	};
	const packets = createBucket(allowed.packets, clock);
	const share = createBucket(SOCKET_SHARE, clock);
	const bytes = createBucket(allowed.bytes, clock);
	let isTrusted = false;
	const turn = createTurn(passes, PACKETS_A_PASS);
	let over: number | undefined;

	/** Whoever has been quiet for a while begins anew. */
	function rest(now: number): void {
		if (
			packets.left(now) >= allowed.packets.most / 2 &&
			bytes.left(now) >= allowed.bytes.most / 2
		)
			over = undefined;
	}

	return {
		has() {
			const now = clock.ticks();
			if (packets.left(now) < 1) return false;
			return isTrusted || share.left(now) >= 1 || address.has(now);
		},
		isSpent: () => packets.left() < 1,
		hadItsTurn: () => turn.isOver() || (!isTrusted && address.hadItsTurn()),
		spendPacket() {
			const now = clock.ticks();
			rest(now);
			turn.take();
			packets.take(1, now);
			if (isTrusted) return;
			address.takeTurn();
			if (share.left(now) >= 1) share.take(1, now);
			else address.spendPacket(now);
		},
		spendRead(length) {
			const now = clock.ticks();
			rest(now);
			bytes.take(length + READ_BYTES, now);
		},
		owes() {
			const now = clock.ticks();
			return packets.left(now) < 0 || bytes.left(now) < 0;
		},
		overMs() {
			over ??= clock.ticks();
			return clock.ticks() - over;
		},
		trust() {
			isTrusted = true;
		},
	};
}

function multiplied({ most, perSecond }: Allowance, factor: number): Allowance {
	return { most: most * factor, perSecond: perSecond * factor };
}
