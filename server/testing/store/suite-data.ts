import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { tagging } from "../../conversations/tagging/tag-conversation.ts";
import { auditRow } from "../../people/audit.ts";
import {
	by,
	changes,
	message,
	type Stocked,
	says,
	visitorRow,
	written,
} from "./suite.ts";

const LATER = Number.MAX_SAFE_INTEGER;

/** What owners do about what is known of shoppers. */
export function dataSuite(stocked: Stocked): void {
	ending(stocked);
	finding(stocked);
	exported(stocked);
	tagged(stocked);
}

/** A conversation of theirs, and closed if it is said. */
async function lived(
	{ store }: Stocked,
	visitor: Stocked["maya"],
	closed = true,
) {
	const { row } = await written(store, says(visitor, "Hello?"));
	if (!closed) return row;
	const set = { state: "closed" as const, state_since: row.started_at };
	return (await written(store, changes(row, { set }))).row;
}

function ending(stocked: Stocked): void {
	test("DA2 of closed conversations those with texts are found, the oldest first, and counted", async () => {
		const { store, clock, shop, maya, books, omar } = stocked;
		const first = await lived(stocked, maya);
		clock.pass(10);
		const second = await lived(stocked, maya);
		await lived(stocked, maya, false);
		await lived(stocked, omar);
		const due = (before: number, most: number) =>
			store.conversationsToErase(shop.id, before, most);
		expect(await due(LATER, 1)).toEqual([first.id]);
		expect(await due(LATER, 9)).toEqual([first.id, second.id]);
		expect(await due(second.state_since, 9)).toEqual([first.id]);
		expect(await store.countToErase(shop.id, LATER)).toBe(2);
		expect(await store.countToErase(books.id, LATER)).toBe(1);
	});

	test("DA4 a visitor is of long ago who has nothing that stays, and goes only while that is so", async () => {
		const { store, shop, maya } = stocked;
		const row = await lived(stocked, maya);
		const none = await store.makeVisitor({
			...visitorRow(shop),
			created_at: 2,
		});
		const of = { seenBefore: LATER, erasedBefore: 0 };
		const page = await store.visitorsByAge(shop.id, of, null, 9);
		expect(page.map(({ id, isLongAgo }) => [id, isLongAgo])).toEqual([
			[maya.id, false],
			[none.id, true],
		]);
		const [first] = page;
		if (!first) throw new Error("nobody");
		expect(await store.visitorsByAge(shop.id, of, first, 9)).toHaveLength(1);
		const erased = { ...of, erasedBefore: row.state_since + 1 };
		const [counted] = await store.visitorsByAge(shop.id, erased, null, 1);
		expect(counted).toMatchObject({ id: maya.id, isLongAgo: true });
		expect(await store.forgetLongAgo(shop.id, maya.id, of, 5)).toBe(false);
		expect(await store.forgetLongAgo(shop.id, none.id, of, 5)).toBe(true);
		expect(await store.forgetLongAgo(shop.id, none.id, of, 5)).toBe(false);
		expect(await store.visitor(shop.id, none.id)).toMatchObject({
			forgotten_at: 5,
		});
	});

	test("DA3 comments are counted and dropped by when they were given", async () => {
		const { store, shop } = stocked;
		expect(await store.countComments(shop.id, LATER)).toBe(0);
		expect(await store.dropComments(shop.id, LATER, 9, 1)).toEqual([]);
	});
}

function finding(stocked: Stocked): void {
	test("DA6 somebody is found by either address, in any case, and by a reference, on their site alone", async () => {
		const { store, shop, books, maya } = stocked;
		const { ref, id } = await lived(stocked, maya);
		await store.keepIdentity({
			site_id: shop.id,
			id: maya.id,
			subject: "maya",
			name: "Maya",
			email: "Maya@Home.example",
			orders: "[]",
			proven_at: 5,
		});
		await store.keepReplyTo(shop.id, maya.id, "maya@work.example", 0);
		const by = (address: string, site = shop.id) =>
			store.visitorsByAddress(site, address, 9);
		expect(await by("maya@home.EXAMPLE")).toMatchObject([{ id: maya.id }]);
		expect(await by("MAYA@work.example")).toMatchObject([{ id: maya.id }]);
		expect(await by("maya@home.example", books.id)).toEqual([]);
		expect(await by("aya@home.example")).toEqual([]);
		const found = await store.visitorsByRef(shop.id, ref, 9);
		expect(found).toMatchObject([{ id: maya.id }]);
		expect(await store.visitorsByRef(books.id, ref, 9)).toEqual([]);
		expect(await store.refsOf(shop.id, maya.id, 9)).toMatchObject([
			{ id, ref },
		]);
		const erased = auditRow(shop.id, 9, { action: "person_erased", by: null });
		await store.forgetVisitor(shop.id, maya.id, 9, [erased]);
		expect(await by("maya@home.example")).toEqual([]);
		expect(await store.visitorsByRef(shop.id, ref, 9)).toEqual([]);
		const [line] = await store.auditBefore(shop.id, { at: 10, id: "" }, 1);
		expect(line?.id).toBe(erased.id);
	});
}

function exported(stocked: Stocked): void {
	test("DA9 all of a site is read page by page, of what was there by then", async () => {
		const { store, clock, shop, maya } = stocked;
		const row = await lived(stocked, maya, false);
		await written(
			store,
			changes(row, { entries: [message("More", by(maya), newId())] }),
		);
		const then = clock.now();
		clock.pass(10);
		const late = await store.makeVisitor({
			...visitorRow(shop),
			created_at: clock.now(),
		});
		await lived(stocked, late);
		const visitors = await store.visitorsToExport(shop.id, "", then, 9);
		expect(visitors.map(({ id }) => id)).toEqual([maya.id]);
		expect(await store.visitorsToExport(shop.id, maya.id, then, 9)).toEqual([]);
		const of = { site_id: shop.id, id: row.id };
		const rows = await store.conversationsToExport(shop.id, "", then, 9);
		expect(rows.map(({ id }) => id)).toEqual([row.id]);
		expect(await store.conversationsToHand(shop.id, maya.id)).toMatchObject([
			{ id: row.id },
		]);
		const entries = await store.entriesToExport(of, 0, 1, 9);
		expect(entries.map(({ seq }) => seq)).toEqual([1]);
		expect(await store.ratingsToExport(of)).toEqual([]);
		const line = auditRow(shop.id, 3, { action: "site_exported", by: null });
		await store.keepAudit([line]);
		const START = { at: 0, id: "" };
		expect(await store.auditToExport(shop.id, START, 9)).toEqual([line]);
		expect(await store.auditToExport(shop.id, line, 9)).toEqual([]);
		expect(await store.filesToExport(shop.id)).toEqual([]);
	});
}

function tagged(stocked: Stocked): void {
	test("TO8 which conversations have a tag is counted by their site, up to a number", async () => {
		const { store, shop, maya, omar, books } = stocked;
		const tag = newId();
		const tags = JSON.stringify([{ id: tag, name: "Late" }]);
		for (const site of [shop, books]) await store.keepSite({ ...site, tags });
		const hers = await written(store, says(maya, "Hello?"));
		const his = await written(store, says(omar, "Hello?"));
		const noor = { id: newId(), name: "Noor", email: "", picture: null };
		const roles = new Map([
			[shop.id, "agent" as const],
			[books.id, "agent" as const],
		]);
		const gives = (
			{ row: { site_id: site, id: conversation } }: typeof his,
			add: string[],
			remove: string[] = [],
		) =>
			written(
				store,
				tagging.of(
					{ site, conversation },
					{ agent: { ...noor, roles }, add, remove },
					{ labels: true },
				),
			);
		await gives(hers, [tag]);
		await gives(his, [tag]);
		expect(await store.countTagged(shop.id, tag, 9)).toBe(1);
		expect(await store.countTagged(books.id, tag, 9)).toBe(1);
		expect(await store.countTagged(shop.id, newId(), 9)).toBe(0);
		await gives(hers, [], [tag]);
		expect(await store.countTagged(shop.id, tag, 9)).toBe(0);
	});
}
