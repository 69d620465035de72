import closeWithGrace from "close-with-grace";
import type { Clock } from "../ports/clock.ts";

/** Ctrl-C, a supervisor, and a terminal that is closed. */
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal that comes again so soon is the same Ctrl-C: from the terminal, and from npx, which passes it on. */
const SAME_MS = 1_000;

/** Why the process stops. */
export interface StopCause {
	err?: Error | undefined;
	/** The first one. */
	signal?: string | undefined;
}

/**
 * Ends the process by a signal or after a fault: with code 0 once `end` is done, and with 1 after a fault, after
 * `limitMs`, or by a signal that comes later than {@link SAME_MS} after the first.
 */
export function stopBySignals(
	end: (cause: StopCause) => Promise<void>,
	{ limitMs, clock }: { limitMs: number; clock: Pick<Clock, "ticks"> },
): void {
	let stoppingSince: number | null = null;
	let first: string | undefined;
	const { close } = closeWithGrace(
		{ delay: limitMs, skip: [...STOP_SIGNALS] },
		({ err, signal = first }) => {
			stoppingSince ??= clock.ticks();
			return end({ err, signal });
		},
	);
	for (const name of STOP_SIGNALS)
		process.on(name, () => {
			if (stoppingSince === null) {
				stoppingSince = clock.ticks();
				first = name;
				void close();
			} else if (clock.ticks() - stoppingSince >= SAME_MS) {
				process.stderr.write(`second ${name}, exiting\n`);
				process.exit(1);
			}
		});
}
