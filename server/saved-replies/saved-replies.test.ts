import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { TEXT_CHARS } from "../../protocol/limits.ts";
import type {
	ReplyDraft,
	SavedRepliesRead,
	SavedReply,
} from "../../protocol/saved-reply.ts";
import {
	REPLIES_OWN,
	REPLIES_READ_BYTES,
} from "../../protocol/saved-reply-limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { savedReply } from "../testing/saved-reply.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";
import { firstMonth, monthIn } from "./months.ts";

let relay: Relay;
let site: string;
let sue: Hired;
let teo: Hired;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	sue = await hires(relay, "Sue", "supervisor");
	teo = await hires(relay, "Teo", "agent");
});
afterEach(() => relay.stop());

const read = async ({ desk }: Hired, own = false) => {
	const all: SavedReply[] = [];
	for (let after: string | null = null; ; ) {
		const page: SavedRepliesRead = await desk.ask("saved-replies:read", {
			site,
			own,
			after,
		});
		all.push(...page.replies);
		after = page.next;
		if (after === null) return all;
	}
};
const save = (
	{ desk }: Hired,
	reply: ReplyDraft,
	over: { own?: boolean; was?: number | null } = {},
) =>
	desk.ask("saved-reply:save", { site, own: false, reply, was: null, ...over });
const refused = async (
	{ desk }: Hired,
	reply: ReplyDraft,
	over: { own?: boolean; was?: number | null } = {},
) =>
	await desk.refused("saved-reply:save", {
		site,
		own: false,
		reply,
		was: null,
		...over,
	});
const inEnglish = (text: string) => [{ language: "en", text }];

test("SR1 a reply of the shop is everybody's, one's own is nobody else's", async () => {
	const shared = savedReply("Delivery");
	const { reply } = await save(sue, shared);
	expect(await teo.desk.hears("saved-replies:changed")).toEqual({
		site,
		own: false,
	});
	expect(reply).toMatchObject({ ...shared, version: 1, uses: [] });
	await save(teo, savedReply("Delivery"), { own: true });
	expect(await read(teo)).toEqual([reply]);
	expect(await read(teo, true)).toHaveLength(1);
	expect(await read(sue, true)).toEqual([]);
	expect(await refused(teo, savedReply("Mine"))).toEqual({ code: "forbidden" });
	const [own] = await read(teo, true);
	expect(
		await sue.desk.refused("saved-reply:remove", {
			site,
			own: true,
			id: own?.id ?? "",
			was: 1,
		}),
	).toEqual({ code: "not_found" });
	const log = await writtenDown(relay);
	expect(log.filter(({ action }) => action === "saved_reply_saved")).toEqual([
		{
			action: "saved_reply_saved",
			by: sue.id,
			target: shared.id,
			details: {
				name: "Delivery",
				after: {
					name: "Delivery",
					shortcut: "",
					texts: inEnglish("Hello {name}, Delivery"),
				},
			},
		},
	]);
});

test("SR3 of two who edit one reply the second is refused, and so is a name that is taken", async () => {
	const { reply } = await save(sue, savedReply("Delivery"));
	const changed = { ...savedReply("Delivery"), id: reply.id };
	const next = { ...changed, texts: inEnglish("Tomorrow.") };
	await save(sue, next, { was: 1 });
	expect(await refused(sue, changed, { was: 1 })).toEqual({ code: "conflict" });
	expect(await refused(sue, savedReply("DELIVERY"))).toEqual({
		code: "conflict",
	});
	expect(await read(teo)).toMatchObject([{ ...next, version: 2 }]);
});

test("SR3 a removal is taken back by saving it again, with its uses", async () => {
	const { reply } = await save(sue, savedReply("Delivery"));
	const { id } = reply;
	await teo.desk.ask("saved-replies:used", { site, replies: [id] });
	const remove = { site, own: false, id };
	expect(
		await sue.desk.refused("saved-reply:remove", { ...remove, was: 2 }),
	).toEqual({ code: "conflict" });
	await sue.desk.ask("saved-reply:remove", { ...remove, was: 1 });
	expect(await read(teo)).toEqual([]);
	await save(sue, { ...savedReply("Delivery"), id });
	expect(await read(teo)).toMatchObject([{ id, uses: [{ uses: 1 }] }]);
});

test("SR4 a place that nobody fills is refused, and so are a text, a name and a shortcut that cannot be used", async () => {
	const draft = savedReply("Delivery");
	const faults: Partial<ReplyDraft>[] = [
		{ texts: inEnglish("Hello {frist name}") },
		{ texts: inEnglish(" ") },
		{ texts: [] },
		{ texts: [...inEnglish("One"), ...inEnglish("Two")] },
		{ name: "" },
		{ shortcut: "two words" },
		{ shortcut: "/del" },
	];
	for (const fault of faults)
		expect(await refused(sue, { ...draft, ...fault })).toMatchObject({
			code: "malformed",
		});
	const long = inEnglish("x".repeat(TEXT_CHARS + 1));
	expect(await refused(sue, { ...draft, texts: long })).toMatchObject({
		code: "too_long",
		most: TEXT_CHARS,
	});
	await save(sue, { ...draft, texts: inEnglish('{order}: {"a": 1} { }') });
});

test("SR5 what a person has too many of is refused, and nothing is lost", async () => {
	const some = (from: number, count: number) =>
		Array.from({ length: count }, (_, at) => savedReply(`Reply ${from + at}`));
	const add = { site, own: true };
	for (let from = 0; from < REPLIES_OWN; from += 100)
		await teo.desk.ask("saved-replies:import", {
			...add,
			replies: some(from, 100),
		});
	expect(await refused(teo, savedReply("Another"), { own: true })).toEqual({
		code: "rejected",
	});
	expect(await read(teo, true)).toHaveLength(REPLIES_OWN);
});

test("SR2 a page of replies is no longer than a packet", async () => {
	const texts = inEnglish("ā".repeat(TEXT_CHARS));
	for (let at = 0; at < 10; at++)
		await save(sue, savedReply(`Long ${at}`, { texts }));
	const first = { site, own: false, after: null };
	const page = await teo.desk.ask("saved-replies:read", first);
	expect(page.next).toBe("long 7");
	expect(Buffer.byteLength(JSON.stringify(page.replies))).toBeLessThan(
		REPLIES_READ_BYTES + 4_096,
	);
	expect(await read(teo)).toHaveLength(10);
});

test("SR7 an import adds languages to a reply of the same name, and says the same twice without a change", async () => {
	const lt = [{ language: "lt", text: "Labas, {name}" }];
	await save(sue, savedReply("Delivery", { shortcut: "del" }));
	const replies = [
		savedReply("delivery", { texts: lt }),
		savedReply("Refund", { texts: inEnglish("=1+1") }),
	];
	const imported = { site, own: false, replies };
	expect(await sue.desk.ask("saved-replies:import", imported)).toEqual({
		added: 1,
		changed: 1,
		same: 0,
	});
	expect(await sue.desk.ask("saved-replies:import", imported)).toEqual({
		added: 0,
		changed: 0,
		same: 2,
	});
	const [delivery, refund] = await read(teo);
	expect(delivery).toMatchObject({
		name: "Delivery",
		shortcut: "del",
		texts: [...inEnglish("Hello {name}, Delivery"), ...lt],
		version: 2,
	});
	expect(refund).toMatchObject({ texts: inEnglish("=1+1") });
	const twice = { ...imported, replies: [savedReply("A"), savedReply("a")] };
	expect(await sue.desk.refused("saved-replies:import", twice)).toMatchObject({
		code: "malformed",
	});
});

test("SR6 uses are counted by month, and no longer told after a year", async () => {
	const { reply } = await save(sue, savedReply("Delivery"));
	const { reply: own } = await save(sue, savedReply("Mine"), { own: true });
	const replies = [reply.id, own.id, newId()];
	const uses = async (by: Hired) => {
		await by.desk.ask("saved-replies:used", { site, replies });
		return (await read(sue)).map((one) => one.uses);
	};
	const first = await uses(teo);
	expect(first).toEqual([[{ month: expect.any(String), uses: 1 }]]);
	expect(await uses(sue)).toMatchObject([[{ uses: 2 }]]);
	// Another's own is not counted for whoever names it.
	expect(await read(sue, true)).toMatchObject([{ uses: [{ uses: 1 }] }]);
	const whose = { site, person: sue.id };
	await relay.store.countSavedReplyUses(whose, [reply.id], "2025-01");
	expect((await read(sue)).map((one) => one.uses)).toMatchObject([
		[{ uses: 2 }],
	]);
	const [prune] = relay.app.capabilities.savedReplies.prunes;
	expect(await prune?.drop(relay.clock.now(), 9)).toBe(1);
});

test("SR6 the thirteen months of which uses are told end with this one", () => {
	expect(firstMonth("2026-11")).toBe("2025-11");
	expect(firstMonth("2026-01")).toBe("2025-01");
	expect(firstMonth("2026-12")).toBe("2025-12");
	expect(monthIn("Pacific/Auckland", Date.UTC(2026, 4, 31, 20))).toBe(
		"2026-06",
	);
});
