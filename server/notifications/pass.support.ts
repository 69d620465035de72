import type { Relay } from "../testing/relay.ts";

const STEP_MS = 60_000;

/** Time goes by a minute at a time, and what is sent in each of them has arrived before the next. */
export async function timePasses(relay: Relay, ms: number): Promise<void> {
	for (let left = ms; left > 0; left -= STEP_MS) {
		relay.clock.pass(Math.min(left, STEP_MS));
		await relay.app.capabilities.notifications.sending.idle();
	}
}
