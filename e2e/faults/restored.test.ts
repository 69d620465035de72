import { rm } from "node:fs/promises";
import { join } from "node:path";
import Database from "libsql";
import { test } from "vitest";
import type { Rig } from "./rig.ts";
import { arrives, delivered, stage, thread } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const SECONDS = 120_000;

/** The database as it is now, taken while the relay serves. */
function backUp({ relay }: Rig): string {
	const file = join(relay.data, "backup.db");
	const database = new Database(join(relay.data, "shopbell.db"));
	database.exec(`vacuum into '${file}'`);
	database.close();
	return file;
}

/** Puts it in place of the database, whose relay is dead. */
async function putBack({ relay }: Rig, file: string): Promise<void> {
	const path = join(relay.data, "shopbell.db");
	for (const ending of ["", "-wal", "-shm"])
		await rm(`${path}${ending}`, { force: true });
	const backup = new Database(file);
	backup.exec(`vacuum into '${path}'`);
	backup.close();
}

test.concurrent(
	"RD10 a backup is put back while windows are open: all of them show what the database has, and hear what comes",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const noor = await rig.clerk("noor", "Noor");
		const desk = noor.opensTab();
		await until(() => desk.inbox.tabs.value.mine.length === 1);
		const id = desk.inbox.tabs.value.mine[0]?.id ?? "";
		desk.opens(id);
		await until(() => desk.opened()?.mine.value === true);
		const backup = backUp(rig);
		for (const text of ["lost one", "lost two", "lost three"])
			await maya.types(text);
		await delivered(rig, maya);
		await desk.types("message", "lost answer");
		await until(() => thread(maya).includes("lost answer"));
		// Not sent yet when the relay goes: it keeps its id.
		maya.way.change({ kind: "closed" });
		await maya.types("kept in the outbox");
		await rig.relay.kill();
		await putBack(rig, backup);
		// Lost with the backup, so nobody claims them.
		const lost = new Set(
			rig.account.acknowledged
				.filter(({ seq }) => seq > 3)
				.map(({ clientId }) => clientId),
		);
		rig.account.acknowledged = rig.account.acknowledged.filter(
			({ clientId }) => !lost.has(clientId),
		);
		rig.account.wrote = rig.account.wrote.filter(
			({ clientId }) => !lost.has(clientId),
		);
		await rig.relay.start();
		maya.way.change({ kind: "pass" });
		await delivered(rig, maya);
		await until(() => thread(maya).includes("kept in the outbox"));
		expect(thread(maya)).toEqual(["maya is here", "kept in the outbox"]);
		await until(() => desk.opened()?.mine.value === true);
		await desk.types("message", "An answer after it");
		await until(() => thread(maya).includes("An answer after it"));
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"RD10 of a shopper and a conversation from after the backup nothing is doubled: what is written next begins anew",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const backup = backUp(rig);
		const maya = await arrives(rig, "maya");
		await rig.relay.kill();
		await putBack(rig, backup);
		rig.account.acknowledged = [];
		rig.account.wrote = [];
		await rig.relay.start();
		await until(
			() => maya.tabs[0]?.chat.connection.state.value.kind === "here",
		);
		await maya.types("Is anybody there?");
		await delivered(rig, maya);
		await until(() => thread(maya).includes("Is anybody there?"));
		expect(thread(maya)).toEqual(["Is anybody there?"]);
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);
