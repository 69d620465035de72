import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATABASE } from "../server/config/choose-data-folder.ts";
import { copyShop } from "../server/copying/copy-shop.ts";
import { openServerForCommand } from "../server/database-server.ts";
import { handClock } from "../server/ports/clock.ts";
import type { VisitorRow } from "../server/store/contract/rows.ts";
import type { Store } from "../server/store/contract/store.ts";
import { migratePostgres } from "../server/store/postgres/postgres.ts";
import {
	type Cluster,
	hasPostgres,
	startCluster,
} from "../server/testing/postgres/cluster.ts";
import { storeOn } from "../server/testing/store/open-on-postgres.ts";
import { openTested } from "../server/testing/store/open-tested.ts";
import { says, siteRow, visitorRow } from "../server/testing/store/suite.ts";
import { type Figure, median, quantile, rounded } from "./figure.ts";
import { cpuOf } from "./fill/cpu-of.ts";
import { withFilledShops } from "./fill/filled-shop.ts";
import { ENTRIES_EACH, NOW, OPEN, WAITING } from "./fill/past.ts";
import { READS } from "./fill/reads.ts";

const ROUNDS = 3;
const GROUPS = [
	{ name: "alone", each: 1, groups: 600 },
	{ name: "groups of 50", each: 50, groups: 40 },
];
const CONVERSATIONS = { quick: 10_000, whole: 100_000 };
const TIMES = 200;
const GOLDEN = 0.618_033_988_749;

/** What a relay pays for a store on a database server: CPU of its own process, beside the embedded store in turns. */
export async function benchServers({
	quick,
}: {
	quick: boolean;
}): Promise<Figure[]> {
	if (!hasPostgres()) return [];
	const cluster = await startCluster({ durable: true });
	try {
		return [
			...(await measureCommits(cluster)),
			...(await measureReads(cluster, quick)),
		];
	} finally {
		await cluster.end();
	}
}

type Tested = Pick<Store, "commit">;

async function measureCommits(cluster: Cluster): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), "shopbell-servers-"));
	const url = cluster.url(await cluster.makeDatabase());
	await migratePostgres(url);
	const clock = handClock(NOW);
	const stores = [
		await openTested(join(folder, DATABASE), clock),
		await storeOn(url, clock),
	];
	try {
		const visitors = await Promise.all(
			stores.map(async (store) => {
				const shop = siteRow("Lamp & Loom");
				await store.keepSite(shop);
				return Promise.all(
					Array.from({ length: 50 }, () => store.makeVisitor(visitorRow(shop))),
				);
			}),
		);
		const figures: Figure[] = [];
		for (const { name, each, groups } of GROUPS) {
			const costs: number[][] = [[], []];
			for (let round = -1; round < ROUNDS; round++)
				for (const [at, store] of stores.entries()) {
					const cost = await commits(
						store,
						visitors[at] as VisitorRow[],
						each,
						groups,
					);
					if (round >= 0) costs[at]?.push(cost);
				}
			const [embedded = 0, served = 0] = costs.map(median);
			figures.push({
				name: `CPU of a message's commit on PostgreSQL, to the embedded store's: ${name}`,
				value: rounded(served / embedded),
				unit: "ratio",
				beside: {
					PostgreSQL: `${rounded(served)} µs`,
					embedded: `${rounded(embedded)} µs`,
				},
			});
		}
		return figures;
	} finally {
		for (const store of stores) await store.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Microseconds of CPU for each message. */
async function commits(
	store: Tested,
	visitors: readonly VisitorRow[],
	each: number,
	groups: number,
): Promise<number> {
	const all = Array.from({ length: groups }, (_, group) =>
		Array.from({ length: each }, (_, at) =>
			says(
				visitors[(group + at) % visitors.length] as VisitorRow,
				"Is the blue one in stock? I would take two of them.",
			),
		),
	);
	const ms = await cpuOf(async () => {
		for (const changes of all) await store.commit(changes);
	});
	return (ms * 1_000) / (each * groups);
}

/** A shop that was filled, and moved as shops are. */
async function measureReads(
	cluster: Cluster,
	isQuick: boolean,
): Promise<Figure[]> {
	const conversations = CONVERSATIONS[isQuick ? "quick" : "whole"];
	return withFilledShops([{ conversations, long: 0 }], async ([shop]) => {
		if (!shop) return [];
		const url = cluster.url(await cluster.makeDatabase());
		const begun = performance.now();
		let stopped = 0;
		await copyShop({
			data: shop.folder,
			to: url,
			async stopped() {
				stopped = performance.now();
				return () => {};
			},
			files: async () => {},
			say() {},
		});
		const ended = performance.now();
		const entries = (conversations * ENTRIES_EACH).toLocaleString("en");
		const store = await openServerForCommand(url);
		try {
			const figures: Figure[] = [
				{
					name: "a shop moves to PostgreSQL: the pause",
					value: rounded((ended - stopped) / 1_000),
					unit: "s",
					beside: {
						entries,
						"before it, while the relay serves": `${rounded((stopped - begun) / 1_000)} s`,
					},
				},
			];
			const past = conversations - WAITING - OPEN;
			for (const { name, run } of READS) {
				const waits: number[] = [];
				for (let time = -TIMES / 10; time < TIMES; time++) {
					const number = Math.floor((Math.abs(time * GOLDEN) % 1) * past);
					const from = performance.now();
					await run(store as never, number);
					if (time >= 0) waits.push(performance.now() - from);
				}
				figures.push({
					name: `${name}, p99, on PostgreSQL`,
					value: rounded(quantile(waits, 0.99)),
					unit: "ms",
					beside: {
						entries,
						p50: `${rounded(quantile(waits, 0.5))} ms`,
					},
				});
			}
			return figures;
		} finally {
			await store.close();
		}
	});
}
