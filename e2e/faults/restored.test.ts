import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { dump } from "./dump.ts";
import type { Relay } from "./relay.ts";
import type { Rig } from "./rig.ts";
import { runMain } from "./run-main.ts";
import { arrives, delivered, stage, thread } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
/** Each starts the program a dozen times. */
const SECONDS = 240_000;

/** A backup that is made by the command while the relay serves. */
async function backUp({ relay }: Rig): Promise<string> {
	const { said, code } = await command(relay, ["backup"]).ended;
	if (code !== 0) throw new Error(said);
	return /^Backup: (\S+)/.exec(said)?.[1] ?? "";
}

/** Puts it in place of the database, whose relay is dead. */
async function putBack({ relay }: Rig, file: string): Promise<void> {
	const { said, code } = await command(relay, RESTORES(file)).ended;
	if (code !== 0) throw new Error(said);
}

const RESTORES = (file: string) => ["restore", file, "--replace"];

const command = ({ file, data }: Relay, args: string[], failpoint = "") =>
	runMain(file, args, {
		SHOPBELL_DATA: data,
		SHOPBELL_FAILPOINT: failpoint,
	});

/** What was acknowledged and is not in the database that was put back: nobody claims it. */
function lostWith({ account, relay }: Rig): void {
	const held = new Set(dump(relay.data).entries.map((one) => one.clientId));
	const lost = new Set(
		account.acknowledged
			.filter(({ clientId }) => !held.has(clientId))
			.map(({ clientId }) => clientId),
	);
	account.acknowledged = account.acknowledged.filter(
		({ clientId }) => !lost.has(clientId),
	);
	account.wrote = account.wrote.filter(({ clientId }) => !lost.has(clientId));
}

test.concurrent(
	"RD10 a backup is put back while windows are open: all of them show what the database has, and hear what comes",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const noor = await rig.clerk("noor", "Noor");
		const desk = noor.opensTab();
		await until(() => desk.inbox.ids("mine").length === 1);
		const id = desk.inbox.ids("mine")[0] ?? "";
		desk.opens(id);
		await until(() => desk.opened()?.mine.value === true);
		const backup = await backUp(rig);
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
		lostWith(rig);
		await rig.relay.start();
		maya.way.change({ kind: "pass" });
		await delivered(rig, maya);
		await until(() => thread(maya).includes("kept in the outbox"));
		expect(thread(maya)).toEqual(["maya is here", "kept in the outbox"]);
		// The staff signs in anew (RS23), with a link from after it.
		await noor.leaves();
		await rig.relay.kill();
		await rig.relay.start();
		rig.people.splice(rig.people.indexOf(noor), 1);
		const anew = (await rig.clerk("noor-anew", "Noor")).opensTab();
		await until(() => anew.inbox.ids("mine").length === 1);
		anew.opens(id);
		await until(() => anew.opened()?.mine.value === true);
		await anew.types("message", "An answer after it");
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
		const backup = await backUp(rig);
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

test.concurrent(
	"BK9 what was acknowledged before a backup began is in it, while everybody writes and after kill -9",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const people = await Promise.all([
			arrives(rig, "maya"),
			arrives(rig, "ravi"),
		]);
		let isOver = false;
		const writing = Promise.all(
			people.map(async (person) => {
				for (let n = 1; !isOver; n++) {
					await person.types(`${person.name} ${n}`);
					await delivered(rig, person);
				}
			}),
		);
		/** What was said to be kept before each of them began. */
		const before: { ids: string[]; file: string }[] = [];
		for (let n = 0; n < 3; n++) {
			const ids = rig.account.acknowledged.map(({ clientId }) => clientId);
			before.push({ ids, file: await backUp(rig) });
		}
		isOver = true;
		await writing;
		await rig.relay.kill();
		for (const { ids, file } of before) {
			await putBack(rig, file);
			const { entries } = dump(rig.relay.data);
			const held = new Set(entries.map(({ clientId }) => clientId));
			expect(ids.filter((id) => !held.has(id))).toEqual([]);
			const numbers = entries.map((one) => `${one.conversation} ${one.seq}`);
			expect(new Set(numbers).size).toBe(numbers.length);
		}
		lostWith(rig);
		await rig.relay.start();
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);

test.concurrent(
	"BK9 RS8 a backup or a restore that is killed at any step leaves the old database or the new one, and its next has no traces of it",
	async (context) => {
		const { expect } = context;
		const rig = await rigged(context);
		const { relay } = rig;
		const maya = await arrives(rig, "maya");
		const backups = join(relay.data, "backups");
		// At once, as it is when a machine dies: they are many, and one waits for the other's lock.
		for (const step of [1, 2, 3, 4]) {
			const killed = await command(relay, ["backup"], `crash-in-backup:${step}`)
				.ended;
			expect(killed.code).toBeNull();
			expect(await readdir(backups)).toContainEqual(
				expect.stringMatching(/\.backup\.part$/),
			);
		}
		await maya.types("still served");
		await delivered(rig, maya);
		const backup = await backUp(rig);
		expect(
			(await readdir(backups)).filter((name) => !name.endsWith(".lock")),
		).toEqual([backup.split("/").at(-1)]);
		await maya.types("after the backup");
		await delivered(rig, maya);
		expect((await command(relay, RESTORES(backup)).ended).said).toMatch(
			/^Another relay runs on .+ Stop it, restore, and start it again/,
		);
		// Its log is beside the database, and must never come to the new one.
		await relay.kill();
		const texts = () => dump(relay.data).entries.map(({ text }) => text);
		for (const step of [1, 2, 3, 4, 5]) {
			const killed = await command(
				relay,
				RESTORES(backup),
				`crash-in-restore:${step}`,
			).ended;
			expect(killed.code).toBeNull();
			expect(texts().includes("after the backup")).toBe(step < 5);
			expect(texts()).toContain("still served");
		}
		await putBack(rig, backup);
		expect(await readdir(relay.data)).not.toContainEqual(
			expect.stringMatching(/restoring|-wal/),
		);
		lostWith(rig);
		await relay.start();
		await maya.types("and on");
		await delivered(rig, maya);
		expect(await rig.rests()).toEqual([]);
	},
	SECONDS,
);
