import { describe, expect, test } from "vitest";
import { type Clock, wallClock } from "../ports/clock.ts";
import { hasPostgres, sharedCluster } from "../testing/postgres/cluster.ts";
import { emptyDatabase } from "../testing/store/open-on-postgres.ts";
import { findingOf } from "./check.ts";
import { databaseServer } from "./database-server.ts";
import type { Look } from "./look.ts";

describe.skipIf(!hasPostgres())("the doctor and a database server", () => {
	test("DR2 a machine whose clock is five minutes ahead of the server's, or behind it, is told so with what to do", async () => {
		const databaseUrl = (await sharedCluster()).url(await emptyDatabase());
		const clockFindings = async (aheadMs: number) => {
			const clock: Clock = {
				...wallClock,
				now: () => wallClock.now() + aheadMs,
			};
			const found = await databaseServer.run({
				clock,
				config: { databaseUrl },
			} as Look);
			return found
				.filter(([code]) => code === "server_clock")
				.map((one) => findingOf(databaseServer, one));
		};
		for (const aheadMs of [300_000, -300_000]) {
			const [finding] = await clockFindings(aheadMs);
			expect(finding).toMatchObject({
				mark: "warning",
				says: expect.stringMatching(
					/^The clock of the database server is \d+ s away/,
				),
				todo: expect.stringMatching(/keep time by the network/),
			});
		}
		expect(await clockFindings(0)).toEqual([]);
	});
});
