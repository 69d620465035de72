import { sayBye } from "./edge/sockets/bye.ts";
import type { Relay } from "./relay.ts";

/** Time for the sockets to end in good order, once everybody was told. */
const CLOSE_MS = 500;

/** Loses nothing: finishes what is under way, tells everybody when to come back, closes the store. */
export async function stop(relay: Relay): Promise<void> {
	const { parts, all, http, io } = relay;
	const { store, clock, log, scheduler, pressure } = parts;
	relay.ready = false;
	scheduler.stop();
	store.rebuilds.stop();
	pressure.stop();
	for (const capability of all.toReversed()) {
		const stopped = capability.stop?.();
		// An await of nothing would let a ping in between, and the leases would last that much longer.
		if (stopped) await stopped;
	}
	await relay.restoring?.upload.stop();
	await log.stop();
	await scheduler.idle();
	for (const { idle } of all) await idle?.();
	await relay.relays?.idle();
	// Nothing is done for the shop any more: others may go on.
	await parts.duties.stop();
	await sayBye(io, clock);
	// A slow request or a frozen reader would hold up the end for half a minute.
	const closed = io.close();
	const sent = all.map((capability) => capability.sent?.());
	const waited = new Promise<void>((done) => void clock.after(CLOSE_MS, done));
	http.closeIdleConnections();
	await Promise.race([Promise.all([closed, ...sent]), waited]);
	http.closeAllConnections();
	await relay.given.bell?.close();
	await store.close();
	relay.metrics.stop();
}
