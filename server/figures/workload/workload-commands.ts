import type { ConsoleCommands } from "../../../protocol/console-events.ts";
import { readWorkloadAsked } from "../../../protocol/workload.ts";
import type { AgentActor, AgentSession } from "../../people/actor.ts";
import { type Handlers, handler } from "../../ports/handler.ts";
import { mayReadFigures } from "../may-read-figures.ts";
import { readWorkload } from "./workload-read.ts";

/** What the staff reads of times of work. */
export function workloadHandlers(parts: Parameters<typeof readWorkload>[0]) {
	return {
		"workload:read": handler({
			cost: "ask",
			read: readWorkloadAsked,
			may: (actor: AgentActor, { site, agent }) =>
				mayReadFigures(actor, { site, filter: { agent } }),
			run: (_actor, asked) => readWorkload(parts, asked),
		}),
	} satisfies Handlers<Pick<ConsoleCommands, "workload:read">, AgentSession>;
}
