// The program that drives one server: who started it says who is to be there, and then what they do, one after the other.
import { whenOrphaned } from "../../scripts/run.js";
import { type Job, openParties, type Parties } from "./parties.ts";
import { saturate } from "./saturate.ts";

/** What the parties do, and what it resolves with. */
export interface Load {
	by: "visitors" | "agents";
	inFlight: number;
	ms: number;
}
export type Asked = { open: Job } | { saturate: Load };
export type Answered = { done: number } | { failed: string };

whenOrphaned(() => process.exit());

let parties: Parties | undefined;

process.on("message", (asked: Asked) => {
	act(asked).then(
		(done) => process.send?.({ done } satisfies Answered),
		({ message }: Error) =>
			process.send?.({ failed: message } satisfies Answered),
	);
});

async function act(asked: Asked): Promise<number> {
	if ("open" in asked) {
		parties = await openParties(asked.open);
		return parties.visitors.length;
	}
	if (!parties) throw new Error("nobody is there");
	const { by, inFlight, ms } = asked.saturate;
	return saturate(parties[by], inFlight, ms);
}
