import { signal } from "@preact/signals";
import { vi } from "vitest";
import type { ConnectionState, connect } from "../../../client/connection.ts";
import type { Reply } from "../../../protocol/refusal.ts";
import type { VisitorWelcome } from "../../../protocol/visitor.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/visitor-events.ts";
import { identityOf } from "./identity-of.ts";
import type { Turns } from "./turns.ts";

type Connect = typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;
type Refused = Extract<Reply<never>, { ok: false }>;

/** Somebody whom a token opens, as the relay knows her. */
export interface KnownVisitor {
	subject: string | null;
	texts: string[];
	/** What was sent twice is kept once. */
	clientIds: string[];
}

/** One socket after the other to a relay that knows visitors and keeps what they say. */
export function createNetwork(
	number: number,
	turns: Turns,
	visitors: Map<string, KnownVisitor>,
) {
	const state = signal<ConnectionState>({ kind: "off" });
	let options: Parameters<Connect>[0];
	let isUp = true;
	let socket: Socket | null = null;
	const over = (work: () => Reply<unknown>) =>
		turns.later(`socket of ${number}`, work);

	async function ask(
		command: string,
		data: Record<string, string>,
	): Promise<Reply<never>> {
		const own = socket;
		if (!own) return refused("retry");
		const reply = await over(() =>
			own === socket ? answer(own, visitors, command, data) : refused("retry"),
		);
		await over(() => reply);
		return own === socket ? (reply as Reply<never>) : refused("retry");
	}

	async function greet() {
		socket = { token: null };
		const own = socket;
		const reply = await ask("hello", options.hello() as never);
		if (own !== socket) return;
		if (reply.ok) {
			state.value = { kind: "here" };
			options.welcomed(reply.data);
		} else {
			socket = null;
			state.value = { kind: "refused", refusal: reply.refusal };
		}
	}

	return {
		connect: ((given: typeof options) => {
			options = given;
			return {
				state,
				ask,
				now: () => 0,
				on: () => () => {},
				open() {
					if (state.value.kind !== "off") return;
					state.value = { kind: "connecting" };
					if (isUp) void greet();
				},
				close() {
					socket = null;
					state.value = { kind: "off" };
				},
			};
		}) as unknown as Connect,
		lose() {
			isUp = false;
			socket = null;
			const { kind } = state.value;
			if (kind === "here" || kind === "connecting")
				state.value = { kind: "lost", since: performance.now() };
		},
		comeBack() {
			isUp = true;
			if (state.value.kind === "lost" || state.value.kind === "connecting")
				void greet();
		},
	};
}

/** The way over HTTP to the same relay. */
export function stubPost(turns: Turns, visitors: Map<string, KnownVisitor>) {
	vi.stubGlobal("fetch", async (_: string, { body }: RequestInit) => {
		const { token, identity, ...draft } = JSON.parse(String(body));
		const answer = await turns.later("http", () => {
			const visitor = opened(visitors, token);
			if (!proves(visitor, identity)) return refused("other_person");
			return { conversation: `of ${token}`, seq: keep(visitor, draft) };
		});
		return Response.json(answer);
	});
}

/** A socket is what it was opened with; another one knows nothing of it. */
interface Socket {
	token: string | null;
}

/** What the relay answers on one socket. */
function answer(
	own: Socket,
	visitors: Map<string, KnownVisitor>,
	command: string,
	data: Record<string, string | null>,
): Reply<unknown> {
	const { token = null, identity = null } = data;
	if (command === "hello") {
		const visitor = token ? visitors.get(token) : undefined;
		if (visitor && !proves(visitor, identity)) return refused("other_person");
		own.token = visitor ? token : null;
		return { ok: true, data: welcome(own.token) };
	}
	if (command === "visitor:make") {
		const made = opened(visitors, String(token));
		if (!proves(made, identity)) return refused("other_person");
		own.token = token;
		return { ok: true, data: {} };
	}
	const visitor = own.token ? visitors.get(own.token) : undefined;
	if (!visitor) return refused("not_found");
	const conversation = `of ${own.token}`;
	switch (command) {
		case "identity:prove":
			return proves(visitor, identity)
				? { ok: true, data: { name: null } }
				: refused("other_person");
		case "message:send": {
			const seq = keep(visitor, data);
			return { ok: true, data: { conversation, seq, at: seq } };
		}
		default:
			return refused("not_found");
	}
}

const welcome = (token: string | null): Partial<VisitorWelcome> => ({
	protocol: 2,
	now: 0,
	availability: { kind: "here" },
	visitor: token ? { name: null, replyTo: null } : null,
	conversations: [],
	site: {
		name: "Lille Lamp",
		languages: [],
		hours: null,
		mail: false,
	} as never,
});

const refused = (code: "retry" | "other_person" | "not_found"): Refused => ({
	ok: false,
	refusal: { code },
});

function opened(visitors: Map<string, KnownVisitor>, token: string) {
	const visitor = visitors.get(token) ?? {
		subject: null,
		texts: [],
		clientIds: [],
	};
	visitors.set(token, visitor);
	return visitor;
}

/** The number under which it is kept. */
function keep(
	{ texts, clientIds }: KnownVisitor,
	{ clientId, text }: Record<string, string | null>,
): number {
	if (!clientIds.includes(String(clientId))) {
		clientIds.push(String(clientId));
		texts.push(String(text));
	}
	return clientIds.indexOf(String(clientId)) + 1;
}

/** Joins whom the identity names to the visitor; false: the visitor is somebody else. */
function proves(visitor: KnownVisitor, identity: string | null): boolean {
	const subject = ["maya", "noor"].find((one) => identityOf(one) === identity);
	if (subject && visitor.subject && visitor.subject !== subject) return false;
	visitor.subject ??= subject ?? null;
	return true;
}
