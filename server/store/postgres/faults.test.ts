import { connect, createServer, type Server } from "node:net";
import { Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handClock } from "../../ports/clock.ts";
import {
	type Cluster,
	hasPostgres,
	startCluster,
} from "../../testing/postgres/cluster.ts";
import { storeOn } from "../../testing/store/open-on-postgres.ts";
import {
	says,
	siteRow,
	visitorRow,
	written,
} from "../../testing/store/suite.ts";
import { mayPass } from "../contract/fault.ts";
import { createConnections } from "./connections.ts";
import { postgresDialect } from "./dialect.ts";
import { migratePostgres } from "./postgres.ts";

describe.skipIf(!hasPostgres())("PostgreSQL and its faults", () => {
	let cluster: Cluster;

	beforeAll(async () => {
		cluster = await startCluster();
	});
	afterAll(() => cluster?.end());

	async function stocked(through = (url: string) => url) {
		const name = await cluster.makeDatabase();
		await migratePostgres(cluster.url(name));
		const store = await storeOn(through(cluster.url(name)), handClock(1));
		const shop = siteRow("Lamp & Loom");
		await store.keepSite(shop);
		return { name, store, maya: await store.makeVisitor(visitorRow(shop)) };
	}

	test("MS3 commits are on the disk when they are answered, whatever the server is set to", async () => {
		const name = await cluster.makeDatabase();
		await cluster.ask(`alter database ${name} set synchronous_commit = off`);
		const connections = createConnections(cluster.url(name));
		const connection = await connections.take();
		const { rows } = await connection.run({
			text: "show synchronous_commit",
			values: [],
		});
		expect(rows).toEqual([{ synchronous_commit: "on" }]);
		connection.release();
		await connections.close();
	});

	test("DB2 a commit that was done, and whose answer was lost, is told as kept", async () => {
		const door = await openDoor(cluster.port);
		const { name, store, maya } = await stocked((url) =>
			url.replace(`:${cluster.port}`, `:${door.port}`),
		);
		door.cutAnswerTo("commit");
		const { entries } = await written(store, says(maya, "Is it here?"));
		expect(entries.map(({ seq }) => seq)).toEqual([1]);
		expect(door.wasCut()).toBe(true);
		expect(await cluster.ask("select seq from entries", name)).toHaveLength(1);
		await store.close();
		door.close();
	});

	test("DB2 a commit that never arrived is refused, and kept once when it is said again", async () => {
		const door = await openDoor(cluster.port);
		const { name, store, maya } = await stocked((url) =>
			url.replace(`:${cluster.port}`, `:${door.port}`),
		);
		const change = says(maya, "Is it here?");
		door.cutBefore("commit");
		await expect(store.commit([change])).rejects.toMatchObject({
			code: "ECONNRESET",
		});
		expect(await store.commit([change])).toMatchObject([{ kind: "written" }]);
		expect(await cluster.ask("select seq from entries", name)).toHaveLength(1);
		await store.close();
		door.close();
	});

	test("DB3 a server that stands still is known within two seconds, and goes on when it is awake", async () => {
		const { store, maya } = await stocked();
		cluster.freeze();
		const said = store.commit([says(maya, "Is it here?")]);
		await expect(store.check()).rejects.toMatchObject({ code: "ETIMEDOUT" });
		cluster.thaw();
		expect(await said).toMatchObject([{ kind: "written" }]);
		await store.check();
		await store.close();
	});

	describe("DB3 the number of a lost transaction, which a killed server gives again, is not taken for its commit", () => {
		/** @param write whose commit never arrives, and is asked about when its number is that of a committed one */
		async function losesAndGivesAgain(
			{ door, name }: { door: Door; name: string },
			write: () => Promise<unknown>,
		) {
			door.cutBefore("commit");
			door.shutsWhenCut();
			const lost = write();
			lost.catch(() => {});
			await expect.poll(() => door.wasCut()).toBe(true);
			await cluster.restart();
			for (let number = 0; number < 20; number += 1)
				await cluster.ask("select pg_current_xact_id()", name);
			door.opens();
			await expect(lost).rejects.toMatchObject({ code: "ECONNRESET" });
		}

		async function stockedBehindDoor() {
			const door = await openDoor(cluster.port);
			const behind = (url: string) =>
				url.replace(`:${cluster.port}`, `:${door.port}`);
			return { door, behind, ...(await stocked(behind)) };
		}

		test("of a group", async () => {
			const { store, maya, ...shop } = await stockedBehindDoor();
			const change = says(maya, "Is it here?");
			await losesAndGivesAgain(shop, () => store.commit([change]));
			expect(await store.commit([change])).toMatchObject([{ kind: "written" }]);
			await store.close();
			shop.door.close();
		});

		test("of a room", async () => {
			const { store, ...shop } = await stockedBehindDoor();
			const db = new Kysely<{ sites: { name: string } }>({
				dialect: postgresDialect(
					createConnections(shop.behind(cluster.url(shop.name))),
				),
			});
			const rename = (name: string) =>
				db
					.transaction()
					.execute((within) =>
						within.updateTable("sites").set({ name }).execute(),
					);
			await rename("Tilt & Tide");
			await losesAndGivesAgain(shop, () => rename("Birch & Brook"));
			expect(await cluster.ask("select name from sites", shop.name)).toEqual([
				{ name: "Tilt & Tide" },
			]);
			await db.destroy();
			await store.close();
			shop.door.close();
		});
	});

	test("DB2 what is asked of a store that is closed meanwhile may be asked again", async () => {
		const { store } = await stocked();
		await store.close();
		const error = await store.sites().catch((error: unknown) => error);
		expect(mayPass(error)).toBe(true);
	});

	test("BL10 what two relays commit at once takes the next numbers of the search, and none is refused", async () => {
		const { name, store: here } = await stocked();
		const there = await storeOn(cluster.url(name), handClock(1));
		const [site] = await here.sites();
		if (!site) throw new Error("there is a shop");
		const visitors = await Promise.all(
			Array.from({ length: 12 }, () => here.makeVisitor(visitorRow(site))),
		);
		for (let round = 0; round < 5; round++) {
			const all = visitors.map((visitor, at) =>
				(at % 2 ? here : there).commit([
					says(visitor, `Is lamp ${round} here?`),
				]),
			);
			const kinds = (await Promise.all(all)).flat().map(({ kind }) => kind);
			expect(new Set(kinds)).toEqual(new Set(["written"]));
		}
		await there.close();
		await here.close();
	});

	test("DB3 nothing acknowledged is lost, and nothing kept twice, over an immediate restart under writers", async () => {
		const { store, maya } = await stocked();
		const all = Array.from({ length: 60 }, (_, at) => says(maya, `${at}`));
		let done = 0;
		const numbers = await Promise.all(
			all.map(async (change) => {
				for (;;) {
					const [outcome] = await store.commit([change]).catch(() => []);
					if (++done === 20) void cluster.restart();
					if (outcome?.kind === "written") return outcome.entries[0]?.seq;
					if (outcome?.kind === "duplicate") return outcome.entry.seq;
					await new Promise((next) => setImmediate(next));
				}
			}),
		);
		const sorted = numbers.toSorted((one, other) => (one ?? 0) - (other ?? 0));
		expect(sorted).toEqual(all.map((_, at) => at + 1));
		await store.close();
	});
});

interface Door {
	port: number;
	/** The next connection that says this is cut when it is answered. */
	cutAnswerTo(said: string): void;
	/** … or before it arrives. */
	cutBefore(said: string): void;
	/** With that nobody comes in any more. */
	shutsWhenCut(): void;
	opens(): void;
	wasCut(): boolean;
	close(): void;
}

/** Before the server: passes everything on, and cuts connections where a test says so. */
async function openDoor(to: number): Promise<Door> {
	let answerTo: string | undefined;
	let before: string | undefined;
	let cut = false;
	let isShut = false;
	let shutsWhenCut = false;
	const server: Server = createServer((near) => {
		if (isShut) {
			near.destroy();
			return;
		}
		const far = connect(to, "127.0.0.1");
		let cutsAnswer = false;
		const end = () => {
			near.destroy();
			far.destroy();
		};
		near.on("data", (bytes) => {
			const text = bytes.toString("latin1");
			if (before !== undefined && text.includes(before)) {
				before = undefined;
				cut = true;
				isShut = shutsWhenCut;
				// The server is not told: it would write down that the transaction has ended.
				if (isShut) near.off("close", end);
				near.destroy();
				return;
			}
			if (answerTo !== undefined && text.includes(answerTo)) {
				answerTo = undefined;
				cutsAnswer = true;
			}
			far.write(bytes);
		});
		far.on("data", (bytes) => {
			// Its answer: by then it is done.
			if (cutsAnswer && bytes.includes("COMMIT")) {
				cut = true;
				end();
			} else if (!cutsAnswer) near.write(bytes);
		});
		for (const side of [near, far]) side.on("error", end).on("close", end);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	return {
		port: typeof address === "object" && address ? address.port : 0,
		cutAnswerTo(said) {
			answerTo = said;
		},
		cutBefore(said) {
			before = said;
		},
		shutsWhenCut() {
			shutsWhenCut = true;
		},
		opens() {
			isShut = false;
		},
		wasCut: () => cut,
		close: () => void server.close(),
	};
}
