import type { Role } from "../../protocol/agent.ts";
import type { Identity } from "../../protocol/visitor.ts";
import type { ClientSocket } from "../ports/client-socket.ts";
import type { SiteRow, VisitorRow } from "../store/contract/rows.ts";
import type { Agent } from "./agent.ts";

/** Whoever gives a command, and on which sites. */
interface Actor<Who, Sites> {
	who: Who;
	sites: Sites;
	/** Missing over HTTP: only what joins or leaves needs it. */
	socket?: ClientSocket;
}

/** On the site whose page they are on. Nobody is known until the first message. */
export interface VisitorActor
	extends Actor<VisitorRow | null, readonly [SiteRow]> {
	kind: "visitor";
	/** The language of the widget's texts, e.g. lt; null: it has not said. */
	locale: string | null;
	/** Whether a link of a mail has opened this visitor here: then the browser is perhaps not the one that began. */
	byLink: boolean;
	/** Nobody but an owner who looks at a look: nobody comes into being, and nothing is written. */
	isPreview?: boolean;
	/** Whom a signature of the shop's server names, of somebody of whom nothing is kept. */
	named?: Identity | null;
	/** Where they speak from, after the configured proxies: some limits count it. */
	address: string;
}

/** On those that they may work for, with the role there. */
export interface AgentActor extends Actor<Agent, ReadonlyMap<string, Role>> {
	kind: "agent";
	/** When they last proved who they are: server milliseconds since 1970. */
	freshAt: number;
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
