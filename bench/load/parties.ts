import { newId, newToken } from "../../protocol/ids.ts";
import { OLDEST_PROTOCOL } from "../../protocol/version.ts";
import { patiently } from "./patiently.ts";
import { openRawSocket, type RawSocket } from "./raw-socket.ts";
import { type Console, openConsole, type Reached, signIn } from "./sign-in.ts";

/** A server, and who is to be there. */
export interface Job extends Reached {
	/** null: the floor, which knows no sites and no staff. */
	relay: { site: string; links: string[] } | null;
	conversations: number;
	/** Among whom the conversations are shared out. */
	agents: number;
	/** Consoles of the site, those of the agents among them. */
	consoles: number;
}

/** Who writes where. */
export interface Sender {
	socket: RawSocket;
	conversation: string;
	/** Of a visitor whom the relay knows. */
	token?: string;
}

/** Each conversation has one on either side, or where there are no agents a visitor alone. */
export interface Parties {
	visitors: Sender[];
	agents: Sender[];
	close(): void;
}

const TEXT = "Is the blue one in stock, and does it come with a shade?";

/** What a sender says, as JSON. */
export function draft(conversation: string, clientId: string): string {
	return `{"conversation":"${conversation}","clientId":"${clientId}","text":"${TEXT}"}`;
}

export function openParties(job: Job): Promise<Parties> {
	return job.relay ? openAtRelay(job, job.relay) : openAtFloor(job);
}

async function openAtFloor(job: Job): Promise<Parties> {
	const { port, origin } = job;
	const open = () => openRawSocket({ port, origin, namespace: "/visitor" });
	const crew = await times(job.agents, open);
	const parties = await times(job.conversations, async (at) => {
		const conversation = newId();
		const agent = crew[at % crew.length] as RawSocket;
		const visitor = await open();
		for (const one of [agent, visitor]) await one.ask("join", { conversation });
		return [
			{ socket: visitor, conversation },
			{ socket: agent, conversation },
		] as const;
	});
	return partiesOf(parties, []);
}

async function openAtRelay(
	job: Job,
	relay: NonNullable<Job["relay"]>,
): Promise<Parties> {
	const crew = await openCrew(job, relay);
	const others = await times(job.consoles - job.agents, (at) =>
		openConsole(job, crew[at % crew.length] as Console),
	);
	const parties = await times(job.conversations, async (at) => {
		const agent = crew[at % crew.length];
		const visitor = await openVisitor(job, relay.site);
		// Without agents the conversations wait.
		if (!agent) return [visitor] as const;
		await take(agent, visitor.conversation);
		const { conversation } = visitor;
		return [visitor, { socket: agent.socket, conversation }] as const;
	});
	return partiesOf(parties, others);
}

/** One visitor in a conversation of its own. */
export async function openVisitor(at: Reached, site: string): Promise<Sender> {
	const socket = await openRawSocket({ ...at, namespace: "/visitor" });
	const token = newToken();
	const shown = { token, identity: null };
	await socket.ask("hello", { protocol: OLDEST_PROTOCOL, site, ...shown });
	await patiently(() => socket.ask("visitor:make", shown));
	const first = { conversation: null, clientId: newId(), text: TEXT };
	const { conversation } = await socket.ask<{ conversation: string }>(
		"message:send",
		first,
	);
	return { socket, conversation, token };
}

/** By hand, so that the routing has nothing to do while messages are measured. */
async function take({ socket }: Console, conversation: string): Promise<void> {
	const asked = { conversation, after: 0 };
	type Joined = { conversation: { epoch: number } };
	const joined = await socket.ask<Joined>("conversation:join", asked);
	const { epoch } = joined.conversation;
	await socket.ask("conversation:take", { conversation, epoch });
	// Which opens it as well.
	const answer = { conversation, clientId: newId(), text: TEXT };
	await socket.ask("message:send", answer);
}

/** The people of the demo who have links, and as many more as are wanted; none of them gets anything by itself. */
async function openCrew(
	job: Job,
	{ site, links }: NonNullable<Job["relay"]>,
): Promise<Console[]> {
	const crew: Console[] = [];
	const enter = async (path: "session" | "invitation", body: object) => {
		const agent = await openConsole(job, await signIn(job, path, body));
		await agent.socket.ask("availability:set", { availability: "finishing" });
		crew.push(agent);
		return agent;
	};
	for (const token of links) await enter("session", { token });
	const owner = crew.at(-1) as Console;
	for (let at = crew.length; at < job.agents; at++) {
		const name = `Agent ${at}`;
		const invited = { site, email: null, name, role: "agent" };
		const has = { teams: [], languages: [], slots: 20 };
		const { url } = await owner.socket.ask<{ url: string }>("invitation:make", {
			...invited,
			...has,
		});
		const token = new URL(url).hash.slice(1);
		const who = { name, email: `agent-${at}@crew.example` };
		await enter("invitation", { token, ...who, password: newToken() });
	}
	for (const { socket } of crew.splice(job.agents)) socket.close();
	return crew;
}

function partiesOf(
	parties: (readonly [Sender, Sender?])[],
	others: Console[],
): Parties {
	const visitors = parties.map(([visitor]) => visitor);
	const agents = parties.flatMap(([, agent]) => agent ?? []);
	return {
		visitors,
		agents,
		close() {
			for (const { socket } of [...visitors, ...agents, ...others])
				socket.close();
		},
	};
}

/** One after the other: who comes first is the same in each run. */
async function times<T>(
	count: number,
	make: (at: number) => Promise<T>,
): Promise<T[]> {
	const made: T[] = [];
	for (let at = 0; at < count; at++) made.push(await make(at));
	return made;
}
