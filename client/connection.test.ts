import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { effect } from "@preact/signals";
import { Server, type Socket } from "socket.io";
import { Manager } from "socket.io-client";
import {
	afterEach,
	beforeEach,
	expect,
	onTestFinished,
	test,
	vi,
} from "vitest";
import type { Refusal } from "../protocol/refusal.ts";
import type { VisitorWelcome } from "../protocol/visitor.ts";
import type {
	VisitorCommands,
	VisitorFacts,
	VisitorJoined,
} from "../protocol/visitor-events.ts";
import {
	type Connection,
	type ConnectionState,
	connect,
} from "./connection.ts";

type ToRelay = Connection<VisitorCommands, VisitorFacts>;

let http: HttpServer;
let relay: Server;
let sockets: Socket[];
let welcomes: VisitorWelcome[];
/** What the relay answers to the next greetings; then it welcomes. */
let greetings: Refusal[];
const open: ToRelay[] = [];

beforeEach(async () => {
	sockets = [];
	welcomes = [];
	greetings = [];
	http = createServer().listen(0, "127.0.0.1");
	relay = new Server(http, { transports: ["websocket"] });
	relay.of("/visitor").on("connection", (socket) => {
		sockets.push(socket);
		socket.on("hello", (_hello, reply) => {
			const refusal = greetings.shift();
			reply(
				refusal
					? { ok: false, refusal }
					: { ok: true, data: { now: Date.now() + 3_600_000 } },
			);
		});
		socket.on("conversation:join", (_after, reply) =>
			reply({ ok: true, data: { entries: [], more: false } }),
		);
	});
	await new Promise((done) => http.once("listening", done));
});
afterEach(async () => {
	for (const connection of open.splice(0)) connection.close();
	await relay.close();
});

function connection(): ToRelay {
	const { port } = http.address() as AddressInfo;
	const made = connect<VisitorCommands, VisitorFacts, VisitorWelcome>({
		url: `http://127.0.0.1:${port}`,
		namespace: "/visitor",
		auth: () => ({}),
		hello: () => ({ protocol: 1, site: "s", token: null, identity: null }),
		welcomed: (welcome) => void welcomes.push(welcome),
	});
	open.push(made);
	return made;
}

function becomes(made: ToRelay, kind: ConnectionState["kind"]): Promise<void> {
	return new Promise((done) => {
		const stop = effect(() => {
			if (made.state.value.kind !== kind) return;
			done();
			queueMicrotask(() => stop());
		});
	});
}

test("P2 it is here only after hello was accepted, and tells the relay's time", async () => {
	const made = connection();
	expect(
		await made.ask("conversation:join", { conversation: "c", after: 0 }),
	).toEqual({
		ok: false,
		refusal: { code: "retry" },
	});
	made.open();
	await becomes(made, "here");
	expect(welcomes).toHaveLength(1);
	// An hour ahead, give or take minutes: however long the greeting took.
	expect((made.now() - Date.now()) / 3_600_000).toBeCloseTo(1, 1);
	const reply = await made.ask("conversation:join", {
		conversation: "c",
		after: 0,
	});
	expect((reply as { ok: true; data: VisitorJoined }).data.more).toBe(false);
});

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

test.each([-TEN_YEARS_MS, TEN_YEARS_MS])(
	"P2 on a clock that is wrong by %i ms the relay's time is heard with the greeting, and stays when the clock is set right",
	async (wrong) => {
		const right = Date.now();
		vi.useFakeTimers({ toFake: ["Date"], now: right + wrong });
		onTestFinished(() => void vi.useRealTimers());
		const made = connection();
		const hours: number[] = [];
		const hour = (at: number) => Math.round((at - right) / 3_600_000);
		onTestFinished(effect(() => void hours.push(hour(made.now()))));
		made.open();
		await becomes(made, "here");
		// The relay of these tests takes its time from the same wrong clock, and is an hour ahead.
		expect(hours).toEqual([hour(right + wrong), hour(right + wrong) + 1]);
		vi.useRealTimers();
		expect(hour(made.now())).toBe(hour(right + wrong) + 1);
	},
);

test("BY1 after bye it comes back when it was told to, and greets again", async () => {
	const made = connection();
	made.open();
	await becomes(made, "here");
	sockets[0]?.emit("bye", { reconnectAfterMs: 20 });
	await becomes(made, "lost");
	await becomes(made, "here");
	expect(welcomes).toHaveLength(2);
});

test("BY1 a relay that is away is tried again for ever, each time within 5 s", () => {
	const made = vi.spyOn(Manager.prototype, "socket");
	onTestFinished(() => made.mockRestore());
	connection();
	const [manager] = made.mock.contexts as [Manager];
	expect(manager.reconnection()).toBe(true);
	expect(manager.reconnectionAttempts()).toBe(Number.POSITIVE_INFINITY);
	expect(manager.reconnectionDelayMax()).toBeLessThanOrEqual(5_000);
});

test("a cut connection comes back by itself", async () => {
	const made = connection();
	made.open();
	await becomes(made, "here");
	sockets[0]?.conn.close();
	await becomes(made, "lost");
	await becomes(made, "here");
	expect(welcomes).toHaveLength(2);
});

test("P5 a refusal that passes is tried again, a final one is not", async () => {
	greetings = [
		{ code: "slow_down", retryAfterMs: 10 },
		{ code: "version", oldest: 8, newest: 9 },
	];
	const made = connection();
	made.open();
	await becomes(made, "refused");
	expect(made.state.value).toEqual({
		kind: "refused",
		refusal: { code: "version", oldest: 8, newest: 9 },
	});
	expect(sockets).toHaveLength(2);
});

test("facts reach who listens, until they stop", async () => {
	const made = connection();
	made.open();
	await becomes(made, "here");
	const heard: string[] = [];
	const fence = () =>
		made.ask("conversation:join", { conversation: "c", after: 0 });
	const stop = made.on(
		"availability:changed",
		({ availability }) => void heard.push(availability.kind),
	);
	sockets[0]?.emit("availability:changed", { availability: { kind: "here" } });
	await fence();
	stop();
	sockets[0]?.emit("availability:changed", { availability: { kind: "away" } });
	await fence();
	expect(heard).toEqual(["here"]);
});

test("what the library sends before the greeting of the next connection may be said again", async () => {
	const made = connection();
	made.open();
	await becomes(made, "here");
	sockets[0]?.on("message:send", (_draft, reply) =>
		reply({ ok: false, refusal: { code: "hello_first" } }),
	);
	const draft = { conversation: null, clientId: "a", text: "Hello" };
	expect(await made.ask("message:send", draft)).toEqual({
		ok: false,
		refusal: { code: "retry" },
	});
});
