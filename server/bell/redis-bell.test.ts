import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openProxy, type Way } from "../../e2e/faults/proxy.ts";
import type { Bell } from "../ports/bell.ts";
import { handClock, wallClock } from "../ports/clock.ts";
import { hears, testBell } from "../testing/bell/bell-suite.ts";
import {
	hasRedis,
	type RedisServer,
	startRedis,
} from "../testing/redis/redis-server.ts";
import { keepConnected } from "./kept-connection.ts";
import { openRedisBell } from "./redis-bell.ts";
import { redisFault } from "./redis-fault.ts";
import { redisLine } from "./redis-line.ts";

let opened = 0;
function openAt(url: string, lost: string[] = []): Promise<Bell> {
	return openRedisBell({
		url,
		node: `node-${++opened}`,
		clock: wallClock,
		now: wallClock.now,
		lost: ({ message }) => void lost.push(message),
		failed: () => {},
	});
}

describe.runIf(hasRedis)("Redis", () => {
	let redis: RedisServer;
	beforeAll(async () => {
		redis = await startRedis();
	});
	afterAll(() => redis.stop());

	testBell(async () => ({
		open: () => openAt(redis.url),
		end: async () => {},
	}));

	describe("behind a line that breaks", () => {
		let way: Way;
		beforeAll(async () => {
			way = await openProxy(redis.port);
		});
		afterAll(() => way.close());
		const behind = () => `redis://127.0.0.1:${way.port}`;

		test("BL2 what is rung while the line is cut is lost, and afterwards rings come again by themselves", async () => {
			const lost: string[] = [];
			const [far, near] = [
				await openAt(behind(), lost),
				await openAt(redis.url),
			];
			let back = 0;
			far.whenBack(() => void back++);
			const heard = hears(far, "site:a");
			await heard.ready;
			near.ring("site:a", "before");
			await heard.waitsFor("before");

			way.change({ kind: "closed" });
			await expect.poll(() => far.isWhole()).toBe(false);
			near.ring("site:a", "meanwhile");
			far.ring("site:a", "from the cut one");
			const wanted = hears(far, "site:b");
			expect(back).toBe(0);

			way.change({ kind: "pass" });
			await expect.poll(() => back).toBe(1);
			near.ring("site:b", "of a topic that was wanted meanwhile");
			near.ring("site:a", "after");
			await wanted.waitsFor("of a topic that was wanted meanwhile");
			await heard.waitsFor("after");
			expect(heard.bodies()).toEqual(["before", "after"]);
			expect(lost.every((said) => said.startsWith("Redis does not"))).toBe(
				true,
			);
			expect(lost.length).toBeGreaterThan(0);
			await Promise.all([far.close(), near.close()]);
		});

		test("BL2 a line that carries nothing and says nothing is given up, and another one taken", async () => {
			const [far, near] = [await openAt(behind()), await openAt(redis.url)];
			let back = 0;
			far.whenBack(() => void back++);
			const heard = hears(far, "site:a");
			await heard.ready;
			way.strand();
			near.ring("site:a", "into the dead line");
			await expect.poll(() => back).toBe(1);
			near.ring("site:a", "after");
			await heard.waitsFor("after");
			expect(heard.bodies()).toEqual(["after"]);
			await Promise.all([far.close(), near.close()]);
		});

		test("BL2 for one that is given up one other is taken, and not two", async () => {
			const clock = handClock(0);
			const pauses: number[] = [];
			const connection = keepConnected({
				line: () => redisLine(behind()),
				clock: {
					after(ms, work) {
						pauses.push(ms);
						return clock.after(ms, work);
					},
				},
				faultOf: redisFault,
				lost: () => {},
				begin: async () => {},
				begun: () => {},
			});
			await connection.first;
			// The first question is answered, the second one is not.
			await expect.poll(() => clock.next()).toBe(2_000);
			way.strand();
			clock.pass(5_000);
			expect(connection.client()).toBeUndefined();
			expect(pauses).toEqual([3_000, 2_000, 3_000, 100]);
			connection.close();
		});
	});

	test("BL2 a Redis that stands still holds nobody up, whatever is rung meanwhile", async () => {
		const own = await startRedis();
		const [one, two] = [await openAt(own.url), await openAt(own.url)];
		const heard = hears(two, "site:a");
		await heard.ready;
		own.freeze();
		const body = "x".repeat(4_000);
		const held = process.memoryUsage().arrayBuffers;
		for (let ring = 0; ring < 20_000; ring++) one.ring("site:a", body);
		const grown = process.memoryUsage().arrayBuffers - held;
		// 2,000 of them at most are kept: 8 MB, and not 80.
		expect(grown).toBeLessThan(20_000_000);
		own.thaw();
		await expect.poll(() => one.isWhole() && two.isWhole()).toBe(true);
		await expect
			.poll(() => {
				one.ring("site:a", "awake");
				return heard.bodies().includes("awake");
			})
			.toBe(true);
		const rung = heard.bodies().filter((said) => said === body).length;
		expect(rung).toBeLessThanOrEqual(2_000);
		await Promise.all([one.close(), two.close()]);
		await own.stop();
	});

	test("BL2 a Redis that was not there at the start is found when it comes, and one that dies is found again", async () => {
		const own = await startRedis();
		await own.kill();
		const lost: string[] = [];
		const [one, two] = [await openAt(own.url, lost), await openAt(own.url)];
		expect(one.isWhole()).toBe(false);
		expect(lost).toEqual(["Redis does not answer (ECONNREFUSED)."]);
		const heard = hears(two, "site:a");
		for (const body of ["first life", "second life"]) {
			await own.restart();
			await expect
				.poll(() => {
					one.ring("site:a", body);
					return heard.bodies().includes(body);
				})
				.toBe(true);
		}
		await Promise.all([one.close(), two.close()]);
		await own.stop();
	});
});

describe.runIf(hasRedis)("a Redis that refuses", () => {
	test("BL4 one that asks for a password is refused in words, and taken with it", async () => {
		const redis = await startRedis({ password: "brass clapper" });
		const words =
			"Redis asks for a user and a password, and REDIS_URL has none that it takes: redis://user:password@host:port.";
		await expect(openAt(redis.url)).rejects.toThrow(words);
		const withOther = redis.url.replace("//", "//:iron@");
		await expect(openAt(withOther)).rejects.toThrow(words);
		const own = redis.url.replace("//", "//:brass%20clapper@");
		const bell = await openAt(own);
		expect(bell.isWhole()).toBe(true);
		await bell.close();
		await redis.stop();
	});

	test("BL4 one that speaks an old version is refused in words", async () => {
		const old = createServer((socket) => {
			socket.on("error", () => {});
			socket.on("data", () => socket.write("-ERR unknown command 'HELLO'\r\n"));
		}).listen(0, "127.0.0.1");
		await once(old, "listening");
		const { port } = old.address() as AddressInfo;
		await expect(openAt(`redis://127.0.0.1:${port}`)).rejects.toThrow(
			"Redis speaks too old a version: Shopbell needs Redis 6.0 or newer, or any Valkey.",
		);
		old.close();
		await once(old, "close");
	});

	test("BL4 one that takes no more connections is named, and tried again", async () => {
		const redis = await startRedis({ maxclients: 1 });
		const first = await openAt(redis.url);
		const lost: string[] = [];
		const second = await openAt(redis.url, lost);
		expect(lost).toEqual([
			"Redis is full: it takes no more connections (its setting maxclients).",
		]);
		await first.close();
		await expect.poll(() => second.isWhole()).toBe(true);
		await second.close();
		await redis.stop();
	});

	test("BL4 one whose memory is full rings all the same", async () => {
		const redis = await startRedis({ maxmemory: 1 });
		const [one, two] = [await openAt(redis.url), await openAt(redis.url)];
		const heard = hears(two, "site:a");
		await heard.ready;
		one.ring("site:a", "still");
		await heard.waitsFor("still");
		expect(heard.bodies()).toEqual(["still"]);
		await Promise.all([one.close(), two.close()]);
		await redis.stop();
	});
});
