import { sayBye } from "./edge/sockets/bye.ts";
import type { Due } from "./ports/scheduler.ts";
import type { Relay } from "./relay.ts";

const ASK_MS = 2_000;
/** A database that is restarted is back by then; whoever waits longer finds another relay by the proxy, which asks `/ready`. */
const CUT_MS = 6_000;

/** One of several relays that does not reach the database any more sends everybody to the others, and goes on trying. */
export function sendAwayWhenCut({ io, parts }: Relay): void {
	const { scheduler, store, clock } = parts;
	let since: number | null = null;
	const asking: Due = {
		isOfEach: true,
		next: async (now) => now + ASK_MS,
		async run() {
			try {
				await store.check();
				since = null;
			} catch {
				since ??= store.now();
				if (store.now() - since < CUT_MS) return;
				await sayBye(io, clock);
				io.disconnectSockets(true);
			}
		},
	};
	scheduler.add(asking);
}
