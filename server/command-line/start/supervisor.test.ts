import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	createRelaySwitch,
	type RelaySwitch,
	type Switched,
} from "./relay-switch.ts";
import { openSupervisor, type Supervisor } from "./supervisor.ts";

const PAGE = "http://localhost:4000";
const PULL = JSON.stringify({ pulled: true });
const PLUG = JSON.stringify({ pulled: false });

/** Stands in for the relay: a real process that does nothing and would do so for ever. */
function standIn(): Switched & { exitedBy(): NodeJS.Signals | null } {
	const child = spawn(
		process.execPath,
		["-e", "process.stdout.write('.');setInterval(()=>{},1e6)"],
		{ stdio: ["ignore", "pipe", "ignore"] },
	);
	const ended = once(child, "exit");
	const end = async (signal: NodeJS.Signals) => {
		child.kill(signal);
		await ended;
	};
	return {
		pid: child.pid,
		ready: once(child.stdout, "data"),
		ended,
		kill: () => end("SIGKILL"),
		end: () => end("SIGTERM"),
		exitedBy: () => child.signalCode,
	};
}

let started: ReturnType<typeof standIn>[];
let relaySwitch: RelaySwitch;
let supervisor: Supervisor;

beforeEach(async () => {
	started = [];
	const start = () => {
		const relay = standIn();
		started.push(relay);
		return relay;
	};
	const first = start();
	relaySwitch = createRelaySwitch(first, start);
	await first.ready;
	supervisor = await openSupervisor(0);
	supervisor.hold(relaySwitch, PAGE);
});
afterEach(async () => {
	supervisor.close();
	await relaySwitch.end();
});

function asks(
	method: string,
	body?: string,
	{ origin = PAGE as string | null, path = "/cord" } = {},
) {
	return fetch(supervisor.origin + path, {
		method,
		headers: origin === null ? {} : { Origin: origin },
		...(body === undefined ? {} : { body }),
	});
}

test("pulled, the relay is really killed; plugged in, another one runs", async () => {
	const [first] = started;
	const pulled = await asks("POST", PULL);
	expect(pulled.headers.get("Access-Control-Allow-Origin")).toBe(PAGE);
	expect(await pulled.json()).toEqual({
		pulled: true,
		pid: null,
		killed: first?.pid,
	});
	expect(first?.exitedBy()).toBe("SIGKILL");

	const plugged = (await (await asks("POST", PLUG)).json()) as { pid: number };
	expect(plugged).toEqual({
		pulled: false,
		pid: started[1]?.pid,
		killed: first?.pid,
	});
	expect(() => process.kill(plugged.pid, 0)).not.toThrow();
	expect(await (await asks("GET")).json()).toEqual(plugged);
});

test("what is asked twice happens once, and one after the other", async () => {
	await Promise.all([PULL, PULL, PLUG, PLUG].map((body) => asks("POST", body)));
	expect(started).toHaveLength(2);
	expect(relaySwitch.state().pulled).toBe(false);
});

test.each([
	["another page", "http://localhost:4001"],
	["a longer name", "http://localhost:4000.evil.example"],
	["a file", "null"],
	["no page at all", null],
])("%s is refused and may not even read so", async (_name, origin) => {
	for (const [method, body] of [
		["POST", PULL],
		["GET"],
		["OPTIONS"],
	] as const) {
		const answer = await asks(method, body, { origin });
		expect(answer.status).toBe(403);
		expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
	}
	expect(relaySwitch.state().pulled).toBe(false);
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])(
	"%s is no way to ask",
	async (method) => {
		expect((await asks(method)).status).toBe(405);
		expect(relaySwitch.state().pulled).toBe(false);
	},
);

test.each([
	"",
	"true",
	"null",
	"[]",
	"{}",
	'{"pulled":1}',
	'{"pulled":"true"}',
	'{"pulled":true,"more":1}',
	`{"pulled":true${" ".repeat(200)}}`,
	"{",
])("the body %j is refused", async (body) => {
	expect((await asks("POST", body)).status).toBe(400);
	expect(relaySwitch.state().pulled).toBe(false);
});

test("any other address is not found", async () => {
	expect((await asks("POST", PULL, { path: "/" })).status).toBe(404);
	expect((await asks("POST", PULL, { path: "/cord/x" })).status).toBe(404);
});

test("before it holds the switch it says nothing to anybody", async () => {
	const early = await openSupervisor(0);
	const answer = await fetch(`${early.origin}/cord`, {
		headers: { Origin: PAGE },
	});
	expect(answer.status).toBe(403);
	early.close();
});
