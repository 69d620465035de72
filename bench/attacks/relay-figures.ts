import type { Relay } from "../../e2e/faults/relay.ts";

/** One of the relay's own figures, as it gives them to this machine. */
export async function figureOf({ port }: Relay, name: string): Promise<number> {
	const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
	const text = await answer.text();
	const line = text.split("\n").find((one) => one.startsWith(`${name} `));
	return Number(line?.split(" ")[1] ?? 0);
}
