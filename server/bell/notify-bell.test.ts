import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOf } from "../people/secret.ts";
import type { Bell } from "../ports/bell.ts";
import { wallClock } from "../ports/clock.ts";
import { hears, testBell } from "../testing/bell/bell-suite.ts";
import {
	type Cluster,
	hasPostgres,
	startCluster,
} from "../testing/postgres/cluster.ts";
import { openNotifyBell } from "./notify-bell.ts";

let opened = 0;
function openAt(url: string, lost: string[] = []): Promise<Bell> {
	return openNotifyBell({
		url,
		node: `node-${++opened}`,
		clock: wallClock,
		now: wallClock.now,
		lost: ({ message }) => void lost.push(message),
		failed: () => {},
	});
}

describe.skipIf(!hasPostgres())("NOTIFY", () => {
	let cluster: Cluster;
	let url: string;
	beforeAll(async () => {
		cluster = await startCluster();
		url = cluster.url(await cluster.makeDatabase());
	});
	afterAll(() => cluster?.end());

	testBell(async () => ({ open: () => openAt(url), end: async () => {} }));

	test("BL1 a ring that is longer than the database takes arrives whole, between others", async () => {
		const [one, two] = [await openAt(url), await openAt(url)];
		const heard = hears(two, "site:a");
		await heard.ready;
		const texts = ["before", "ą🛎️x".repeat(6_000), "after"];
		for (const body of texts) one.ring("site:a", body);
		await heard.waitsFor("after");
		expect(heard.bodies().map(hashOf)).toEqual(texts.map(hashOf));
		await Promise.all([one.close(), two.close()]);
	});

	test("BL2 a database that restarts or stands still loses rings, holds nobody up, and is found again", async () => {
		const lost: string[] = [];
		const [one, two] = [await openAt(url, lost), await openAt(url)];
		let back = 0;
		two.whenBack(() => void back++);
		const heard = hears(two, "site:a");
		await heard.ready;
		const ringsAgain = (body: string) =>
			expect
				.poll(() => {
					one.ring("site:a", body);
					return heard.bodies().includes(body);
				})
				.toBe(true);
		await cluster.restart();
		await expect.poll(() => back).toBe(1);
		await ringsAgain("second life");
		expect(lost[0]).toMatch(/^The database does not carry rings/);
		cluster.freeze();
		const held = process.memoryUsage().heapUsed;
		for (let ring = 0; ring < 20_000; ring++)
			one.ring("site:b", "x".repeat(4_000));
		expect(process.memoryUsage().heapUsed - held).toBeLessThan(40_000_000);
		cluster.thaw();
		await ringsAgain("awake");
		await Promise.all([one.close(), two.close()]);
	});
});
