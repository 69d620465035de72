import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../scripts/run.js";
import { hasRedis, startRedis } from "../server/testing/redis/redis-server.ts";
import type { Said, Way } from "./bell/node.ts";
import { type Figure, median, rounded } from "./figure.ts";

const WAYS: readonly Way[] = ["own", "pubsub", "streams"];
const ROUNDS = 5;
const RINGS = 5_000;
const QUICK_RINGS = 1_500;
/** For what the sockets of a server without interest are there. */
const OTHER_ROOMS = 500;

/** Servers of one shop that ring each other: one rings, one listens for it, and one has sockets of its own alone. */
interface Shop {
	rings: Child;
	listens: Child;
	stands: Child;
}

interface Child {
	ask(said: Said): Promise<number>;
	end(): Promise<void>;
}

/** CPU time of a message, in µs, at each of the three. */
type Cost = Record<keyof Shop, number>;

/**
 * What a message of one server costs the others, by our bell and by the two adapters of Socket.IO, over one Redis. They
 * stay up and take turns; the figures are medians of the ratios of the rounds.
 */
export async function benchBell({
	quick,
}: {
	quick: boolean;
}): Promise<Figure[]> {
	if (!hasRedis) return unmeasured();
	const redis = await startRedis();
	const shops = new Map<Way, Shop>();
	const rounds = new Map<Way, Cost[]>(WAYS.map((way) => [way, []]));
	try {
		for (const way of WAYS) shops.set(way, await openShop(way, redis.url));
		for (let round = 0; round <= ROUNDS; round++)
			for (const way of round % 2 === 0 ? WAYS : WAYS.toReversed()) {
				const times = quick ? QUICK_RINGS : RINGS;
				const cost = await ring(shops.get(way) as Shop, way, times);
				// The first of each is compiled while it is measured.
				if (round > 0) rounds.get(way)?.push(cost);
			}
	} finally {
		for (const shop of shops.values())
			for (const child of Object.values(shop)) await child.end();
		await redis.stop();
	}
	return figuresOf(rounds);
}

async function openShop(way: Way, url: string): Promise<Shop> {
	const others = Array.from({ length: OTHER_ROOMS }, (_, at) => `other-${at}`);
	const open = (name: keyof Shop, listensFor: string[]) =>
		openChild({ is: "open", name: `${way}-${name}`, way, url, listensFor });
	const [rings, listens, stands] = await Promise.all([
		open("rings", []),
		open("listens", [way]),
		open("stands", others),
	]);
	return { rings, listens, stands };
}

async function openChild(open: Said & { name: string }): Promise<Child> {
	const process = fork(join(root, "bench/bell/node.ts"), {
		execArgv: ["--import", "tsx"],
	});
	const child = {
		ask: (said: Said) => ask(process, said),
		async end() {
			process.kill("SIGKILL");
			if (process.exitCode === null && process.signalCode === null)
				await once(process, "exit");
		},
	};
	await child.ask(open);
	return child;
}

async function ask(process: ChildProcess, said: Said): Promise<number> {
	process.send(said);
	const [answer] = (await once(process, "message")) as [
		{ result: number; error?: string },
	];
	if (answer.error) throw new Error(answer.error);
	return answer.result;
}

async function ring(shop: Shop, room: string, times: number): Promise<Cost> {
	const usage = async (): Promise<Cost> => ({
		rings: await shop.rings.ask({ is: "usage" }),
		listens: await shop.listens.ask({ is: "usage" }),
		stands: await shop.stands.ask({ is: "usage" }),
	});
	const heardBefore = await shop.listens.ask({ is: "heard" });
	const before = await usage();
	await shop.rings.ask({ is: "ring", room, times });
	while ((await shop.listens.ask({ is: "heard" })) < heardBefore + times)
		await new Promise((next) => setTimeout(next, 20));
	const after = await usage();
	return {
		rings: (after.rings - before.rings) / times,
		listens: (after.listens - before.listens) / times,
		stands: (after.stands - before.stands) / times,
	};
}

const ADAPTERS = [
	["pubsub", "the Pub/Sub adapter"],
	["streams", "the streams adapter"],
] as const satisfies readonly [Way, string][];

function nameOf(adapter: string): string {
	return `bell, CPU a message at a relay without interest, to ${adapter}`;
}

function figuresOf(rounds: ReadonlyMap<Way, readonly Cost[]>): Figure[] {
	const own = rounds.get("own") ?? [];
	const micros = (costs: readonly Cost[], who: keyof Cost) =>
		`${rounded(median(costs.map((cost) => cost[who])))} µs`;
	return ADAPTERS.map(([way, adapter]) => {
		const others = rounds.get(way) ?? [];
		const ratios = own.map(
			({ stands }, at) => stands / (others[at]?.stands ?? Number.NaN),
		);
		return {
			name: nameOf(adapter),
			value: rounded(median(ratios)),
			unit: "ratio",
			beside: {
				"bell, without interest": micros(own, "stands"),
				"bell, who rings": micros(own, "rings"),
				"bell, who listens": micros(own, "listens"),
				"adapter, without interest": micros(others, "stands"),
				"adapter, who emits": micros(others, "rings"),
				"adapter, who listens": micros(others, "listens"),
			},
		};
	});
}

function unmeasured(): Figure[] {
	return ADAPTERS.map(([, adapter]) => ({
		name: nameOf(adapter),
		value: Number.NaN,
		unit: "ratio",
		unmeasured: "there is no Redis: REDIS_PATH=…",
	}));
}
