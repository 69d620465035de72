import { describe, expect, test } from "vitest";
import {
	hasPostgres,
	sharedCluster,
} from "../../server/testing/postgres/cluster.ts";
import type { Relay } from "./relay.ts";
import { runMain } from "./run-main.ts";
import { arrives, delivered, stage } from "./stage.ts";

describe.skipIf(!hasPostgres())("shopbell copy, as its package runs it", () => {
	const rigged = stage();

	const copies = ({ file, data }: Relay, to: string) =>
		runMain(file, ["copy", "--to", to], { SHOPBELL_DATA: data });

	test("DB7 a shop moves while its relay serves, and what is acknowledged until that stops is in the copy", async (context) => {
		const cluster = await sharedCluster();
		const name = await cluster.makeDatabase();
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const copying = copies(rig.relay, cluster.url(name));
		context.onTestFinished(() => copying.stop("SIGKILL"));
		expect(await copying.says("Stop the relay now")).toContain(
			"All that stood there is copied and compared.",
		);
		await maya.types("While you copy");
		await delivered(rig, maya);
		expect(await rig.relay.stop()).toBe(0);
		const { code, said } = await copying.ended;
		expect(said).toMatch(/Copied and compared: [\d,]+ rows of \d+ tables/);
		expect(code).toBe(0);

		const rows = await cluster.ask<{ client_id: string }>(
			"select client_id from entries where client_id is not null",
			name,
		);
		const ids = rows.map(({ client_id }) => client_id);
		const acknowledged = rig.account.acknowledged.map((one) => one.clientId);
		expect(acknowledged).toHaveLength(2);
		expect(ids).toEqual(expect.arrayContaining(acknowledged));

		// The copy is a shop from here on: a relay serves it, and nothing is copied onto it.
		const relay = runMain(rig.relay.file, ["serve"], {
			SHOPBELL_DATA: rig.relay.data,
			DATABASE_URL: cluster.url(name),
		});
		context.onTestFinished(() => relay.stop("SIGKILL"));
		expect(await relay.says("Shopbell is ready")).toContain(
			"Shopbell is ready",
		);
		relay.stop();
		expect((await relay.ended).code).toBe(0);
		const again = await copies(rig.relay, cluster.url(name)).ended;
		expect(again.code).toBe(1);
		expect(again.said).toMatch(/There is a shop in the database/);
	});

	test("DB7 a copy that is killed is no shop, and the same command goes on with it", {
		tags: ["more"],
	}, async (context) => {
		const cluster = await sharedCluster();
		const name = await cluster.makeDatabase();
		const rig = await rigged(context);
		await arrives(rig, "maya");
		const killed = copies(rig.relay, cluster.url(name));
		await killed.says("Stop the relay now");
		killed.stop("SIGKILL");
		await killed.ended;
		expect(rig.relay.running()).toBe(true);
		expect(await rig.relay.stop()).toBe(0);
		const early = await runMain(rig.relay.file, ["serve"], {
			SHOPBELL_DATA: rig.relay.data,
			DATABASE_URL: cluster.url(name),
		}).ended;
		expect(early.said).toMatch(/shopbell copy/);
		expect(early.code).toBe(1);
		const { code, said } = await copies(rig.relay, cluster.url(name)).ended;
		expect(said).toMatch(/Going on with the copy that was begun\./);
		expect(code).toBe(0);
	});
});
