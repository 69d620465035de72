import type { AddressInfo } from "node:net";
import { clockFault } from "./clock-fault.ts";
import { rebuildLog } from "./rebuild-log.ts";
import type { Relay } from "./relay.ts";
import { settleRestored } from "./settle-restored.ts";
import { startWarnings } from "./start-warnings.ts";

/**
 * Connections that the kernel holds until the relay takes them. Beyond that it drops their first packet, and the client
 * tries again only after 1, 3 and 7 s: Node's 511 are not enough for everybody who comes back at once.
 */
const UNACCEPTED = 4_096;

/** Resolves with the port when the relay takes connections. */
export async function listen(relay: Relay): Promise<number> {
	const { config, given, parts, all, http } = relay;
	const fault = await clockFault(parts.store, parts.clock);
	if (fault) given.logger.warn(fault);
	const settled = await settleRestored(parts.store, all);
	if (settled)
		given.logger.info(settled, "settled what a restored backup would repeat");
	for (const { start } of all) await start?.();
	// What became due while no relay ran.
	await parts.scheduler.start();
	parts.store.rebuilds.start(rebuildLog(given.logger));
	await new Promise<void>((done, fail) => {
		http.once("error", fail);
		http.listen(config.port, config.host, UNACCEPTED, done);
	});
	relay.ready = true;
	for (const { kind, sentence } of await startWarnings(config, given.store))
		given.logger[kind === "wrong" ? "warn" : "info"](sentence);
	return (http.address() as AddressInfo).port;
}
