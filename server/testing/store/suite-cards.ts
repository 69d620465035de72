import { expect, test } from "vitest";
import type { CardListName } from "../../../protocol/comment-card.ts";
import { newId } from "../../../protocol/ids.ts";
import type { CommentCardRow } from "../../comment-cards/rows.ts";
import { auditRow } from "../../people/audit.ts";
import {
	changes,
	hired,
	message,
	type Stocked,
	says,
	written,
} from "./suite.ts";

/** What shoppers leave. */
export function cardSuite(stocked: Stocked): void {
	keptSuite(stocked);
	readSuite(stocked);
}

function readSuite(stocked: Stocked): void {
	const newest = (list: CardListName, person = "", hidden = false) => ({
		...{ site: stocked.shop.id, list, person, hidden, before: null },
	});

	test("CC6 lists are read by kind and person, the newest first, and behind a cursor", async () => {
		const { store, shop, clock, maya } = stocked;
		const noor = newId();
		const rows: CommentCardRow[] = [];
		for (const over of [
			{ kind: "praise", agent_id: noor },
			{ kind: "idea", state: "heard" },
			{ kind: "praise" },
		] as const) {
			const row = cardRow(stocked, over);
			await store.keepCard(row);
			rows.push(row);
			clock.pass(1);
		}
		const [thanks, idea, last] = rows.map(({ id }) => id);
		const ids = async (list: CardListName, person?: string, hidden?: boolean) =>
			(await store.cards(newest(list, person, hidden), 9)).map(({ id }) => id);
		expect(await ids("wall")).toEqual([last, thanks]);
		expect(await ids("mine", noor)).toEqual([thanks]);
		expect(await ids("idea")).toEqual([idea]);
		const before = { at: rows[2]?.at ?? 0, id: last ?? "" };
		const behind = await store.cards({ ...newest("wall"), before }, 9);
		expect(behind.map(({ id }) => id)).toEqual([thanks]);
		const own = await store.cardsOf(maya, 2);
		expect(own.map(({ id }) => id)).toEqual([last, idea]);
		const handed = await store.cardsToHand(maya);
		expect(handed.map(({ id }) => id).sort()).toEqual(
			rows.map(({ id }) => id).sort(),
		);
		const now = clock.now();
		const [exported] = await store.cardsToExport(shop.id, "", now, 1);
		const rest = await store.cardsToExport(
			...([shop.id, exported?.id ?? "", now, 9] as const),
		);
		expect([exported, ...rest].map((one) => one?.id).sort()).toEqual(
			rows.map(({ id }) => id).sort(),
		);
		const line = auditRow(shop.id, clock.now(), {
			action: "survey_saved",
			by: null,
		});
		const hidden = { hidden_at: 1, hidden_by: null, hidden_why: "Abuse" };
		await store.setCard(shop.id, last ?? "", hidden, [line]);
		expect(await ids("wall")).toEqual([thanks]);
		expect(await ids("praise", "", true)).toEqual([last, thanks]);
	});
}

function keptSuite(stocked: Stocked): void {
	test("CC1 a card is kept once for its client id, and of nobody who is gone", async () => {
		const { store, shop, books, maya } = stocked;
		const row = cardRow(stocked);
		const [one, other] = await Promise.all([
			store.keepCard(row),
			store.keepCard({ ...row, id: newId() }),
		]);
		expect([one.kind, other.kind].sort()).toEqual(["kept", "known"]);
		const id = await store.cardOfClient(shop.id, row.client_id);
		expect(await store.cardOfClient(books.id, row.client_id)).toBeUndefined();
		expect(await store.card(shop.id, id ?? "")).toMatchObject({
			client_id: row.client_id,
			text: row.text,
			visitor_name: maya.name,
			message_body: null,
		});
		const nobody = cardRow(stocked, { visitor_id: newId() });
		expect(await store.keepCard(nobody)).toEqual({ kind: "nobody" });
		const byLink = cardRow(stocked, { visitor_id: null, channel: "link" });
		expect(await store.keepCard(byLink)).toEqual({ kind: "kept" });
	});

	test("CC10 what was written on cards goes at its time, the oldest first; the cards stay", async () => {
		const { store, shop, clock } = stocked;
		const rows = [];
		for (let day = 0; day < 3; day++) {
			const row = cardRow(stocked);
			await store.keepCard(row);
			rows.push(row);
			clock.pass(1_000);
		}
		const [first, second, third] = rows.map(({ id }) => id);
		const then = clock.now() - 1_500;
		expect(await store.countCardWords(shop.id, then)).toBe(2);
		expect(await store.dropCardWords(shop.id, then, 1, 7)).toEqual([first]);
		expect(await store.dropCardWords(shop.id, then, 9, 7)).toEqual([second]);
		expect(await store.countCardWords(shop.id, clock.now())).toBe(1);
		expect(await store.card(shop.id, first ?? "")).toMatchObject({
			text: null,
			about: null,
			erased_at: 7,
		});
		expect(await store.card(shop.id, third ?? "")).toMatchObject({
			text: "So quick.",
			erased_at: null,
		});
	});

	test("CC3 who wrote in a conversation is found, the last one first, with the names of those who work here", async () => {
		const { store, shop, books, maya } = stocked;
		const noor = await hired(store, "Noor", shop);
		const ines = await hired(store, "Ines", books);
		const { row } = await written(store, says(maya, "Hi"));
		const writes = (id: string) =>
			written(
				store,
				changes(row, {
					entries: [message("Yes", { kind: "agent", id, name: "N" })],
				}),
			);
		for (const id of [noor.person_id, ines.person_id, noor.person_id])
			await writes(id);
		const both = [noor.person_id, ines.person_id];
		expect(await store.whoWrote(shop.id, row.id, 9)).toEqual(both);
		expect(await store.whoWrote(shop.id, row.id, 1)).toEqual([noor.person_id]);
		expect(await store.whoWrote(books.id, row.id, 9)).toEqual([]);
		expect(await store.shownNames(shop.id, both)).toEqual([
			{ id: noor.person_id, name: "Noor", shown: "Noor" },
		]);
		expect(await store.shownNames(shop.id, [])).toEqual([]);
	});
}

const cardRow = (
	{ shop, maya, clock }: Stocked,
	over: Partial<CommentCardRow> = {},
): CommentCardRow => ({
	site_id: shop.id,
	id: newId(),
	client_id: newId(),
	visitor_id: maya.id,
	kind: "praise",
	text: "So quick.",
	about: "Noor",
	agent_id: null,
	wants_answer: 0,
	contact: null,
	language: "en",
	channel: "widget",
	relation: "visitor",
	order_id: null,
	conversation_id: null,
	message_seq: null,
	ask_id: null,
	state: null,
	note: null,
	at: clock.now(),
	settled_at: null,
	hidden_at: null,
	hidden_by: null,
	hidden_why: null,
	erased_at: null,
	...over,
});
