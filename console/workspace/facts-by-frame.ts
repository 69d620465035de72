import { batch } from "@preact/signals";
import type { ConsoleConnection } from "./console-connection.ts";
import { visible } from "./visible.ts";

export interface FactsByFrame {
	connection: ConsoleConnection;
	/** Whatever has come is heard now: what is asked from here on is answered after it. */
	flush(): void;
}

/**
 * The same connection, whose facts are heard together, once a frame, in the order in which they came: many at once are
 * rendered once. Before a reply is known, every fact that came before it has been heard.
 * @param soon runs it before the next frame is painted, and where none is painted at once
 */
export function factsByFrame(
	connection: ConsoleConnection,
	soon: (run: () => void) => void = beforeFrame,
): FactsByFrame {
	let due: (() => void)[] = [];

	function flush() {
		const now = due;
		due = [];
		batch(() => {
			for (const hear of now) hear();
		});
	}

	return {
		connection: {
			...connection,
			async ask(command, data) {
				const reply = await connection.ask(command, data);
				flush();
				return reply;
			},
			on(fact, hear) {
				let isHeard = true;
				const stop = connection.on(fact, (told) => {
					const first = due.push(() => {
						if (isHeard) alone(() => hear(told));
					});
					if (first === 1) soon(flush);
				});
				return () => {
					isHeard = false;
					stop();
				};
			},
		},
		flush,
	};
}

/** One that cannot be heard keeps none of the others back. */
function alone(hear: () => void) {
	try {
		hear();
	} catch (error) {
		reportError(error);
	}
}

/** A page that is hidden gets no frames, and its timers are a second late: what rings there rings at once. */
function beforeFrame(run: () => void) {
	if (!visible.peek()) return run();
	requestAnimationFrame(run);
	// Hidden since, or on a machine that saves its battery.
	setTimeout(run, NO_FRAME_MS);
}
const NO_FRAME_MS = 100;
