import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DATABASE } from "./config/choose-data-folder.ts";
import { type Copying, copyShop } from "./copying/copy-shop.ts";
import { openServerForCommand, openServerForRelay } from "./database-server.ts";
import { asked, type TestFolder, testFolder } from "./testing/data-folder.ts";
import {
	type Cluster,
	hasPostgres,
	sharedCluster,
} from "./testing/postgres/cluster.ts";
import { siteRow } from "./testing/store/suite.ts";

describe.skipIf(!hasPostgres())("a shop that moves to a server", () => {
	let cluster: Cluster;
	let shop: TestFolder;

	beforeAll(async () => {
		cluster = await sharedCluster();
		shop = await testFolder();
		for (let at = 0; at < 25; at++) await shop.says(`Is the lamp ${at} in?`);
	});
	afterAll(() => shop?.ends());

	const copies = (name: string, more: Partial<Copying> = {}) =>
		copyShop({
			data: shop.data,
			to: cluster.url(name),
			stopped: async () => () => {},
			files: async () => {},
			say() {},
			page: 10,
			...more,
		});
	const here = (sql: string) =>
		asked(join(shop.data, DATABASE), "select 1", sql);
	const countedHere = () => Number(here("select count(*) from entries")[0]);
	const countedThere = async (name: string) => {
		const [row] = await cluster.ask<{ n: string }>(
			"select count(*) as n from entries",
			name,
		);
		return Number(row?.n);
	};

	test("DB7 a shop is copied while it is served, and what is written, changed and dropped meanwhile is in the copy", async () => {
		const name = await cluster.makeDatabase();
		const { store } = shop;
		const copied = await copies(name, {
			async stopped() {
				// A shopper writes, retention drops what is old, and the shop has another name.
				await shop.says("And in blue?");
				here("delete from entries where seq between 2 and 6 returning seq");
				here("update sites set name = 'Lamp & Loom & Co' returning id");
				here(
					"insert into calls (person_id, site_id, at) values ('p', 's', 1), ('p', 's', 1) returning at",
				);
				return () => {};
			},
		});
		expect(copied.since).toBeGreaterThan(8);
		expect(await countedThere(name)).toBe(countedHere());
		const served = await openServerForRelay(cluster.url(name), () => {});
		const sites = await served.sites();
		expect(sites).toEqual(await store.sites());
		const last = "select last_seq from conversations";
		expect(await cluster.ask(last, name)).toEqual([
			{ last_seq: String(here(last)[0]) },
		]);
		await served.close();
		expect(await cluster.ask("select at from calls", name)).toHaveLength(2);
		// Both stores say what follows from a row, and a copy leaves them as they were.
		const off = await cluster.ask(
			"select 1 from pg_trigger where not tgisinternal and tgenabled <> 'O'",
			name,
		);
		expect(off).toEqual([]);
	});

	test("DB7 a copy that is cut off is no shop, and goes on where it was", async () => {
		const name = await cluster.makeDatabase();
		const url = cluster.url(name);
		await expect(
			copies(name, {
				files: async () => {
					throw new Error("the machine fails");
				},
			}),
		).rejects.toThrow("the machine fails");
		await expect(openServerForCommand(url)).rejects.toThrow(/not whole/);
		await expect(openServerForRelay(url, () => {})).rejects.toThrow(
			/shopbell copy/,
		);
		// One table is still to come, and the disk of the server is full.
		await cluster.ask(
			`delete from entries;
			delete from shopbell_copy where name = 'table entries';
			update visitors set name = 'Somebody';
			create function no_room() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$;
			create trigger no_room before insert on entries for each statement execute function no_room()`,
			name,
		);
		const said: string[] = [];
		const say = (line: string) => void said.push(line);
		await expect(copies(name, { say })).rejects.toMatchObject({
			reason: "disk_full",
		});
		await cluster.ask("drop trigger no_room on entries", name);
		// A row that is not what it was is found, and then all of it is copied anew.
		await expect(copies(name)).rejects.toMatchObject({ reason: "sum" });
		await copies(name, { say });
		expect(await countedThere(name)).toBe(countedHere());
		expect(said).toEqual([
			"Going on with the copy that was begun.",
			"Writing down how the shop is now …",
		]);
	});

	test("DB7 nothing is copied onto a shop, onto half a copy of another one, or where a relay serves", async () => {
		const name = await cluster.makeDatabase();
		const url = cluster.url(name);
		const relay = await openServerForRelay(url, () => {});
		await relay.keepSite(siteRow("Another"));
		await expect(copies(name)).rejects.toMatchObject({ reason: "served" });
		await relay.close();
		await expect(copies(name)).rejects.toMatchObject({ reason: "filled" });
		const other = await cluster.makeDatabase();
		await cluster.ask(
			"create table shopbell_copy (name text primary key, value text not null); insert into shopbell_copy values ('shop', 'another')",
			other,
		);
		await expect(copies(other)).rejects.toMatchObject({
			reason: "other_copy",
		});
		const rows = await cluster.ask("select value from shopbell_copy", other);
		expect(rows).toEqual([{ value: "another" }]);
	});

	test("DB5 DB7 a database that a copy cannot use is named by its reason, and is left as it was", {
		tags: ["more"],
	}, async () => {
		await cluster.ask("create role may_read login");
		const reads = await cluster.makeDatabase();
		await cluster.ask(
			`alter database ${reads} set default_transaction_read_only = on`,
		);
		const foreign = await cluster.makeDatabase();
		await cluster.ask("create table lamps (name text)", foreign);
		const newer = await cluster.makeDatabase();
		await (await openServerForRelay(cluster.url(newer), () => {})).close();
		await cluster.ask(
			"insert into kysely_migration values ('999-later', 'now')",
			newer,
		);
		const cases: [string, string][] = [
			[cluster.url(reads), "read_only"],
			[cluster.url(foreign), "foreign"],
			[cluster.url(newer), "newer"],
			[cluster.url(await cluster.makeDatabase(), "may_read"), "rights"],
			[cluster.url("nowhere"), "no_database"],
			["postgres://nobody@127.0.0.1:1/shop", "unreachable"],
		];
		for (const [to, reason] of cases)
			await expect(copies("", { to })).rejects.toMatchObject({ reason });
		expect(
			await cluster.ask(
				"select 1 from pg_tables where tablename = 'shopbell_copy'",
				foreign,
			),
		).toEqual([]);
	});
});
