import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { filingComplaint } from "../../complaints/file-complaint.ts";
import type { SiteRow, VisitorRow } from "../../store/contract/rows.ts";
import { type Stocked, says, visitorRow, written } from "./suite.ts";

const AT_ONCE = 12;

/** Complaints, with numbers that have no gap. */
export function complaintSuite(stocked: Stocked): void {
	const complains = (
		{ id: visitor, site_id }: VisitorRow,
		conversation: string,
		id = newId(),
	) =>
		filingComplaint.of(
			{ site: site_id, conversation },
			{
				by: { visitor: { id: visitor, site_id } },
				filed: {
					...{ conversation, id, what: "It burnt.", order: "" },
					...{ wants: "", mayContact: false },
				},
				...{ secret_hash: `hash of ${id}`, letters: "LL", year: 2026 },
				...{ assessBy: 10, days: 15 },
			},
			{ same: id },
		);

	async function begun(site: SiteRow) {
		const visitor = await stocked.store.makeVisitor(visitorRow(site));
		const { row } = await written(stocked.store, says(visitor, "Hello"));
		return { visitor, conversation: row.id };
	}

	test("CM2 many who complain at once in several conversations have numbers without a gap, each site its own", async () => {
		const { store, shop, books } = stocked;
		const all = await Promise.all(
			Array.from({ length: AT_ONCE }, () => begun(shop)),
		);
		const other = await begun(books);
		await Promise.all(
			[...all, other].map(({ visitor, conversation }) =>
				written(store, complains(visitor, conversation)),
			),
		);
		const filed = await store.complaintsIn(shop.id, "filed", 99);
		const numbers = filed.map(({ number }) => number);
		expect(numbers.toSorted((a, b) => a - b)).toEqual(
			Array.from({ length: AT_ONCE }, (_, at) => at + 1),
		);
		const theirs = await store.complaintsIn(books.id, "filed", 99);
		expect(theirs.map(({ number }) => number)).toEqual([1]);
	});

	test("CM1 one is found by its id, its secret, its shopper and its state", async () => {
		const { store, shop, books } = stocked;
		const { visitor, conversation } = await begun(shop);
		const id = newId();
		await written(store, complains(visitor, conversation, id));
		expect(await store.complaint(shop.id, id)).toMatchObject({
			...{ what: "It burnt.", number: 1, visitor_name: visitor.name },
		});
		expect(await store.complaint(books.id, id)).toBeUndefined();
		const found = await store.complaintBySecret(`hash of ${id}`);
		expect(found).toMatchObject({ id, assess_by: 10 });
		expect(await store.complaintBySecret("hash")).toBeUndefined();
		const own = await store.complaintsOfVisitor(shop.id, visitor.id, 9);
		expect(own).toMatchObject([{ id }]);
		const here = await store.complaintsOfConversation(shop.id, conversation);
		expect(here).toMatchObject([{ id, filed_by: null }]);
		const [{ remind_at = null } = {}] = here;
		expect(await store.nextComplaintReminder()).toBe(remind_at);
		expect(await store.complaintsToRemind(remind_at ?? 0, 9)).toHaveLength(1);
		expect(await store.complaintsToRemind((remind_at ?? 0) - 1, 9)).toEqual([]);
		const year = { site_id: shop.id, year: 2026 };
		expect(await store.complaintsOfYear(year, 0, 9)).toMatchObject([
			{ id, first_answer_by: here[0]?.answer_by },
		]);
		expect(await store.complaintsOfYear(year, 1, 9)).toEqual([]);
		expect(await store.complaintsIn(shop.id, "decided", 9)).toEqual([]);
		const of = { site_id: shop.id, id: conversation };
		expect(await store.complaintsToExport(of)).toMatchObject([{ id }]);
	});
}
