import { expect, test } from "vitest";
import { OLDEST_PROTOCOL, PROTOCOL } from "../../protocol/version.ts";
import { dump } from "./dump.ts";
import { flood } from "./flood.ts";
import { openHerd } from "./herd.ts";
import { arrives, connectionKind, delivered, stage } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const SECONDS = 60_000;

test("F25 a widget from before the relay was renewed goes on talking", async (context) => {
	const rig = await rigged(context);
	expect(OLDEST_PROTOCOL).toBe(PROTOCOL - 1);
	const noor = await rig.clerk("noor", "Noor");
	const desk = noor.opensTab();
	await until(() => desk.outbox() !== null);
	const old = await arrives(rig, "old", OLDEST_PROTOCOL);
	await until(() => desk.inbox.ids("mine").length > 0);
	desk.opens(desk.inbox.ids("mine")[0] ?? "");
	await until(() => desk.opened()?.mine.value === true);
	await desk.types("message", "Hello");
	await rig.relay.kill();
	await old.types("And after the restart?");
	await rig.relay.start();
	await delivered(rig, old);
	expect(await rig.rests()).toEqual([]);
});

test("F27 a console frozen under a flood is told that it is behind, and has everything", async (context) => {
	const rig = await rigged(context);
	const [noor, teo] = [
		await rig.clerk("noor", "Noor"),
		await rig.clerk("teo", "Teo"),
	];
	const [reads, writes] = [noor.opensTab(), teo.opensTab()];
	await arrives(rig, "maya");
	await until(() => reads.outbox() !== null && writes.outbox() !== null);
	const [first] = rig.account.acknowledged;
	const id = first?.conversation ?? "";
	await until(() => reads.opens(id).state.value.kind === "joined");
	expect(await flood(noor, teo, SECONDS)).toBe("behind");
	expect(await rig.rests()).toEqual([]);
});

test("F27 a console frozen while 10,000 entries arrive: the others go on, and it catches up", {
	timeout: 120_000,
	tags: ["more"],
}, async (context) => {
	const rig = await rigged(context);
	const noor = await rig.clerk("noor", "Noor");
	const desk = noor.opensTab();
	await until(() => desk.outbox() !== null);
	noor.way.change({ kind: "frozen", towards: "client" });
	const herd = await openHerd(rig.relay, 500);
	// As much as each of them may write at once.
	await herd.each(async (one) => {
		for (let i = 0; i < 19; i++) await one.sends(`${one.name} ${i}`);
	});
	const maya = await arrives(rig, "maya");
	expect(connectionKind(maya)).toBe("here");
	noor.way.change({ kind: "pass" });
	expect(dump(rig.relay.data).entries.length).toBeGreaterThan(10_000);
	const rows = () => {
		// What is hers is among what is open.
		const all = ["waiting", "open", "closed"] as const;
		return all.flatMap(desk.inbox.rowsIn);
	};
	// The routing goes on meanwhile: an agent who answers no ping loses what they hold.
	await until(() => {
		const { entries, heads } = dump(rig.relay.data);
		const last = new Map(entries.map((one) => [one.conversation, one.seq]));
		return (
			rows().length === heads.size &&
			rows().every((row) => row.lastSeq === last.get(row.id))
		);
	});
	herd.leave();
	expect(await rig.rests()).toEqual([]);
	expect(rig.relay.faults).toEqual([]);
});

test("F28 four hundred shoppers lose the relay at once: all come back, and each word is kept once", {
	timeout: 120_000,
	tags: ["more"],
}, async (context) => {
	const rig = await rigged(context);
	const herd = await openHerd(rig.relay, 400);
	await rig.relay.kill();
	await until(() => herd.here() === 0);
	await rig.relay.start();
	await until(() => herd.here() === 400, 60_000);
	await herd.each((one) => one.sends(`${one.name} is back`));
	const texts = dump(rig.relay.data).entries.map(({ text }) => text);
	const kept = texts.filter((text) => text?.endsWith(" is back"));
	expect(kept).toHaveLength(400);
	expect(new Set(kept).size).toBe(400);
	herd.leave();
	expect(await rig.rests()).toEqual([]);
	expect(rig.relay.faults).toEqual([]);
});
