import { type AgentWelcome, readAgentHello } from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mustSpeak } from "../../protocol/version.ts";
import type { AgentSession } from "../people/actor.ts";
import { agentOf, meOf, sitesOf } from "../people/agent.ts";
import type { ClientSocket } from "../ports/client-socket.ts";
import type { Limits } from "../ports/limits.ts";
import type { SecurityEvents } from "../ports/security-events.ts";
import type { Presence } from "../routing/presence.ts";
import type { Store } from "../store/contract/store.ts";
import type { Rotations } from "./rotations.ts";
import { mustHaveSecondFactor } from "./second-factor.ts";
import { isLive, liveSession, mayEnter } from "./sessions.ts";

interface Parts {
	store: Store;
	limits: Pick<Limits, "attempt">;
	presence: Presence;
	security: SecurityEvents;
	rotations: Rotations;
	/** Where the console is found. */
	consoleOrigin: string;
}

/**
 * The first word: the version before anything else, then cookie and CSRF value together. Errors: `signed_out`,
 * and `second_factor` for whoever has to set one up before anything else.
 */
export function greetAgent(parts: Parts) {
	const { store, limits, presence, rotations } = parts;
	return async (socket: ClientSocket, data: unknown) => {
		const hello = readAgentHello(data);
		mustSpeak(hello.protocol);
		const entered = await limits.attempt("console_hello", socket.address, () =>
			mayEnter(store, socket.sessionToken, socket.auth.csrf),
		);
		const tokenHash = entered.token_hash;
		const agent = await agentOf(store, entered.person_id);
		if (!agent) throw new Refused({ code: "signed_out" });
		await mustHaveSecondFactor(parts, entered);
		const session: AgentSession = {
			kind: "agent",
			who: agent,
			sites: agent.roles,
			freshAt: entered.fresh_at,
			socket,
			tokenHash,
		};
		socket.join(`session:${tokenHash}`);
		socket.join(`person:${agent.id}`);
		for (const site of agent.roles.keys()) socket.join(`site:${site}`);
		// What ended meanwhile has closed the sockets that were in these rooms by then, and not this one.
		if (!(await isLive(store, rotations.now(tokenHash)))) {
			socket.close();
			throw new Refused({ code: "signed_out" });
		}
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
 * A console has answered a ping: its agent is there, as long as the session is, and on the sites that it began
 * with. Else the shop would say "here" for somebody whose next command is refused, and who is no longer of the
 * site would hear on as long as they ask nothing.
 */
export function answeredBy(
	parts: Pick<
		Parts,
		"store" | "presence" | "security" | "rotations" | "consoleOrigin"
	>,
) {
	const { store, presence, security, rotations } = parts;
	return async (session: AgentSession): Promise<void> => {
		session.tokenHash = rotations.now(session.tokenHash);
		const { who, tokenHash, socket, sites } = session;
		const isSignedIn =
			(await isLive(store, tokenHash)) &&
			(await hasSecondFactor(parts, tokenHash));
		const agent = isSignedIn ? await agentOf(store, who.id) : undefined;
		if (agent && hasAll(agent.roles, sites))
			return presence.answered(who.id, socket.id);
		security.happened(
			agent ? "membership_ended" : "session_ended",
			socket.address,
		);
		socket.close();
	};
}

/** A site of theirs may have come to want one meanwhile; what is missing is said to their next hello. */
async function hasSecondFactor(
	parts: Pick<Parts, "store" | "consoleOrigin">,
	tokenHash: string,
): Promise<boolean> {
	const session = await parts.store.session(tokenHash);
	try {
		if (session) await mustHaveSecondFactor(parts, session);
		return session !== undefined;
	} catch (error) {
		if (error instanceof Refused) return false;
		throw error;
	}
}

/**
 * Reads the session and the memberships again before each command: both end while a socket is open.
 * Who has lost a site comes back without the rooms of it, and says it again there. Errors: `signed_out`, `retry`.
 */
export function mayStill({
	store,
	security,
	rotations,
}: Pick<Parts, "store" | "security" | "rotations">) {
	return async (session: AgentSession): Promise<void> => {
		const { socket } = session;
		session.tokenHash = rotations.now(session.tokenHash);
		const live = await liveSession(store, session.tokenHash);
		const agent = live && (await agentOf(store, live.person_id));
		if (!agent) {
			security.happened("session_ended", socket.address);
			socket.close();
			throw new Refused({ code: "signed_out" });
		}
		if (!hasAll(agent.roles, session.sites)) {
			security.happened("membership_ended", socket.address);
			socket.close();
			throw new Refused({ code: "retry" });
		}
		session.who = agent;
		session.freshAt = live.fresh_at;
		session.sites = agent.roles;
	};
}

type Roles = ReadonlyMap<string, unknown>;
function hasAll(roles: Roles, sites: Roles): boolean {
	return [...sites.keys()].every((site) => roles.has(site));
}
