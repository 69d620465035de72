import { afterEach, beforeEach, expect, test } from "vitest";
import { readNothing } from "../protocol/read.ts";
import { Refused } from "../protocol/refusal.ts";
import type { VisitorCommands } from "../protocol/visitor-events.ts";
import { agentCommands, joinHandlers, visitorCommands } from "./commands.ts";
import {
	type Handlers,
	type HandlersByName,
	handler,
} from "./ports/handler.ts";
import { AGENT_ROWS } from "./testing/permissions/agent-rows.ts";
import {
	type AgentTarget,
	agentSession,
	agentTarget,
	colleague,
} from "./testing/permissions/agent-scene.ts";
import {
	AGENT_ROLES,
	type AgentRole,
	type Answer,
	type Row,
	VISITOR_ROLES,
	type VisitorRole,
} from "./testing/permissions/table.ts";
import { VISITOR_ROWS } from "./testing/permissions/visitor-rows.ts";
import {
	type VisitorTarget,
	visitorSession,
	visitorTarget,
} from "./testing/permissions/visitor-scene.ts";
import { type Relay, startRelay } from "./testing/relay.ts";
import { addAgent, arrives, knocks } from "./testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

type Rows<Target, Role extends string> = Readonly<
	Record<string, Row<unknown, Target, Role>>
>;
const visitorRows = Object.entries(
	VISITOR_ROWS as Rows<VisitorTarget, VisitorRole>,
);
const agentRows = Object.entries(AGENT_ROWS as Rows<AgentTarget, AgentRole>);

test("RD6 each command has its row, and each row its command", () => {
	const { capabilities } = relay.app;
	const named = (all: object) => Object.keys(all).sort();
	expect(named(VISITOR_ROWS)).toEqual(named(visitorCommands(capabilities)));
	expect(named(AGENT_ROWS)).toEqual(named(agentCommands(capabilities)));
});

const forgets = handler({
	cost: "ask",
	read: readNothing,
	may: () => {},
	run: () => ({ erased: "now" as const }),
});

test("a command that two capabilities declare is an error at the start", () => {
	const twice = {
		feedback: { visitor: { "visitor:forget": forgets } },
		forgetting: { visitor: { "visitor:forget": forgets } },
	};
	expect(() => joinHandlers(twice, "visitor")).toThrow(
		"forgetting is not the only one that answers visitor:forget",
	);
	expect(joinHandlers(twice, "agent")).toEqual({});
});

test("a command that no capability declares does not compile", () => {
	const joined = joinHandlers(
		{ sites: {}, forgetting: { visitor: { "visitor:forget": forgets } } },
		"visitor",
	);
	type Some<K extends keyof VisitorCommands> = Handlers<
		Pick<VisitorCommands, K>,
		unknown
	>;
	const all: Some<"visitor:forget"> = joined;
	// @ts-expect-error nobody declares rating:give
	const more: Some<"visitor:forget" | "rating:give"> = joined;
	expect(more).toBe(all);
});

/** These are about the socket itself, and their types say so. */
const NEED_A_SOCKET = ["conversation:join", "conversation:leave"];
/** Once more than a shop may. */
const NOT_AGAIN = ["identity-keys:make"];

test.each(visitorRows)(
	"RD6 who may say %s at a widget, with a socket or without one",
	async (name, row) => {
		const commands = visitorCommands(relay.app.capabilities);
		const found = await answersOf(
			row,
			VISITOR_ROLES,
			(role) => async (column) => {
				const session = await visitorSession(relay, role);
				const target = await visitorTarget(relay, session, role, column);
				return answerOf(commands, name, session, row.says(target));
			},
		);
		expect(found).toEqual(row.answers);
		if (NEED_A_SOCKET.includes(name)) return;
		const [column = ""] = row.columns;
		const { socket: _, ...actor } = await visitorSession(relay, "visitor");
		const target = await visitorTarget(relay, actor, "visitor", column);
		const asked = row.says(target);
		expect(
			await answerOf(
				commands as HandlersByName<never>,
				name,
				actor as never,
				asked,
			),
		).toBe(row.answers.visitor[0]);
	},
);

test.each(agentRows)(
	"RD6 who may say %s at a console, with a socket or without one",
	async (name, row) => {
		const commands = agentCommands(relay.app.capabilities);
		const teo = await colleague(relay);
		const found = await answersOf(row, AGENT_ROLES, async (role) => {
			const session = await agentSession(relay, role);
			return async (column) => {
				const target = await agentTarget(relay, session, teo, column);
				return answerOf(commands, name, session, row.says(target));
			};
		});
		expect(found).toEqual(row.answers);
		if ([...NEED_A_SOCKET, ...NOT_AGAIN].includes(name)) return;
		const [column = ""] = row.columns;
		const { socket: _, ...actor } = await agentSession(relay, "owner");
		const target = await agentTarget(relay, actor, teo, column);
		const asked = row.says(target);
		expect(
			await answerOf(
				commands as HandlersByName<never>,
				name,
				actor as never,
				asked,
			),
		).toBe(row.answers.owner[0]);
	},
);

test("nothing is answered before hello, and nothing of the other side after it", async () => {
	const stranger = knocks(relay);
	for (const [name] of [...visitorRows, ...agentRows])
		expect(await stranger.refused(name, {})).toEqual({ code: "hello_first" });
	const maya = await arrives(relay);
	for (const [name] of agentRows.filter(([name]) => !(name in VISITOR_ROWS)))
		expect(await maya.refused(name, {})).toEqual({ code: "unknown_command" });
	const noor = await addAgent(relay, "noor");
	for (const [name] of visitorRows.filter(([name]) => !(name in AGENT_ROWS)))
		expect(await noor.refused(name, {})).toEqual({ code: "unknown_command" });
});

/** The whole of a row as it is, role by role and column by column. */
async function answersOf<Target, Role extends string>(
	row: Row<unknown, Target, Role>,
	roles: readonly Role[],
	as: (
		role: Role,
	) =>
		| ((column: string) => Promise<Answer>)
		| Promise<(column: string) => Promise<Answer>>,
): Promise<Record<string, Answer[]>> {
	const found: Record<string, Answer[]> = {};
	for (const role of roles) {
		const ask = await as(role);
		const answers: Answer[] = [];
		for (const [at, column] of row.columns.entries()) {
			const applies = row.answers[role][at] !== "n/a";
			answers.push(applies ? await ask(column) : "n/a");
		}
		found[role] = answers;
	}
	return found;
}

async function answerOf<A>(
	commands: HandlersByName<A>,
	name: string,
	actor: A,
	data: unknown,
): Promise<Answer> {
	const command = commands[name];
	if (!command) throw new Error(`${name} is no command`);
	try {
		await command.answer(actor, command.read(data) as never);
		return "ok";
	} catch (error) {
		if (error instanceof Refused) return error.refusal.code;
		throw error;
	}
}
