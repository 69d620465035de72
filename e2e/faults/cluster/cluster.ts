import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type Cluster as Postgres,
	startCluster,
} from "../../../server/testing/postgres/cluster.ts";
import {
	type RedisServer,
	startRedis,
} from "../../../server/testing/redis/redis-server.ts";
import { freePort } from "../../world/free-port.ts";
import { dumpServer } from "../dump-server.ts";
import { openProxy, type Way } from "../proxy.ts";
import { createRelay, type Relay } from "../relay.ts";
import { openBalancer } from "./balancer.ts";

/** Two relays of one shop, with a PostgreSQL and a Redis of their own, as one that can be treated as badly. */
export interface Cluster extends Relay {
	nodes: readonly Node[];
	postgres: Postgres;
	redis: RedisServer;
	/** The one that gives conversations to agents now; undefined: none. */
	holder(): Promise<Node | undefined>;
}

export interface Node {
	relay: Relay;
	/** On which it reaches the two servers. */
	toPostgres: Way;
	toRedis: Way;
}

interface Options {
	file: string;
	port: number;
	publicPort: number;
	env: Record<string, string>;
}

const NODES = 2;

export async function createCluster(options: Options): Promise<Cluster> {
	const { file, port, publicPort, env } = options;
	const data = await mkdtemp(join(tmpdir(), "shopbell-cluster-"));
	const postgres = await startCluster({ durable: true });
	const redis = await startRedis();
	const database = await postgres.makeDatabase();
	const nodes: Node[] = [];
	for (let at = 0; at < NODES; at++) {
		const toPostgres = await openProxy(postgres.port);
		const toRedis = await openProxy(redis.port);
		const url = new URL(postgres.url(database));
		url.port = String(toPostgres.port);
		const REDIS_URL = `redis://127.0.0.1:${toRedis.port}`;
		const relay = await createRelay({
			...{ file, data, publicPort, port: await freePort() },
			env: { ...env, DATABASE_URL: String(url), REDIS_URL },
		});
		nodes.push({ relay, toPostgres, toRedis });
	}
	const relays = nodes.map(({ relay }) => relay);
	const [first] = relays as [Relay];
	const balancer = await openBalancer(
		port,
		relays.map(({ port }) => port),
	);
	/** Fresh links are those of the last start. */
	let last = first;

	return {
		...{ file, port, data, nodes, postgres, redis },
		origin: first.origin,
		shop: { SHOPBELL_DATA: data, DATABASE_URL: postgres.url(database) },
		stored: () => dumpServer(postgres.url(database), join(data, "files")),
		get site() {
			return first.site;
		},
		get synchronous() {
			return relays.flatMap(({ synchronous }) => synchronous);
		},
		get faults() {
			return relays.flatMap(({ faults }) => faults);
		},
		get lines() {
			return relays.flatMap(({ lines }) => lines);
		},
		demo: () => last.demo(),
		async holder() {
			const [duty] = await postgres.ask<{ relay: string }>(
				"select relay from relay_duties where duty like 'site/%'",
				database,
			);
			return nodes.find(({ relay }) => relay.node() === duty?.relay);
		},
		node: first.node,
		/** One after the other: the first makes the database. */
		async start(failpoint, clockAheadMs) {
			for (const relay of relays) {
				await relay.start(failpoint, clockAheadMs);
				last = relay;
			}
		},
		async kill() {
			await Promise.all(relays.map((relay) => relay.kill()));
		},
		async stop() {
			const codes = await Promise.all(relays.map((relay) => relay.stop()));
			return codes.find((code) => code !== 0) ?? 0;
		},
		async ended() {
			await Promise.all(relays.map((relay) => relay.ended()));
		},
		running: () => relays.some((relay) => relay.running()),
		signal(signal) {
			for (const relay of relays) relay.signal(signal);
		},
		pid: first.pid,
		async end() {
			await balancer.close();
			for (const { relay, toPostgres, toRedis } of nodes) {
				await relay.end();
				await toPostgres.close();
				await toRedis.close();
			}
			await redis.stop();
			await postgres.end();
			await rm(data, { recursive: true, force: true });
		},
	};
}
