import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type {
	InvitationRow,
	OrderRow,
	SurveyLinkRow,
} from "../../feedback/rows.ts";
import type { Stocked } from "./suite.ts";

/** What shops tell of orders, and who is invited or gets a link because of it. */
export function orderSuite(stocked: Stocked): void {
	toldSuite(stocked);
	invitationSuite(stocked);
	linkSuite(stocked);
}

function toldSuite(stocked: Stocked): void {
	test("OR1 an order is kept once, changed by what is told later, and read by its person", async () => {
		const { store, shop, books } = stocked;
		const row = orderRow(stocked, "A1");
		const told = (next: OrderRow) =>
			store.keepOrder(shop.id, next.id, () => next);
		expect(await told(row)).toEqual({ kept: "new", row });
		expect(await told(row)).toEqual({ kept: "known", row });
		const delivered = { ...row, delivered_at: row.at + 1 };
		const befores: (OrderRow | undefined)[] = [];
		const changed = await store.keepOrder(shop.id, "A1", (before) => {
			befores.push(before);
			return delivered;
		});
		expect(befores).toEqual([row]);
		expect(changed).toEqual({ kept: "changed", row: delivered });
		await told({ ...orderRow(stocked, "A2"), at: row.at + 9 });
		expect(await store.order(shop.id, "A1")).toEqual(delivered);
		expect(await store.order(books.id, "A1")).toBeUndefined();
		const theirs = await store.ordersOfSubject(shop.id, "maya", 9);
		expect(theirs.map(({ id }) => id)).toEqual(["A2", "A1"]);
		expect(await store.ordersOfSubject(shop.id, "maya", 1)).toHaveLength(1);
		const behind = (at: number, id: string, most = 9) =>
			store.ordersBehind(shop.id, { at, id }, most);
		const all = await behind(-1, "");
		expect(all.map(({ id }) => id)).toEqual(["A1", "A2"]);
		expect(await behind(-1, "", 1)).toEqual(all.slice(0, 1));
		expect(await behind(row.at, "A1")).toEqual(all.slice(1));
		expect(await store.ordersBehind(books.id, { at: -1, id: "" }, 9)).toEqual(
			[],
		);
		// The visitor of that name is proven by nothing here.
		expect(await store.ordersToHand(stocked.maya)).toEqual([]);
	});

	test("OR5 orders go at their time, the oldest first, with their invitations", async () => {
		const { store, shop } = stocked;
		const survey = newId();
		for (const [id, at] of [
			["old", 10],
			["older", 5],
			["new", 20],
		] as const) {
			await store.keepOrder(shop.id, id, () => ({
				...orderRow(stocked, id),
				at,
			}));
			await store.keepInvitations([invitationRow(stocked, survey, id)]);
		}
		expect(await store.dropOrders(20, 1)).toBe(1);
		expect(await store.order(shop.id, "older")).toBeUndefined();
		expect(await store.dropOrders(20, 9)).toBe(1);
		expect(await store.dropOrders(20, 9)).toBe(0);
		const left = await store.invitationsFor(shop.id, survey, [
			...["old", "older", "new"],
		]);
		expect(left.map(({ order_id }) => order_id)).toEqual(["new"]);
	});
}

function invitationSuite(stocked: Stocked): void {
	test("OR6 an invitation is one for its survey and order, is found when it is due, and moved by one", async () => {
		const { store, shop } = stocked;
		const survey = newId();
		const row = invitationRow(stocked, survey, "A1");
		await store.keepInvitations([]);
		await store.keepInvitations([row]);
		await store.keepInvitations([
			{ ...row, due_at: 1 },
			{ ...invitationRow(stocked, survey, "A2"), due_at: 70 },
		]);
		expect(await store.invitationsDue(49, 9)).toEqual({ due: [], next: 50 });
		expect(await store.invitationsDue(50, 9)).toEqual({ due: [row], next: 70 });
		expect((await store.invitationsDue(99, 1)).due).toEqual([row]);
		const opens = { state: "open", due_at: row.until } as const;
		expect(await store.moveInvitation(row, opens)).toBe(true);
		expect(await store.moveInvitation(row, { state: "mailed" })).toBe(false);
		expect(await store.invitationsFor(shop.id, survey, ["A1"])).toEqual([
			{ ...row, ...opens },
		]);
		expect(await store.invitationsFor(shop.id, survey, [])).toEqual([]);
		expect(await store.mailNoneBefore(60)).toBe(0);
		expect(await store.mailNoneBefore(70)).toBe(1);
		const [second] = await store.invitationsFor(shop.id, survey, ["A2"]);
		expect(second).toMatchObject({ ...opens, order_id: "A2" });
	});
}

function linkSuite(stocked: Stocked): void {
	test("LI3 a link for one belongs to the browser that answers first, whoever else opens it", async () => {
		const { store } = stocked;
		const row = linkRow(stocked, { uses: "once", expires_at: 100 });
		await store.keepSurveyLink(row);
		const uses = (used_by: string, ask: string) =>
			store.useSurveyLink(row.token_hash, { used_by, ask });
		const [one, other] = await Promise.all([
			uses("one", "a"),
			uses("two", "b"),
		]);
		expect(one).toEqual(other);
		expect(await store.surveyLinkByToken(row.token_hash)).toEqual(one);
		expect([
			["one", "a"],
			["two", "b"],
		]).toContainEqual([one?.used_by, one?.ask_id]);
		expect(await store.useSurveyLink("none", { used_by: "", ask: "" })).toBe(
			undefined,
		);
		// The ask that a mail has made is the one that is answered.
		const mailed = linkRow(stocked, { uses: "once", ask_id: "mailed" });
		await store.keepSurveyLink(mailed);
		expect(
			await store.useSurveyLink(mailed.token_hash, {
				used_by: "one",
				ask: "another",
			}),
		).toMatchObject({ used_by: "one", ask_id: "mailed" });
	});

	test("LI5 those that people made are listed, and each ends by hand, at its time, or with a restore", async () => {
		const { store, shop, books } = stocked;
		const survey = newId();
		const made = (over: Partial<SurveyLinkRow>) =>
			linkRow(stocked, { survey_id: survey, made_by: newId(), ...over });
		const first = made({ made_at: 1 });
		const second = made({ made_at: 2, uses: "once", expires_at: 100 });
		const byMail = made({ made_by: null, uses: "once", expires_at: 50 });
		for (const row of [first, second, byMail]) await store.keepSurveyLink(row);
		expect(await store.surveyLinksOf(shop.id, survey, 9)).toEqual([
			second,
			first,
		]);
		expect(await store.surveyLinksOf(shop.id, survey, 1)).toEqual([second]);
		const ends = (site: string) =>
			store.closeSurveyLink(site, first.token_hash, 7);
		expect(await ends(books.id)).toBe(false);
		expect(await ends(shop.id)).toBe(true);
		expect(await ends(shop.id)).toBe(false);
		const kept = await store.surveyLinkByToken(first.token_hash);
		expect(kept?.ended_at).toBe(7);
		expect(await store.endSurveyLinksOnce(60)).toBe(1);
		expect(await store.dropSurveyLinks(100, 9)).toBe(1);
		expect(await store.dropSurveyLinks(101, 9)).toBe(1);
		expect(await store.dropSurveyLinks(101, 9)).toBe(0);
	});

	test("LI5 a link for one person ends with a restore, also where it has no end of its own", async () => {
		const { store } = stocked;
		const endless = linkRow(stocked, { uses: "once", expires_at: null });
		await store.keepSurveyLink(endless);
		expect(await store.endSurveyLinksOnce(60)).toBe(1);
		const kept = await store.surveyLinkByToken(endless.token_hash);
		expect(kept?.ended_at).toBe(60);
	});
}

const orderRow = ({ shop, clock }: Stocked, id: string): OrderRow => ({
	site_id: shop.id,
	id,
	at: clock.now(),
	delivered_at: null,
	products: "[]",
	subject: "maya",
	email: null,
	may_mail: 0,
	language: null,
	told_at: clock.now(),
	erased_at: null,
});

const invitationRow = (
	{ shop }: Stocked,
	survey: string,
	order: string,
): InvitationRow => ({
	site_id: shop.id,
	order_id: order,
	survey_id: survey,
	due_at: 50,
	until: 1_000,
	state: "waiting",
	ask_id: null,
});

const linkRow = (
	{ shop, clock }: Stocked,
	over: Partial<SurveyLinkRow>,
): SurveyLinkRow => ({
	site_id: shop.id,
	token_hash: newId(),
	survey_id: newId(),
	uses: "open",
	name: "Parcels",
	order_id: null,
	ask_id: null,
	used_by: null,
	made_at: clock.now(),
	made_by: null,
	expires_at: null,
	ended_at: null,
	...over,
});
