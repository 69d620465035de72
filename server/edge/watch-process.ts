import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { collectDefaultMetrics, Gauge, type Registry } from "prom-client";

/**
 * So often the event loop is looked at. Each look wakes the process: one every 10 ms, as prom-client has it, was most
 * of what a relay costs when nobody is there. What holds up a relay for as long as people notice is longer than this.
 */
const LOOK_EVERY_MS = 100;
/** For the watcher of prom-client, which cannot be left out: it never looks. */
const NEVER_MS = 2 ** 31 - 1;

/** What is said of the delays since the last question, in milliseconds. */
const PARTS: Record<string, (delays: IntervalHistogram) => number> = {
	min: ({ min }) => late(min),
	max: ({ max }) => late(max),
	mean: ({ mean }) => late(mean),
	stddev: ({ stddev }) => stddev / 1e6,
	p50: (delays) => late(delays.percentile(50)),
	p90: (delays) => late(delays.percentile(90)),
	p99: (delays) => late(delays.percentile(99)),
};

/** @param nanoseconds between two looks, the time included that was to pass between them */
function late(nanoseconds: number): number {
	return Math.max(0, nanoseconds / 1e6 - LOOK_EVERY_MS);
}

/** Figures of the process, and how late its event loop was. The returned function ends what looks at it. */
export function watchProcess(register: Registry): () => void {
	collectDefaultMetrics({ register, eventLoopMonitoringPrecision: NEVER_MS });
	const delays = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
	delays.enable();
	const gauges = Object.entries(PARTS).map(([part, of]) => {
		const name = `nodejs_eventloop_lag_${part}_seconds`;
		register.removeSingleMetric(name);
		return { gauge: new Gauge({ name, help: HELP, registers: [] }), of };
	});

	/** All of them are of the same looks. */
	function collect(): void {
		// Somebody asked twice between two looks: what was said still stands.
		if (delays.count === 0) return;
		for (const { gauge, of } of gauges) gauge.set(of(delays) / 1_000);
		delays.reset();
	}
	Object.assign(gauges[0]?.gauge ?? {}, { collect });
	for (const { gauge } of gauges) register.registerMetric(gauge);
	return () => void delays.disable();
}

const HELP =
	"How late the event loop was since the figures were asked for last.";
