import { isIP } from "node:net";
import type { Logger } from "pino";
import type { Clock } from "../ports/clock.ts";
import type {
	SecurityEvent,
	SecurityEvents,
} from "../ports/security-events.ts";
import type { Metrics } from "./metrics.ts";
import { networksOf } from "./networks.ts";

/** Events of one code are written to the log at most once in this time, with how many there were: a flood of them must not fill the disk. */
const LOG_EVERY_MS = 10_000;

/** Counts each event, and logs the first of a code at once and the others of the next ten seconds as one line. */
export function createSecurityEvents(
	logger: Pick<Logger, "warn">,
	metrics: Pick<Metrics, "securityEvent">,
	clock: Pick<Clock, "after">,
): SecurityEvents {
	const unlogged = new Map<
		SecurityEvent,
		{ times: number; network?: string }
	>();

	function log(event: SecurityEvent, times: number, network?: string): void {
		logger.warn({ security: event, times, network }, "security event");
		unlogged.set(event, { times: 0 });
		clock.after(LOG_EVERY_MS, () => {
			const more = unlogged.get(event);
			unlogged.delete(event);
			if (more && more.times > 0) log(event, more.times, more.network);
		});
	}

	return {
		happened(event, from) {
			metrics.securityEvent(event);
			const network = from && nameless(from);
			const waiting = unlogged.get(event);
			if (!waiting) return log(event, 1, network);
			waiting.times++;
			waiting.network = network;
		},
	};
}

/** What stands in the log is nobody's address, whoever has told of it. */
function nameless(from: string): string {
	return isIP(from) === 0 ? from : networksOf(from).near;
}
