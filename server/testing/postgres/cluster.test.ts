import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cluster, hasPostgres, startCluster } from "./cluster.ts";

describe.skipIf(!hasPostgres())("a PostgreSQL of the tests' own", () => {
	let cluster: Cluster;

	beforeAll(async () => {
		cluster = await startCluster();
	});
	afterAll(() => cluster?.end());

	test("a database is a copy of a template", async () => {
		const template = await cluster.makeDatabase();
		await cluster.ask("create table lamps (name text)", template);
		await cluster.ask("insert into lamps values ('Birch')", template);
		const copy = await cluster.makeDatabase(template);
		expect(await cluster.ask("select name from lamps", copy)).toEqual([
			{ name: "Birch" },
		]);
	});

	test("an immediate restart cuts connections and keeps the port and what was committed", async () => {
		const database = await cluster.makeDatabase();
		const client = await connected(cluster.url(database));
		await client.query("create table lamps (name text)");
		const lost = new Promise<Error>((done) => client.on("error", done));
		await cluster.restart();
		expect(await lost).toBeInstanceOf(Error);
		expect(await cluster.ask("select * from lamps", database)).toEqual([]);
	});

	test("a frozen one answers when it is thawed", async () => {
		const client = await connected(cluster.url("postgres"));
		cluster.freeze();
		let answered = false;
		const answer = client.query("select 1 as one").then(({ rows }) => {
			answered = true;
			return rows;
		});
		// Of a server that stands still the kernel takes a connection, and nothing more.
		const other = new pg.Client({
			connectionString: cluster.url("postgres"),
			connectionTimeoutMillis: 200,
		});
		await expect(other.connect()).rejects.toThrow("timeout");
		expect(answered).toBe(false);
		cluster.thaw();
		expect(await answer).toEqual([{ one: 1 }]);
		await client.end();
	});
});

async function connected(url: string): Promise<pg.Client> {
	const client = new pg.Client(url);
	client.on("error", () => {});
	await client.connect();
	return client;
}
