import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { days, survey } from "../../asks/ask-source.support.ts";
import { askedPerson, stranger } from "../../asks/asked-person.ts";
import type { AskRow } from "../../asks/rows.ts";
import { changes, type Stocked, says, visitorRow, written } from "./suite.ts";

/** What shoppers are asked. */
export function askSuite(stocked: Stocked): void {
	offerSuite(stocked);
	settleSuite(stocked);
}

function offerSuite(stocked: Stocked): void {
	const { now, maya, fresh, offered } = askingOf(stocked);

	test("AK1 of two who ask at once one is kept, and the other is shown it", async () => {
		const { store, omar } = stocked;
		const [one, other] = await Promise.all([offered(), offered()]);
		expect(one).toEqual(other);
		expect(await store.ask(stocked.shop.id, one.id)).toEqual(one);
		expect(await store.newestAsks(stocked.shop.id, one.asked_of)).toEqual([
			one,
		]);
		const before = await store.askedBefore(maya(), now());
		expect(before.open).toEqual(one);
		expect(before.clocks.map(({ survey_id }) => survey_id).sort()).toEqual([
			"any-ask",
			"any-survey",
			"sizes",
		]);
		// Of another site nothing is known here.
		expect(await store.askedBefore(askedPerson(omar), now())).toEqual({
			clocks: [],
			open: null,
		});
	});

	test("AK10 what somebody came for is kept once for each id", async () => {
		const { store } = stocked;
		const ask = fresh();
		const link = survey("trust", 7, { channel: "link" });
		const kept = await store.keepAsk(maya(), link, ask);
		expect(await store.keepAsk(maya(), link, { ...ask, now: 1 })).toEqual(kept);
	});

	test("AK9 of two who answer a stranger's ask the first one has it", async () => {
		const { store, shop } = stocked;
		const of = stranger(shop.id);
		const other = await store.makeVisitor(visitorRow(shop));
		const ask = await store.offerAsk(of, [survey("sizes")], fresh());
		if (!ask) throw new Error("nothing was asked");
		await store.claimAsk(ask, maya(), now());
		await store.claimAsk(ask, askedPerson(other), now());
		expect(await store.ask(shop.id, ask.id)).toMatchObject({
			visitor_id: stocked.maya.id,
		});
	});

	test("AK9 of two visitors of one person the first one who answers has the ask", async () => {
		const { store, shop } = stocked;
		const of = { ...stranger(shop.id), subject: "77" };
		const ask = await store.offerAsk(of, [survey("sizes")], fresh());
		if (!ask) throw new Error("nothing was asked");
		const other = await store.makeVisitor(visitorRow(shop));
		await store.ownAsk(ask, stocked.maya.id);
		await store.ownAsk(ask, other.id);
		expect(await store.ask(shop.id, ask.id)).toMatchObject({
			visitor_id: stocked.maya.id,
			asked_of: "s:77",
		});
	});

	test("AK12 each mark is kept with its first time, and a withdrawal once", async () => {
		const { store, shop } = stocked;
		const ask = await offered();
		await store.markAsk(ask, "seen", 5);
		await store.markAsk(ask, "seen", 6);
		expect(await store.withdrawAskById(ask, 7)).toBe(true);
		expect(await store.withdrawAskById(ask, 8)).toBe(false);
		expect(await store.ask(shop.id, ask.id)).toMatchObject({
			seen_at: 5,
			withdrawn_at: 7,
		});
	});
}

function settleSuite(stocked: Stocked): void {
	const { now, maya, fresh, offered } = askingOf(stocked);

	test("AK15 what settles is found at its time, and settles unless it was changed", async () => {
		const { store, shop, maya: visitor } = stocked;
		const ask = await offered();
		const { row } = await written(store, says(visitor, "Hi"));
		const askAnswered = { site_id: shop.id, id: ask.id, done_at: null };
		const answers = (at: number) =>
			store.commit([
				changes(row, {
					askAnswered: { ...askAnswered, at, settle_at: at + 60 },
				}),
			]);
		await answers(10);
		const figured = async (since: number, until: number) => {
			const found: string[] = [];
			const offered = { since, until };
			await store.eachFiguredAsks(shop.id, "sizes", offered, async (asks) => {
				found.push(...asks.map(({ id }) => id));
			});
			return found;
		};
		expect(await figured(0, ask.offered_at + 1)).toEqual([ask.id]);
		expect(await figured(0, ask.offered_at)).toEqual([]);
		expect(await store.settleDue(69)).toEqual({ due: [], next: 70 });
		const [due] = (await store.settleDue(70)).due;
		if (!due) throw new Error("nothing settles");
		await answers(20);
		await store.settleAsk(due, 70);
		expect((await store.settleDue(70)).next).toBe(80);
		await store.settleSoon(shop.id, visitor.id, 30);
		const [soon] = (await store.settleDue(30)).due;
		if (!soon) throw new Error("nothing settles");
		await store.postponeAsk(soon, 90);
		expect((await store.settleDue(30)).next).toBe(90);
		expect(await store.settleRestored(40)).toBe(1);
		expect(await store.ask(shop.id, ask.id)).toMatchObject({
			settle_at: null,
			settled_at: 40,
		});
	});

	test("AK13 after a restore everybody of before counts as asked", async () => {
		const { store, shop, clock } = stocked;
		clock.pass(1);
		await store.askedWhenRestored([shop.id], now());
		await store.askedWhenRestored([shop.id], now());
		expect(await store.offerAsk(maya(), [survey("sizes")], fresh())).toBeNull();
		expect(await store.askAboutNone(now())).toBe(0);
	});

	test("AK7 a shopper is found by what they say on the phone", async () => {
		const { store, shop, books, maya: visitor } = stocked;
		const { row } = await written(store, says(visitor, "Hi"));
		const found = await store.visitorOfRef(shop.id, row.ref);
		expect(found?.id).toBe(visitor.id);
		expect(await store.visitorOfRef(books.id, row.ref)).toBeUndefined();
		expect(await store.visitorOfOrder(shop.id, "LL-0")).toBeUndefined();
	});

	test("AK16 what nobody answered who is known goes, the oldest first", async () => {
		const { store, shop, clock } = stocked;
		const of = stranger(shop.id);
		const over = survey("sizes", 90, { until: now() });
		const drop = (offeredBefore: number, most: number) =>
			store.dropAsksOfNobody(
				shop.id,
				{ channel: "widget", offeredBefore, now: now() + 1 },
				most,
			);
		for (let day = 0; day < 3; day++) {
			await store.offerAsk(of, [over], fresh());
			clock.pass(days(1));
		}
		await offered();
		expect(await drop(now() - days(1), 1)).toBe(1);
		expect(await drop(now() - days(1), 9)).toBe(1);
		expect(await drop(now() + 1, 9)).toBe(1);
		const counted = await store.endedAsks(shop.id, "sizes");
		expect(counted.map(({ offered }) => offered)).toEqual([1, 1, 1]);
	});
}

function askingOf(stocked: Stocked) {
	const now = () => stocked.clock.now();
	const maya = () => askedPerson(stocked.maya);
	const fresh = () => ({ id: newId(), now: now() });
	return {
		now,
		maya,
		fresh,
		async offered(): Promise<AskRow> {
			const { store } = stocked;
			const ask = await store.offerAsk(maya(), [survey("sizes")], fresh());
			if (!ask) throw new Error("nothing was asked");
			return ask;
		},
	};
}
