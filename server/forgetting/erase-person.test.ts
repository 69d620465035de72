import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS } from "../../protocol/account-limits.ts";
import { PERSON_NOTE } from "../../protocol/attribute.ts";
import { newId } from "../../protocol/ids.ts";
import { diskFiles } from "../files/disk-files.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";
import { bytesIn } from "../testing/store/other-process.ts";
import { brings, drawnPicture, smallPdf } from "../testing/upload.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let ada: Hired;
let folder: string;
let disk: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "shopbell-erase-"));
	disk = await mkdtemp(join(tmpdir(), "shopbell-erased-files-"));
	relay = await startRelay({
		path: join(folder, "relay.db"),
		files: diskFiles(disk),
	});
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
});
afterEach(async () => {
	await relay.stop();
	for (const made of [folder, disk])
		await rm(made, { recursive: true, force: true });
});

/** No two begin alike, so that none is found for another. */
const WORDS = [
	"heirloom",
	"quietly-noted",
	"answered-thus",
	"looked-at-this",
	"basket-of-hers",
	"remarked-by-maya",
	"maya@secret.example",
	"Vaitkute",
	"scribbled-aside",
	"umbrella-owner",
];

/** A conversation with something of hers in every place. */
async function lived() {
	const { noor, maya, conversation, answers } = await together(relay);
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	await relay.store.keepIdentity({
		site_id: site,
		id: row.visitor_id,
		subject: "Vaitkute-17",
		name: "Maya Vaitkute",
		email: "maya@secret.example",
		orders: "[]",
		proven_at: 5,
	});
	await maya.ask("page:view", {
		page: { url: "http://shop.test/looked-at-this", title: "Lamp" },
		cart: {
			items: [{ name: "basket-of-hers", quantity: 1, price: 5 }],
			total: 5,
			currency: "EUR",
		},
	});
	for (let at = 0; at < 8; at++) {
		await maya.sends(`my heirloom lamp ${"is broken ".repeat(at * 45)}`);
		await answers(`answered-thus ${"and so on ".repeat(at * 40)}`);
	}
	const note = { conversation, clientId: newId(), text: "quietly-noted" };
	await noor.ask("note:add", note);
	const attributes = [
		{ id: newId(), name: "Pets", kind: "text" as const, choices: [] },
	];
	await ada.desk.ask("attributes:change", { site, attributes });
	for (const [attribute, value] of [
		[PERSON_NOTE, "scribbled-aside"],
		[attributes[0]?.id ?? "", "umbrella-owner"],
	] as const)
		await noor.ask("attribute:set", {
			...{ conversation, attribute, value, was: null },
		});
	await maya.ask("conversation:close", { conversation });
	await relay.passes(1);
	const { entry } = await maya.hears(
		"entry:added",
		(fact) => fact.entry.kind === "asked",
	);
	await maya.ask("rating:give", {
		conversation,
		asked: entry.seq,
		score: 2,
		solved: "no",
		comment: "remarked-by-maya",
	});
	return { maya, visitor: row.visitor_id, ref: row.ref, conversation };
}

const erases = (visitor: string) =>
	ada.desk.ask("person:erase", { site, visitor });

test("DA7 an owner erases somebody, and no file of the database has a trace of them", async () => {
	const { maya, visitor, conversation } = await lived();
	const ravi = await arrives(relay);
	await ravi.sends("ravi-stays-here");
	const before = await bytesIn(folder);
	for (const word of WORDS) expect(before).toContain(word);
	expect(await erases(visitor)).toEqual({ erased: "now" });
	await maya.ended;
	const after = await bytesIn(folder);
	for (const word of WORDS) expect(after).not.toContain(word);
	expect(after).toContain("ravi-stays-here");
	expect((await writtenDown(relay)).at(-1)).toEqual({
		action: "person_erased",
		by: ada.id,
		target: visitor,
		details: { conversations: 1 },
	});
	const row = await relay.store.conversation(conversation);
	expect(row).toMatchObject({ state: "closed", visitor_name: null, score: 2 });
	const again = await arrives(relay, { token: maya.token });
	expect((await again.sends("Hello")).conversation).not.toBe(conversation);
});

test("DA7 files go with their person: no name and no byte of them is left, and the audit log says how many went", async () => {
	const { maya, noor, conversation } = await together(relay);
	const visitor = (await relay.store.conversation(conversation))?.visitor_id;
	const pdf = smallPdf("app.alert(walnut-inside)");
	const sent = await brings(relay, maya, pdf, { name: "passport-hers.pdf" });
	await maya.ask("message:send", {
		...{ conversation, clientId: newId(), text: "", files: [{ id: sent.id }] },
	});
	const bill = await brings(relay, "noor", smallPdf("app.alert(walnut-two)"), {
		name: "bill-for-her.pdf",
	});
	await noor.ask("message:send", {
		...{ conversation, clientId: newId(), text: "", files: [{ id: bill.id }] },
	});
	await brings(relay, maya, await drawnPicture(), { name: "never-sent.png" });
	const words = ["passport-hers", "bill-for-her", "never-sent"];
	const before = await bytesIn(folder);
	for (const word of words) expect(before).toContain(word);
	expect(await bytesIn(disk)).toContain("walnut-inside");
	expect(await erases(visitor ?? "")).toEqual({ erased: "now" });
	relay.clock.pass(0);
	await relay.app.parts.scheduler.idle();
	const after = await bytesIn(folder);
	for (const word of words) expect(after).not.toContain(word);
	expect(await readdir(disk)).toEqual([]);
	expect((await writtenDown(relay)).at(-1)).toMatchObject({
		details: { conversations: 1, files: 3 },
	});
});

test("DA7 whoever is erased already, or never was, is not found; it is written down once", async () => {
	const { visitor } = await lived();
	const both = await Promise.allSettled([erases(visitor), erases(visitor)]);
	expect(both.map(({ status }) => status).sort()).toEqual([
		"fulfilled",
		"rejected",
	]);
	for (const gone of [visitor, newId()])
		expect(
			await ada.desk.refused("person:erase", { site, visitor: gone }),
		).toEqual({ code: "not_found" });
	const log = await writtenDown(relay);
	expect(log.filter(({ action }) => action === "person_erased")).toHaveLength(
		1,
	);
});

test("DA7 what they write at that moment is erased or refused, never kept", async () => {
	const { maya, conversation } = await together(relay);
	const visitor = (await relay.store.conversation(conversation))
		?.visitor_id as string;
	const other = await arrives(relay, { token: maya.token });
	let erased: Promise<unknown> | undefined;
	for (let at = 0; at < 20; at++) {
		for (const [window, to] of [
			[other, null],
			[maya, conversation],
		] as const)
			void window
				.say("message:send", {
					conversation: to,
					clientId: newId(),
					text: `under-way ${at}`,
				})
				// Its socket may have been closed before the answer.
				.catch(() => {});
		if (at === 10) erased = erases(visitor);
	}
	expect(await erased).toEqual({ erased: "now" });
	await Promise.all([maya.ended, other.ended]);
	await ada.desk.fence();
	await relay.passes(1_000);
	expect(await bytesIn(folder)).not.toContain("under-way");
});

test("DA6 an owner finds who asks by mail, by a whole address or a reference, and nobody by less", async () => {
	const { visitor, ref, conversation } = await lived();
	const finds = async (text: string) =>
		(await ada.desk.ask("person:find", { site, text })).people;
	const found = {
		visitor,
		name: "Maya Vaitkute",
		email: "maya@secret.example",
		replyTo: null,
		conversations: [{ id: conversation, ref }],
	};
	expect(await finds(" Maya@Secret.example ")).toMatchObject([found]);
	expect(await finds(ref.toLowerCase())).toMatchObject([found]);
	for (const less of ["maya@secret", "Maya", ref.slice(1), "%", "_____"])
		expect(await finds(less)).toEqual([]);
	await erases(visitor);
	expect(await finds("maya@secret.example")).toEqual([]);
});

test("DA8 erasing, days and files want an owner who has just proven who they are", async () => {
	const { visitor } = await lived();
	await relay.passes(FRESH_MS + 1);
	const stale = { code: "reauthenticate" };
	const retention = { comments: 1 };
	expect(await ada.desk.refused("person:erase", { site, visitor })).toEqual(
		stale,
	);
	expect(
		await ada.desk.refused("retention:change", { site, retention }),
	).toEqual(stale);
	for (const of of [visitor, null])
		expect(
			await ada.desk.refused("export:make", { site, visitor: of }),
		).toEqual(stale);
	expect(await bytesIn(folder)).toContain("heirloom");
});
