import type { Violation } from "./checker.ts";
import type { Relay } from "./relay.ts";
import { runMain } from "./run-main.ts";

/** Stops the relay for good, and lets its program count all figures anew. */
export async function figuresEqualLogs(relay: Relay): Promise<Violation[]> {
	await relay.stop();
	const { code, said } = await runMain(
		...([relay.file, ["rebuild-figures"], relay.shop] as const),
	).ended;
	return code === 0 && said.includes("are what they were")
		? []
		: [{ invariant: "figures-equal-logs", detail: `${code}: ${said}` }];
}
