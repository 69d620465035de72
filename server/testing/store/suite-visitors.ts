import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { type Stocked, says, visitorRow, written } from "./suite.ts";

/** Visitors, and who they are. */
export function visitorSuite(stocked: Stocked): void {
	test("VS1 a token makes one visitor, also when it comes twice at once", async () => {
		const { store, shop } = stocked;
		const row = visitorRow(shop);
		const made = await Promise.all([
			store.makeVisitor(row),
			store.makeVisitor({ ...row, id: newId() }),
		]);
		expect(made[0].id).toBe(made[1].id);
	});

	test("VS2 a token opens nothing on another site, where it makes another visitor", async () => {
		const { store, books, maya } = stocked;
		expect(
			await store.visitorByToken(books.id, maya.token_hash),
		).toBeUndefined();
		expect(await store.visitor(books.id, maya.id)).toBeUndefined();
		const other = { ...maya, site_id: books.id, id: newId() };
		expect((await store.makeVisitor(other)).id).toBe(other.id);
		expect(
			(await store.visitorByToken(maya.site_id, maya.token_hash))?.id,
		).toBe(maya.id);
	});

	test("ID3 of two people who are shown at once, one joins the history", async () => {
		const { store, maya } = stocked;
		const shown = (subject: string) =>
			store.keepIdentity({
				site_id: maya.site_id,
				id: maya.id,
				subject,
				name: subject,
				email: null,
				orders: "[]",
				proven_at: 5,
			});
		const kept = await Promise.all([shown("maya"), shown("lena")]);
		expect(kept.map((row) => row?.subject)).toEqual(["maya", undefined]);
		expect((await shown("maya"))?.name).toBe("maya");
		expect(await store.visitor(maya.site_id, maya.id)).toMatchObject({
			subject: "maya",
			proven_at: 5,
		});
	});

	test("PR1 who is forgotten has no token, link, name or address left, and is found by nothing", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "Hello?"));
		await store.keepReplyTo(maya.site_id, maya.id, "maya@home.example", 0);
		await store.keepVisitorToken(maya, "phone", 1);
		await store.keepMailLink({
			token_hash: "link",
			site_id: maya.site_id,
			visitor_id: maya.id,
			conversation_id: row.id,
			made_at: 1,
			expires_at: 10,
			used_at: null,
		});
		expect(await store.unforgotten(maya.site_id, maya.id)).toEqual([row.id]);
		await store.forgetVisitor(maya.site_id, maya.id, 5);
		expect(await store.visitor(maya.site_id, maya.id)).toMatchObject({
			name: null,
			reply_to: null,
			answered: null,
			forgotten_at: 5,
		});
		for (const token of [maya.token_hash, "phone"])
			expect(await store.visitorByToken(maya.site_id, token)).toBeUndefined();
		expect(await store.mailLink("link")).toBeUndefined();
	});

	test("LK1 what a visitor looks at is kept with the visitor", async () => {
		const { store, maya } = stocked;
		await store.keepVisitorContext(maya.site_id, maya.id, "{}");
		const kept = await store.visitor(maya.site_id, maya.id);
		expect(kept?.looking).toBe("{}");
	});
}
