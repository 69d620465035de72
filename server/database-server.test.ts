import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConfigError } from "./config/config-error.ts";
import {
	isEmptyServer,
	openServerForCommand,
	openServerForRelay,
} from "./database-server.ts";
import {
	type Cluster,
	hasPostgres,
	startCluster,
	WITH_PASSWORD,
} from "./testing/postgres/cluster.ts";
import { siteRow } from "./testing/store/suite.ts";

const opened = (url: string) => openServerForRelay(url, () => {});

describe.skipIf(!hasPostgres())("a database server", () => {
	let cluster: Cluster;

	beforeAll(async () => {
		cluster = await startCluster();
	});
	afterAll(() => cluster?.end());

	/** As a relay of an earlier version, until it is ended. */
	const servesAlone = "select pg_advisory_lock(1397247824, 2), pg_sleep(600)";
	/** However long a machine takes, it serves until it is ended. */
	const serveAlone = (name?: string) => {
		const ended = cluster.ask(servesAlone, name).catch(() => {});
		return async () => {
			await cluster.ask(
				"select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_advisory_lock(1397247824, 2)%'",
			);
			await ended;
		};
	};

	test("DB4 several relays serve from a database, and none beside one of an earlier version", async () => {
		const name = await cluster.makeDatabase();
		const url = cluster.url(name);
		const [first, second] = [await opened(url), await opened(url)];
		await first.keepSite(siteRow("Lamp & Loom"));
		expect(await second.siteIds()).toHaveLength(1);
		await first.close();
		await second.close();
		const endAlone = serveAlone(name);
		await expect
			.poll(() =>
				cluster.ask("select 1 from pg_locks where locktype = 'advisory'"),
			)
			.toHaveLength(1);
		await expect(opened(url)).rejects.toThrow(/relay of an earlier version/);
		await endAlone();
	});

	test("DB4 DB3 a relay whose server was restarted goes on by itself", async () => {
		const url = cluster.url(await cluster.makeDatabase());
		const store = await opened(url);
		await store.keepSite(siteRow("Lamp & Loom"));
		await cluster.restart();
		await expect
			.poll(() =>
				store.siteIds().then(
					(ids) => ids.length,
					() => 0,
				),
			)
			.toBe(1);
		await store.close();
	});

	test("DB4 a relay is told when one of an earlier version has taken its lock", async () => {
		const url = cluster.url(await cluster.makeDatabase());
		let told: (message: string) => void;
		const taken = new Promise<string>((done) => {
			told = done;
		});
		const store = await openServerForRelay(url, ({ message }) => told(message));
		// The other one is first: it waits while the connection of the lock is ended.
		const endHolding = serveAlone(new URL(url).pathname.slice(1));
		await expect
			.poll(() => cluster.ask("select 1 from pg_locks where not granted"))
			.toHaveLength(1);
		await cluster.ask(
			"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shopbell serves'",
		);
		expect(await taken).toMatch(/relay of an earlier version/);
		await endHolding();
		await store.close();
	});

	test("DB5 a database that cannot be the relay's is named in a sentence without the password", async () => {
		const name = await cluster.makeDatabase();
		await cluster.ask(
			`create role ${WITH_PASSWORD} login password 'right'; create role reader login`,
		);
		const url = cluster.url(name);
		const wrong = url.replace("postgres@", `${WITH_PASSWORD}:secret-word@`);
		const sentences: [string, RegExp][] = [
			[wrong, /refuses the user or the password/],
			[cluster.url("nowhere"), /There is no database nowhere at 127/],
			[cluster.url(name, "reader"), /may not make tables/],
			["postgres://u:secret-word@127.0.0.1:1/shop", /cannot be reached/],
		];
		for (const [at, sentence] of sentences) {
			const error = await opened(at).catch((thrown: Error) => thrown);
			expect(error).toBeInstanceOf(ConfigError);
			expect((error as Error).message).toMatch(sentence);
			expect((error as Error).message).not.toContain("secret-word");
		}
	});

	test("DB5 nothing is changed in a database of another program, of a newer version, or that only reads", async () => {
		const foreign = await cluster.makeDatabase();
		await cluster.ask("create table lamps (name text)", foreign);
		await expect(opened(cluster.url(foreign))).rejects.toThrow(
			/tables of another program/,
		);
		const newer = await cluster.makeDatabase();
		await (await opened(cluster.url(newer))).close();
		await cluster.ask(
			"insert into kysely_migration values ('999-later', 'now')",
			newer,
		);
		await expect(opened(cluster.url(newer))).rejects.toThrow(/newer version/);
		const reads = await cluster.makeDatabase();
		await cluster.ask(
			`alter database ${reads} set default_transaction_read_only = on`,
		);
		await expect(opened(cluster.url(reads))).rejects.toThrow(/only reads/);
		const tables = await cluster.ask(
			"select 1 from pg_tables where schemaname = 'public'",
			foreign,
		);
		expect(tables).toHaveLength(1);
	});

	test("DB5 a server that follows another one is refused as one that only reads", {
		tags: ["more"],
	}, async () => {
		const follower = await startCluster({ settings: { wal_level: "replica" } });
		const name = await follower.makeDatabase();
		await (await opened(follower.url(name))).close();
		await follower.ask(
			"do $$ begin execute format('copy (select 1) to %L', current_setting('data_directory') || '/standby.signal'); end $$",
		);
		await follower.restart("fast");
		await expect(opened(follower.url(name))).rejects.toThrow(/only reads/);
		await expect(openServerForCommand(follower.url(name))).rejects.toThrow(
			/only reads/,
		);
		await follower.end();
	});

	test("DB6 a command finds the shop that a relay serves, and begins none", async () => {
		const url = cluster.url(await cluster.makeDatabase());
		expect(await isEmptyServer(url)).toBe(true);
		await expect(openServerForCommand(url)).rejects.toThrow(/no shop/);
		const relay = await opened(url);
		const shop = siteRow("Lamp & Loom");
		await relay.keepSite(shop);
		expect(await isEmptyServer(url)).toBe(false);
		const command = await openServerForCommand(url);
		expect(await command.siteIds()).toEqual([shop.id]);
		await command.close();
		await relay.close();
	});
});
