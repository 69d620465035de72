import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createRelay, type Relay } from "../e2e/faults/relay.ts";
import { root } from "../scripts/run.js";
import type { Attack, Done } from "./attacks/attacker.ts";
import { openBystander } from "./attacks/bystander.ts";
import { figureOf } from "./attacks/relay-figures.ts";
import type { Figure } from "./figure.ts";

/** An address may do as much as anywhere; what comes from here is all of one. */
const ENV = { SHOPBELL_ADDRESS_FACTOR: "1" };
/** Where the attack needs more visitors and connections than one address gets. */
const MANY_ADDRESSES = { SHOPBELL_ADDRESS_FACTOR: "100" };
const FILE = join(root, "dist/server/main.js");
const ATTACKER = fileURLToPath(new URL("attacks/attacker.ts", import.meta.url));

const MEASURE_MS = 10_000;
const UNREAD_MS = 60_000;
const WARM_UP_MS = 25_000;

/**
 * What strangers can do to everybody else, each on this machine alone and for a bounded time.
 * @param part of that time; what is measured in less than all of it is only tried
 */
export async function benchAttacks(part = 1): Promise<Figure[]> {
	return [
		...(await floodOf(1, 30_000, part)),
		...(await floodOf(40, 1_000, part)),
		...(await neverRead(50, part)),
		...(await comeAndGo(10_000, part)),
	];
}

async function floodOf(
	sockets: number,
	perSecond: number,
	part: number,
): Promise<Figure[]> {
	const name = `${sockets} × ${perSecond} packets/s`;
	return withRelay(ENV, async (relay) => {
		const bystander = await openBystander(relay);
		const quiet = await bystander.watches(MEASURE_MS * part);
		const before = await figureOf(relay, "shopbell_packets_total");
		const attack = begin(relay, { kind: "flood", sockets, perSecond });
		const flooded = await bystander.watches(MEASURE_MS * part);
		const decoded = await figureOf(relay, "shopbell_packets_total");
		const { ended } = await attack.end();
		bystander.close();
		return compared(name, quiet, flooded, {
			decoded: `${decoded - before} packets`,
			ended: `${ended} sockets`,
		});
	});
}

/**
 * What not reading adds: the most that the process takes beside such sockets, less the most that it takes beside as
 * many that ask the same and read. Answering costs memory, too, and how much of it is free depends on the hour.
 */
async function neverRead(sockets: number, part: number): Promise<Figure[]> {
	const name = `${sockets} sockets that never read`;
	const readers = await mostMemory(sockets, Number.MAX_SAFE_INTEGER, part);
	const found = await mostMemory(sockets, WARM_UP_MS * part, part);
	return [
		{
			name: `${name}, memory added`,
			value: added(readers.most, found.most),
			unit: "MB",
			beside: {
				"kept for them": `${Math.round(found.kept / 1e5) / 10} MB`,
				ended: `${found.ended} sockets`,
			},
		},
	];
}

/** @param readMs how long they read */
async function mostMemory(sockets: number, readMs: number, part: number) {
	return withRelay(MANY_ADDRESSES, async (relay) => {
		const attack = begin(relay, { kind: "unread", sockets, readMs });
		let [most, kept] = [0, 0];
		for (let ms = 0; ms < (WARM_UP_MS + UNREAD_MS) * part; ms += 1_000) {
			await pause(1_000);
			most = Math.max(most, await megabytes(relay));
			kept = Math.max(kept, await figureOf(relay, "shopbell_unread_bytes"));
		}
		const { ended } = await attack.end();
		return { most, kept, ended };
	});
}

async function comeAndGo(inAMinute: number, part: number): Promise<Figure[]> {
	const name = `${inAMinute} sockets opened and closed in a minute`;
	return withRelay(ENV, async (relay) => {
		const bystander = await openBystander(relay);
		const quiet = await bystander.watches(MEASURE_MS * part);
		const before = await megabytes(relay);
		const perSecond = inAMinute / 60;
		const attack = begin(relay, { kind: "knocks", perSecond });
		const flooded = await bystander.watches(60_000 * part);
		const after = await megabytes(relay);
		const { opened } = await attack.end();
		bystander.close();
		return compared(name, quiet, flooded, {
			opened: `${opened} sockets`,
			"memory added": `${added(before, after)} MB`,
		});
	});
}

type Watched = Awaited<
	ReturnType<Awaited<ReturnType<typeof openBystander>>["watches"]>
>;

function compared(
	name: string,
	quiet: Watched,
	attacked: Watched,
	seen: Record<string, string>,
): Figure[] {
	const row = (what: string, before: number, now: number): Figure => ({
		name: `${name}, ${what}, ratio`,
		value: Math.round((now / before) * 100) / 100,
		unit: "ratio",
		beside: { quiet: `${before} ms`, attacked: `${now} ms`, ...seen },
	});
	return [
		row("/health p95", quiet.health, attacked.health),
		row("another's send p95", quiet.send, attacked.send),
	];
}

async function withRelay<T>(
	env: Record<string, string>,
	measure: (relay: Relay) => Promise<T>,
): Promise<T> {
	const relay = await createRelay({ file: FILE, env });
	try {
		await relay.start();
		return await measure(relay);
	} finally {
		await relay.end();
	}
}

function begin(
	{ port, origin, site }: Relay,
	attack: Pick<Attack, "kind"> & Partial<Attack>,
) {
	const usual = { sockets: 0, perSecond: 0, readMs: 0 };
	const words = JSON.stringify({ ...usual, ...attack, port, origin, site });
	// With the flags of this process, which make Node read TypeScript.
	const args = [...process.execArgv, ATTACKER, words];
	const child = spawn(process.execPath, args, {
		stdio: ["pipe", "pipe", "inherit"],
	});
	let done: Done = { sent: 0, opened: 0, ended: 0 };
	createInterface({ input: child.stdout }).on("line", (line) => {
		done = JSON.parse(line) as Done;
	});
	return {
		async end(): Promise<Done> {
			const gone = once(child, "close");
			child.stdin.end();
			await gone;
			return done;
		},
	};
}

async function megabytes(relay: Relay): Promise<number> {
	const bytes = await figureOf(relay, "process_resident_memory_bytes");
	return Math.round(bytes / 1e5) / 10;
}

function added(before: number, after: number): number {
	return Math.round(Math.max(0, after - before) * 10) / 10;
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
