// npm run fuzz -- --packets 50000 --seed 7     mutated packets and handshakes against a relay of its own

import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../scripts/run.js";
import { dial, knock, type RawSocket } from "../../server/testing/raw.ts";
import { greeting, handshake, mutated, packet } from "./fuzz-packets.ts";
import { random } from "./random.ts";
import { createRelay } from "./relay.ts";
import { until } from "./until.ts";

const { values } = parseArgs({
	options: {
		packets: { type: "string", default: "50000" },
		seed: { type: "string" },
		file: { type: "string", default: join(root, "dist/server/main.js") },
	},
});
const packets = Number(values.packets);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const dice = random(seed);
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Packets that one connection carries before it is given up; many end it sooner. */
const PACKETS_A_SOCKET = 100;
/** Bytes of heap that a relay may be larger after so much nonsense. */
const HEAP_SLACK = 8 * 1024 * 1024;

/** The relay collects its garbage once a second here; one of these looks falls right behind. */
const LOOKS = 6;

const relay = await createRelay({
	file: values.file,
	nodeOptions: ["--expose-gc", "--import", join(root, "e2e/faults/collect.js")],
});
await relay.start();
// As the raw sockets of the server's own tests know a relay.
const target = { origin: `http://127.0.0.1:${relay.port}` } as never;
const wrongs: string[] = [];
let sent = 0;
let handshakes = 0;

try {
	// What only opens and says nothing more must be dropped, while all else goes on.
	const mute = dial(target, "GET / HTTP/1.1\r\nX-Slow: ");
	const never = await enters();
	await fuzz(Math.ceil(packets / 10));
	const before = await heap();
	await fuzz(packets);
	const after = await heap();
	say(`heap after GC: ${mib(before)} MiB warm, ${mib(after)} MiB at the end`);
	if (after > before + HEAP_SLACK) wrongs.push("the heap has grown");
	await dropped(mute, "a connection without headers was kept");
	await dropped(never, "a socket without hello was kept");
	await answers();
	if (!relay.running()) wrongs.push("the relay has died");
	wrongs.push(...relay.faults);
} finally {
	await relay.end();
}
say(`${sent} packets on sockets, ${handshakes} handshakes, seed ${seed}`);
for (const wrong of wrongs) say(wrong.slice(0, 800));
say(wrongs.length === 0 ? "The relay stood it all." : "Something broke.");
if (wrongs.length > 0)
	say(`Again with: npm run fuzz -- --packets ${packets} --seed ${seed}`);
process.exit(wrongs.length === 0 ? 0 : 1);

async function fuzz(count: number): Promise<void> {
	const end = sent + handshakes + count;
	while (sent + handshakes < end && relay.running()) {
		handshakes += 1;
		const odd = dial(target, handshake(dice, relay));
		const socket = await enters();
		// Most are let in, so that what comes then is read and not only counted.
		if (dice.chance(0.8)) for (const word of greeting(relay)) socket.text(word);
		for (let i = 0; i < PACKETS_A_SOCKET && !socket.tcp.destroyed; i++) {
			const bytes = mutated(packet(dice, relay), dice);
			socket.frame(dice.chance(0.97) ? 1 : dice.between(0, 15), bytes);
			sent += 1;
			if (i % 20 === 0) await new Promise((next) => setImmediate(next));
		}
		socket.close();
		odd.close();
		if (handshakes % 50 === 0) say(`${sent} packets, ${handshakes} handshakes`);
	}
}

/** A WebSocket in one of the namespaces. */
async function enters(): Promise<RawSocket> {
	const socket = knock(target, { Origin: relay.origin });
	const namespace = dice.one(["/visitor", "/console"]);
	await Promise.race([socket.hears('"sid"'), socket.ended]);
	socket.text(`40${namespace},`);
	await Promise.race([socket.hears(`40${namespace},{`), socket.ended]);
	return socket;
}

async function dropped(socket: RawSocket, otherwise: string): Promise<void> {
	let ended = false;
	void socket.ended.then(() => {
		ended = true;
	});
	await until(() => ended, 30_000).catch(() => wrongs.push(otherwise));
}

/** An honest request is answered as if nothing had been. */
async function answers(): Promise<void> {
	const ready = await fetch(`http://127.0.0.1:${relay.port}/ready`);
	if (!ready.ok) wrongs.push(`not ready any more: ${ready.status}`);
}

/** What the relay holds, by its own figures, when everything has been collected that can be. */
async function heap(): Promise<number> {
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < LOOKS; i++) {
		await new Promise((next) => setTimeout(next, 1_000));
		const text = await fetch(`http://127.0.0.1:${relay.port}/metrics`).then(
			(answer) => answer.text(),
		);
		const used = Number(
			/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1] ?? 0,
		);
		least = Math.min(least, used);
	}
	return least;
}

function mib(bytes: number): string {
	return (bytes / 1024 / 1024).toFixed(1);
}
