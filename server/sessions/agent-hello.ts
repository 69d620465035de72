import { type AgentWelcome, readAgentHello } from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mustSpeak } from "../../protocol/version.ts";
import type { AgentSession } from "../people/actor.ts";
import { agentOf, meOf, sitesOf } from "../people/agent.ts";
import type { ClientSocket } from "../ports/client-socket.ts";
import type { Limits } from "../ports/limits.ts";
import type { Presence } from "../routing/presence.ts";
import type { Store } from "../store/contract/store.ts";
import { isLive, liveSession, mayEnter } from "./sessions.ts";

interface Parts {
	store: Store;
	limits: Pick<Limits, "attempt">;
	presence: Presence;
}

/** The first word: the version before anything else, then cookie and CSRF value together. */
export function greetAgent({ store, limits, presence }: Parts) {
	return async (socket: ClientSocket, data: unknown) => {
		const hello = readAgentHello(data);
		mustSpeak(hello.protocol);
		const { token_hash: tokenHash, person_id } = await limits.attempt(
			"console_hello",
			socket.address,
			() => mayEnter(store, socket.sessionToken, socket.auth.csrf),
		);
		const agent = await agentOf(store, person_id);
		if (!agent) throw new Refused({ code: "signed_out" });
		const session: AgentSession = {
			kind: "agent",
			who: agent,
			sites: agent.roles,
			socket,
			tokenHash,
		};
		socket.join(`session:${tokenHash}`);
		socket.join(`person:${agent.id}`);
		for (const site of agent.roles.keys()) socket.join(`site:${site}`);
		presence.arrived(agent.id, socket.id);
		const welcome: AgentWelcome = {
			protocol: hello.protocol,
			now: store.now(),
			me: await meOf(store, agent),
			sites: await sitesOf(store, agent),
		};
		return { session, welcome };
	};
}

/**
 * A console has answered a ping: its agent is there, as long as the session is. Else the shop would say "here"
 * for somebody whose next command is refused.
 */
export function answeredBy({
	store,
	presence,
}: Pick<Parts, "store" | "presence">) {
	return async ({ who, tokenHash, socket }: AgentSession): Promise<void> => {
		if (await isLive(store, tokenHash)) presence.answered(who.id, socket.id);
		else socket.close();
	};
}

/**
 * Reads the session and the memberships again before each command: both end while a socket is open.
 * Who has lost a site comes back without the rooms of it, and says it again there. Errors: `signed_out`, `retry`.
 */
export function mayStill({ store }: Pick<Parts, "store">) {
	return async (session: AgentSession): Promise<void> => {
		const live = await liveSession(store, session.tokenHash);
		const agent = live && (await agentOf(store, live.person_id));
		if (!agent) {
			session.socket.close();
			throw new Refused({ code: "signed_out" });
		}
		for (const site of session.sites.keys()) {
			if (agent.roles.has(site)) continue;
			session.socket.close();
			throw new Refused({ code: "retry" });
		}
		session.who = agent;
		session.sites = agent.roles;
	};
}
