import type { Clock } from "../../ports/clock.ts";
import {
	migratePostgres,
	openPostgres,
} from "../../store/postgres/postgres.ts";
import {
	BESIDE,
	DECISIONS,
	queriesOfAll,
	type ShopbellStore,
} from "../../store-parts.ts";
import { sharedCluster } from "../postgres/cluster.ts";
import { TEST_DECISIONS } from "./decisions.ts";

/** Databases of this process that no store has open: emptying one takes a tenth of making one. */
const free: string[] = [];
let template: Promise<string> | undefined;
let emptying: string | undefined;

/** A store on a database of its own, without any rows. */
export async function openOnPostgres(clock: Clock): Promise<ShopbellStore> {
	const name = await emptyDatabase();
	const { url } = await sharedCluster();
	const store = await storeOn(url(name), clock);
	return {
		...store,
		async close() {
			await store.close();
			free.push(name);
		},
	};
}

/** With the decisions of tests beside the product's. Each change is copied on its way: one that is not plain data fails. */
export async function storeOn(
	url: string,
	clock: Clock,
): Promise<ShopbellStore> {
	const store = await openPostgres(url, clock, {
		queries: queriesOfAll,
		decisions: [...DECISIONS, ...TEST_DECISIONS],
		beside: BESIDE,
	});
	return {
		...store,
		commit: (changes) =>
			store.commit(changes.map((one) => structuredClone(one))),
	};
}

/** The name of a database of the shared cluster, with all tables and no rows. Whoever takes it keeps it. */
export async function emptyDatabase(): Promise<string> {
	const cluster = await sharedCluster();
	template ??= migrated();
	const name = free.pop();
	if (!name) return cluster.makeDatabase(await template);
	emptying ??= await emptyingOf(name);
	await cluster.ask(emptying, name);
	return name;
}

/** An empty shop, of which each database is a copy. */
async function migrated(): Promise<string> {
	const cluster = await sharedCluster();
	const name = await cluster.makeDatabase();
	await migratePostgres(cluster.url(name));
	return name;
}

/** Without triggers, of which one keeps the audit log as it is. */
async function emptyingOf(name: string): Promise<string> {
	const tables = await (await sharedCluster()).ask<{ name: string }>(
		"select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
		name,
	);
	return [
		"set session_replication_role = replica",
		...tables.map((table) => `delete from ${table.name}`),
	].join(";");
}
