import type { Role } from "../../protocol/agent.ts";
import type { ClientSocket } from "../ports/client-socket.ts";
import type { SiteRow, VisitorRow } from "../store/contract/rows.ts";
import type { Agent } from "./agent.ts";

/** Whoever gives a command: over a socket, or without one over HTTP. */
export type Actor = VisitorActor | AgentActor;

export interface VisitorActor {
	kind: "visitor";
	/** Nobody is known until the first message. */
	who: VisitorRow | null;
	/** The one whose page they are on. */
	sites: readonly [SiteRow];
	/** The language of the widget's texts, e.g. lt; null: it has not said. */
	locale: string | null;
	/** Where they speak from, after the configured proxies: some limits count it. */
	address: string;
	socket?: ClientSocket;
}

export interface AgentActor {
	kind: "agent";
	who: Agent;
	/** Those that they may work for, with the role there. */
	sites: ReadonlyMap<string, Role>;
	socket?: ClientSocket;
}

/** A widget's socket that has said hello. */
export interface VisitorSession extends VisitorActor {
	socket: ClientSocket;
}

/** A console's socket that has said hello. */
export interface AgentSession extends AgentActor {
	socket: ClientSocket;
	/** The hash of the session's token. */
	tokenHash: string;
}
