import type { ConsoleCommands } from "../protocol/console-events.ts";
import type { VisitorCommands } from "../protocol/visitor-events.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Capability } from "./capability.ts";
import type { AgentSession, VisitorSession } from "./people/actor.ts";
import type { Handlers } from "./ports/handler.ts";

/** Everything that a widget may say. A command that no capability declares does not compile. */
export function visitorCommands(all: Capabilities) {
	return joinHandlers(all, "visitor") satisfies Handlers<
		VisitorCommands,
		VisitorSession
	>;
}

/** Everything that a console may say. */
export function agentCommands(all: Capabilities) {
	return joinHandlers(all, "agent") satisfies Handlers<
		ConsoleCommands,
		AgentSession
	>;
}

type Side = "visitor" | "agent";

/** The handlers of all that have some for this side, as one type. */
type Joined<All, S extends Side> = (
	{
		[K in keyof All]: All[K] extends Record<S, infer H> ? H : never;
	}[keyof All] extends infer H
		? H extends unknown
			? (one: H) => void
			: never
		: never
) extends (one: infer Every) => void
	? Every
	: never;

/** Throws where two declare the same command: which of them answers would be chance. */
export function joinHandlers<
	All extends Readonly<Record<string, Capability>>,
	S extends Side,
>(all: All, side: S): Joined<All, S> {
	const joined: Record<string, unknown> = {};
	for (const [name, capability] of Object.entries(all)) {
		for (const [command, handler] of Object.entries(capability[side] ?? {})) {
			if (Object.hasOwn(joined, command))
				throw new Error(`${name} is not the only one that answers ${command}`);
			joined[command] = handler;
		}
	}
	return joined as Joined<All, S>;
}
