import type { Viewer } from "../../protocol/agent.ts";
import type { AgentSession } from "../people/actor.ts";
import type { Publisher } from "../ports/publisher.ts";

/**
 * Who of the staff has which conversation open. Told when somebody comes or goes, never with a message; in memory,
 * because it is true for as long as their sockets are.
 */
export interface Viewers {
	of(conversation: string): Viewer[];
	/** Answers who is there now. */
	came(session: AgentSession, conversation: string): Viewer[];
	went(session: AgentSession, conversation: string): void;
	/** Its socket has closed. */
	gone(socket: string): void;
}

/** So many are told: whoever wants to know whether somebody looks needs no longer list. */
const TOLD = 20;

export function createViewers(publisher: Pick<Publisher, "staff">): Viewers {
	/** By conversation, then by socket. */
	const open = new Map<string, Map<string, Viewer>>();
	const ofSocket = new Map<string, Set<string>>();

	const of = (conversation: string) => {
		const byId = new Map<string, Viewer>();
		for (const viewer of open.get(conversation)?.values() ?? [])
			byId.set(viewer.id, viewer);
		return [...byId.values()].slice(0, TOLD);
	};

	function tell(conversation: string): void {
		publisher.staff(`conversation:${conversation}`, "viewers:changed", {
			conversation,
			viewers: of(conversation),
		});
	}

	/** Whether they have it open in another window. */
	const hasOther = (sockets: Map<string, Viewer>, id: string) =>
		[...sockets.values()].some((viewer) => viewer.id === id);

	function leave(socket: string, conversation: string): void {
		const sockets = open.get(conversation);
		const viewer = sockets?.get(socket);
		if (!sockets || !viewer) return;
		sockets.delete(socket);
		if (sockets.size === 0) open.delete(conversation);
		else if (!hasOther(sockets, viewer.id)) tell(conversation);
	}

	return {
		of,
		came({ who, socket }, conversation) {
			// It may have closed while it was answered, and closes only once.
			if (!socket.isOpen()) return of(conversation);
			const sockets = open.get(conversation) ?? new Map<string, Viewer>();
			const isNews = sockets.size > 0 && !hasOther(sockets, who.id);
			sockets.set(socket.id, { id: who.id, name: who.name });
			open.set(conversation, sockets);
			const its = ofSocket.get(socket.id) ?? new Set();
			ofSocket.set(socket.id, its.add(conversation));
			if (isNews) tell(conversation);
			return of(conversation);
		},
		went({ socket }, conversation) {
			ofSocket.get(socket.id)?.delete(conversation);
			leave(socket.id, conversation);
		},
		gone(socket) {
			for (const conversation of ofSocket.get(socket) ?? [])
				leave(socket, conversation);
			ofSocket.delete(socket);
		},
	};
}
