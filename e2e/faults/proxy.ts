import { once } from "node:events";
import { createServer, connect as dial, type Socket } from "node:net";
import { createLane, type Lane } from "./lane.ts";

/** What the way between one group of clients and the relay is like. */
export type Weather =
	| { kind: "pass" }
	/** Nothing gets through, and nobody is told: a half-open link, or one that is dumb one way. */
	| { kind: "frozen"; towards: Direction | "both" }
	| { kind: "delay"; ms: number }
	| { kind: "throttle"; bytesPerSecond: number }
	/** Once so many bytes have passed from now on, both ways counted, every connection is reset: once, or so often. */
	| { kind: "cut"; afterBytes: number; times?: number }
	/** No network at all: what is open is reset, what comes is refused. */
	| { kind: "closed" };
export type Direction = "client" | "relay";

/** The way of one group: a port of its own on this machine that leads to the relay. */
export interface Way {
	port: number;
	weather(): Weather;
	change(weather: Weather): void;
	/** Resets every connection that is open now; the next one may come. */
	reset(): void;
	/** What is open now stays so and carries nothing ever again, as after a NAT forgot it; the next one passes. */
	strand(): void;
	/** Connections open at this moment. */
	open(): number;
	close(): Promise<void>;
}

const STRANDED: Weather = { kind: "frozen", towards: "both" };

interface Pair {
	stranded: boolean;
	lanes: Lane[];
	sockets: Socket[];
}

/** Opens a way to whatever listens on `relayPort`, now or later. */
export async function openProxy(relayPort: number): Promise<Way> {
	let weather: Weather = { kind: "pass" };
	let passed = 0;
	let isCutting = false;
	const pairs = new Set<Pair>();
	/** Also those of pairs that have ended, while one half is still open. */
	const guests = new Set<Socket>();
	const server = createServer({ pauseOnConnect: true }, accept);

	function accept(client: Socket) {
		if (weather.kind === "closed") {
			client.resetAndDestroy();
			return;
		}
		guests.add(client);
		client.once("close", () => guests.delete(client));
		const relay = dial(relayPort, "127.0.0.1");
		const rules = {
			weather: () => (pair.stranded ? STRANDED : weather),
			count,
		};
		const pair: Pair = {
			stranded: false,
			sockets: [client, relay],
			lanes: [
				createLane(client, relay, "relay", rules),
				createLane(relay, client, "client", rules),
			],
		};
		pairs.add(pair);
		for (const socket of pair.sockets) {
			// A refused or broken connection is this file's daily bread.
			socket.on("error", () => {});
			socket.on("close", () => ended(pair));
		}
		client.resume();
	}

	/** A dead cable carries no farewell: the other end learns of it when the weather is better. */
	function ended(pair: Pair) {
		if (weather.kind === "frozen" || pair.stranded) return;
		if (!pair.sockets.some(({ destroyed }) => destroyed)) return;
		for (const lane of pair.lanes) lane.end();
		pairs.delete(pair);
	}

	/** How much of a chunk may pass; less than all of it means: reset after that. */
	function count(bytes: number): number {
		if (weather.kind !== "cut") return bytes;
		const left = Math.max(0, weather.afterBytes - passed);
		passed += bytes;
		if (left > bytes) return bytes;
		if (!isCutting) setImmediate(cut);
		isCutting = true;
		return left;
	}

	/** After the part that may still pass has left, in the middle of whatever it belongs to. */
	function cut() {
		isCutting = false;
		reset();
		weather = afterCut(weather);
		passed = 0;
	}

	function reset() {
		for (const { sockets, lanes } of pairs) {
			for (const lane of lanes) lane.forget();
			for (const socket of sockets) socket.resetAndDestroy();
		}
		pairs.clear();
	}

	await once(server.listen(0, "127.0.0.1"), "listening");
	return {
		port: (server.address() as { port: number }).port,
		weather: () => weather,
		change(next) {
			weather = next;
			passed = 0;
			if (next.kind === "closed") reset();
			for (const pair of pairs) {
				for (const lane of pair.lanes) lane.look();
				ended(pair);
			}
		},
		strand() {
			for (const pair of pairs) pair.stranded = true;
		},
		reset,
		open: () => pairs.size,
		async close() {
			// Whoever comes back in this moment would hold the port open.
			weather = { kind: "closed" };
			reset();
			for (const guest of guests) guest.resetAndDestroy();
			await new Promise((done) => server.close(done));
		},
	};
}

function afterCut(weather: Weather): Weather {
	if (weather.kind !== "cut") return weather;
	const times = (weather.times ?? 1) - 1;
	return times > 0 ? { ...weather, times } : { kind: "pass" };
}
