import { effect } from "@preact/signals";
import { passes } from "../protocol/refusal.ts";
import { inOneTab } from "./in-one-tab.ts";
import { jittered } from "./jitter.ts";
import type { OutboxOptions, Pending } from "./outbox.ts";
import { pause } from "./pause.ts";

const BACKOFF_FIRST_MS = 300;
const BACKOFF_MOST_MS = 10_000;

/** Sends what is pending, in one tab at a time, until nothing is left or the connection is gone. */
export function createDrain(
	{ store, name, send, queueKeyOf, isMine, ready }: OutboxOptions,
	show: (item: Pending) => void,
	tell: (item: Pending) => void,
	keep: (item: Pending) => Promise<void>,
): () => Promise<void> {
	let draining: Promise<void> | undefined;
	let more = false;
	/** Pauses between two tries, which a drain cuts short: something has changed. */
	const resting: (() => void)[] = [];

	async function sendAll() {
		const items = (await store.pending()).filter(isMine);
		for (const item of items) show(item);
		const waiting = items.filter(({ state }) => state.kind === "sending");
		const queues = new Set(waiting.map(queueKeyOf));
		await Promise.all(
			[...queues].map(async (queueKey) => {
				for (const item of waiting.filter(
					(one) => queueKeyOf(one) === queueKey,
				)) {
					if (!(await sendOne(item))) return;
				}
			}),
		);
	}

	/** Tries until there is an answer; false: the connection is gone, so the rest waits for the next drain. */
	async function sendOne({ clientId }: Pending): Promise<boolean> {
		for (let tries = 0; ready(); tries++) {
			const item = await toSend(clientId);
			if (!item) return true;
			const reply = await send(item);
			if (!reply) return true;
			if (reply.ok) {
				const { conversation, seq } = reply.data;
				await store.dropPending(clientId);
				tell({ ...item, state: { kind: "sent", conversation, seq } });
				return true;
			}
			const { refusal } = reply;
			if (!passes(refusal)) {
				// Its person may have left meanwhile, and taken it along.
				if (await toSend(clientId))
					await keep({ ...item, state: { kind: "refused", refusal } });
				return true;
			}
			const backoff = Math.min(BACKOFF_MOST_MS, BACKOFF_FIRST_MS * 2 ** tries);
			await (refusal.code === "slow_down"
				? pause(refusal.retryAfterMs)
				: rest(jittered(backoff), resting, ready));
		}
		return false;
	}

	/** undefined: kept anew meanwhile, or settled or discarded, here or in another tab. */
	async function toSend(clientId: string): Promise<Pending | undefined> {
		const items = await store.pending();
		return items.find(
			(one) =>
				one.clientId === clientId &&
				one.state.kind === "sending" &&
				isMine(one),
		);
	}

	return () => {
		more = true;
		for (const wake of resting.splice(0)) wake();
		draining ??= inOneTab(name, async () => {
			try {
				do {
					more = false;
					await sendAll();
				} while (more && ready());
			} finally {
				// In the same step as the last look at `more`: a drain in between would be lost.
				draining = undefined;
			}
		});
		return draining;
	};
}

/** Until the time is over, a drain wakes it, or there is no connection to wait for. */
async function rest(
	ms: number,
	resting: (() => void)[],
	ready: () => boolean,
): Promise<void> {
	let stop = () => {};
	await new Promise<void>((wake) => {
		resting.push(wake);
		setTimeout(wake, ms);
		// A page that goes gives the lock back at once: held, it would keep the page from coming back as it was.
		stop = effect(() => {
			if (!ready()) wake();
		});
	});
	stop();
}
