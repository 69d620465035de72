import { type EdgeParts, serveCommands } from "./edge/sockets/commands.ts";
import type { Sockets } from "./edge/sockets/sockets.ts";
import type { Parts } from "./parts.ts";
import type { AgentSession, VisitorSession } from "./people/actor.ts";
import { tellGone } from "./people/person.ts";
import type { HandlersByName } from "./ports/handler.ts";
import { answeredBy, greetAgent, mayStill } from "./sessions/agent-hello.ts";
import { countBytes } from "./sessions/count-bytes.ts";
import { greetVisitor } from "./sessions/visitor-hello.ts";

/** Both sides of the wire: who is greeted there, what is answered, and what it means when a socket goes. */
export function serveSockets(
	io: Sockets,
	commands: {
		visitor: HandlersByName<VisitorSession>;
		agent: HandlersByName<AgentSession>;
	},
	parts: Parts,
	edge: EdgeParts,
): void {
	const { presence, inputs, viewers, asks, failed } = parts;
	const stillThere = answeredBy(parts);
	serveCommands<VisitorSession>(
		{
			namespace: io.of("/visitor"),
			kind: "visitor",
			hello: greetVisitor(parts),
			handlers: commands.visitor,
			stores: countBytes(parts.limits),
			key: ({ who, socket }) => who?.id ?? socket.id,
			left({ who }) {
				if (!who) return;
				tellGone(parts, who).catch(failed);
				asks.left(who).catch(failed);
			},
		},
		edge,
	);
	serveCommands<AgentSession>(
		{
			namespace: io.of("/console"),
			kind: "agent",
			hello: greetAgent(parts),
			handlers: commands.agent,
			may: mayStill(parts),
			// What is written is done by hand; what is asked, a console asks by itself as well.
			async stores({ who }, cost) {
				if (cost === "write") inputs.heard(who.id);
			},
			key: ({ who }) => who.id,
			left({ who }, { id }) {
				presence.left(who.id, id);
				viewers.gone(id);
			},
			heartbeat: (session) => void stillThere(session).catch(failed),
		},
		edge,
	);
}
