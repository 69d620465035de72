import { agentHandlers } from "./commands.ts";
import { createFigureReads, type ReadParts } from "./figure-reads.ts";

/** What is measured of conversations, and how it is read. */
export function figures(parts: Omit<ReadParts, "caughtUp">) {
	const reads = createFigureReads({ ...parts, caughtUp: async () => {} });
	return {
		agent: agentHandlers(reads),
		/** For who reads them over HTTP. */
		reads,
	};
}
