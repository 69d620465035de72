import {
	type AgentHello,
	type AgentWelcome,
	readAgentHello,
} from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mustSpeak } from "../../protocol/version.ts";
import { mayEnter } from "../edge/http/cookie.ts";
import type { Window } from "../edge/sockets/client-socket.ts";
import { answer } from "../edge/sockets/commands.ts";
import type { Parts } from "../parts.ts";
import { type Agent, agentOf, meOf, sitesOf } from "../people/agent.ts";
import { isLive, liveSession } from "./sessions.ts";

/** An open console that has said hello. */
export interface Desk {
	window: Window;
	agent: Agent;
	/** The hash of the session's token. */
	session: string;
}

/** The first word: the version before anything else, then cookie and CSRF value together. */
export function greetAgent(parts: Parts) {
	const { store, presence } = parts;
	return answer(
		"ask",
		readAgentHello,
		async (window: Window, hello: AgentHello) => {
			mustSpeak(hello.protocol);
			window.speaks(hello.protocol);
			const session = await mayEnter(store, window.cookie, window.auth.csrf);
			const agent = await agentOf(store, session.person_id);
			if (!agent) throw new Refused({ code: "signed_out" });
			window.join(`session:${session.token_hash}`);
			window.join(`person:${agent.id}`);
			for (const site of agent.roles.keys()) window.join(`site:${site}`);
			presence.arrived(agent.id, window.id);
			const welcome: AgentWelcome = {
				protocol: hello.protocol,
				now: store.now(),
				me: await meOf(store, agent),
				sites: await sitesOf(store, agent),
			};
			const desk: Desk = { window, agent, session: session.token_hash };
			return { who: desk, welcome };
		},
	);
}

/**
 * A console has answered a ping: its agent is there, as long as the session is. Else the shop would say "here"
 * for somebody whose next command is refused.
 */
export function answeredBy({ store, presence }: Parts) {
	return async ({ agent, session, window }: Desk): Promise<void> => {
		if (await isLive(store, session)) presence.answered(agent.id, window.id);
		else window.close();
	};
}

/**
 * Reads the session and the memberships again before each command: both end while a socket is open.
 * Who has lost a site comes back without the rooms of it, and says it again there. Errors: `signed_out`, `retry`.
 */
export function mayStill({ store }: Parts) {
	return async (desk: Desk): Promise<void> => {
		const session = await liveSession(store, desk.session);
		const agent = session && (await agentOf(store, session.person_id));
		if (!agent) {
			desk.window.close();
			throw new Refused({ code: "signed_out" });
		}
		for (const site of desk.agent.roles.keys()) {
			if (agent.roles.has(site)) continue;
			desk.window.close();
			throw new Refused({ code: "retry" });
		}
		desk.agent = agent;
	};
}
