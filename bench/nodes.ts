import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { root } from "../scripts/run.js";
import {
	hasPostgres,
	startCluster,
} from "../server/testing/postgres/cluster.ts";
import { type Figure, median, rounded } from "./figure.ts";
import { type Server, startServer } from "./load/server.ts";
import { openGenerator } from "./load/target.ts";

type Crowd = Awaited<ReturnType<typeof openGenerator>>;

const CROWD = { conversations: 100, agents: 1, consoles: 1 };
const PER_SECOND = 200;
const [WARM_UP_MS, RUN_MS] = [5_000, 8_000];
const ROUNDS = 3;

/**
 * What a message costs two relays of one database together, to what it costs one of them that has all sockets, at the same
 * rate. The shopper of a conversation and its agent are at either relay, as the proxy gives them.
 */
export async function benchNodes(): Promise<Figure[]> {
	if (!hasPostgres()) return [];
	const cluster = await startCluster({ durable: true });
	const front = await openFront();
	const relays: Server[] = [];
	/** The first one's is at the first relay, the second one's at both. */
	const crowds: Crowd[] = [];
	try {
		const env = { DATABASE_URL: cluster.url(await cluster.makeDatabase()) };
		for (let at = 0; at < 2; at++) {
			const more = { env, publicPort: front.port };
			relays.push(await startServer(root, [], more));
			front.leadTo(relays.map(({ reached }) => reached.port));
			const { reached } = relays[at] as Server;
			const job = { ...reached, port: front.port, ...CROWD };
			crowds.push(await openGenerator(job));
		}
		const costs: number[][] = [[], []];
		for (let round = -1; round < ROUNDS; round++)
			for (const [at, crowd] of crowds.entries()) {
				const of = relays.slice(0, at + 1);
				const cost = await costOf(crowd, of, round < 0 ? WARM_UP_MS : RUN_MS);
				if (round >= 0) costs[at]?.push(cost);
			}
		const [one = 0, two = 0] = costs.map(median);
		return [
			{
				name: "CPU a message, two relays on one PostgreSQL together, to one of them",
				value: rounded(two / one),
				unit: "ratio",
				beside: {
					two: `${rounded(two)} µs`,
					one: `${rounded(one)} µs`,
					rate: `${PER_SECOND} a second`,
				},
			},
		];
	} finally {
		for (const crowd of crowds) crowd.end();
		for (const relay of relays) await relay.end();
		front.close();
		await cluster.end();
	}
}

/** Microseconds of all these relays for each message. */
async function costOf(
	crowd: Crowd,
	relays: readonly Server[],
	ms: number,
): Promise<number> {
	const used = async () => {
		let micros = 0;
		for (const relay of relays) micros += (await relay.usage()).cpuMicros;
		return micros;
	};
	const before = await used();
	await crowd.ask("pace", { perSecond: PER_SECOND, ms });
	return ((await used()) - before) / ((PER_SECOND * ms) / 1_000);
}

interface Front {
	port: number;
	/** Each new connection goes to the next of these. */
	leadTo(ports: number[]): void;
	close(): void;
}

async function openFront(): Promise<Front> {
	let ports: number[] = [];
	let count = 0;
	const open = new Set<Socket>();
	const server = createServer((from) => {
		const to = connect(ports[count++ % ports.length] ?? 0, "127.0.0.1");
		for (const [one, other] of [
			[from, to],
			[to, from],
		] as const) {
			open.add(one);
			one.setNoDelay(true);
			one.on("error", () => other.destroy());
			one.on("close", () => {
				open.delete(one);
				other.destroy();
			});
			one.pipe(other);
		}
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		port: (server.address() as AddressInfo).port,
		leadTo(to) {
			ports = to;
		},
		close() {
			server.close();
			for (const socket of open) socket.destroy();
		},
	};
}
