import { expect, test } from "vitest";
import type { ArticleRow } from "../../help/rows.ts";
import { auditRow } from "../../people/audit.ts";
import type { Stocked } from "./suite.ts";

const FIRST = { id: "", language: "" };

/** The articles of a shop, and what shoppers say of them. */
export function helpSuite(stocked: Stocked): void {
	const rowOf = (over: Partial<ArticleRow>): ArticleRow => ({
		...{ site_id: stocked.shop.id, id: "a", language: "en", revision: 1 },
		...{ title: "How do I return a lamp?", body: "In its box." },
		...{ live_title: null, live_body: null, version: 0 },
		...{ published_at: null, changed_at: 5 },
		...over,
	});
	const keyOf = ({ site_id, id, language }: ArticleRow) => ({
		...{ site_id, id, language },
	});

	test("HP3 a draft is kept at its address, and another one of before is not written over", async () => {
		const { store, shop, books } = stocked;
		const draft = rowOf({});
		expect(await store.keepArticle(draft, null, "returns")).toBe("kept");
		expect(await store.keepArticle(draft, null, "returns")).toBe("changed");
		const other = rowOf({ id: "b", changed_at: 6 });
		expect(await store.keepArticle(other, null, "returns")).toBe("taken");
		const live = { live_title: draft.title, live_body: draft.body };
		const next = rowOf({ ...live, revision: 2, version: 1, changed_at: 7 });
		expect(await store.keepArticle(next, 1, "back")).toBe("kept");
		const romanian = rowOf({ language: "ro", changed_at: 8 });
		expect(await store.keepArticle(romanian, null, "back")).toBe("kept");
		expect(await store.article(keyOf(draft))).toEqual(next);
		expect(await store.articlesOf(shop.id, "a")).toHaveLength(2);
		expect(await store.articlesOf(books.id, "a")).toEqual([]);
		const { body: _, live_body: __, ...head } = next;
		const heads = await store.articleHeads(shop.id, FIRST, 9);
		expect(heads[0]).toEqual({ ...head, is_same: 1 });
		expect(heads[1]?.is_same).toBe(0);
		const behind = await store.articleHeads(shop.id, heads[0] ?? FIRST, 9);
		expect(behind.map(({ language }) => language)).toEqual(["ro"]);
		const texts = await store.articleRows(shop.id, FIRST, 1);
		expect(texts).toEqual([next]);
		const rest = await store.articlesToExport(shop.id, draft, 9);
		expect(rest).toMatchObject([{ id: "a", language: "ro" }]);
		const since = await store.articlesSince(shop.id, 7, 9);
		expect(since.map(({ language }) => language)).toEqual(["ro"]);
		expect(await store.articlesChangedAt(shop.id)).toBe(8);
		expect(await store.articlesChangedAt(books.id)).toBe(0);
	});

	test("HP4 each address of before leads to its article, also once it is merged", async () => {
		const { store, shop, books } = stocked;
		await store.keepArticle(rowOf({}), null, "returns");
		await store.keepArticle(rowOf({ revision: 2 }), 1, "back");
		await store.keepArticle(rowOf({ id: "b" }), null, "refunds");
		expect(await store.addressOf(shop.id, "a")).toBe("back");
		expect(await store.articleAt(shop.id, "returns")).toMatchObject({
			...{ article_id: "a", is_current: 0 },
		});
		expect(await store.articleAt(books.id, "returns")).toBeUndefined();
		expect(await store.countArticles(shop.id)).toBe(2);
		await store.keepFormerAddresses(shop.id, "b", ["money", "back"]);
		expect(await store.articleAt(shop.id, "money")).toMatchObject({
			...{ article_id: "b", is_current: 0 },
		});
		expect(await store.addressOf(shop.id, "a")).toBe("back");
		const audit = auditRow(shop.id, 9, { action: "article_merged", by: null });
		await store.noteArticles({ ...audit, id: "other" });
		await store.mergeArticle(shop.id, "a", "b", 9, audit);
		const leads = await store.addressesOf(shop.id);
		expect(new Set(leads.map((one) => one.article_id))).toEqual(new Set("b"));
		expect(await store.addressOf(shop.id, "b")).toBe("refunds");
		expect(await store.articlesChangedAt(shop.id)).toBe(9);
	});

	test("HP6 a vote counts once for each version, and keeps what was missing", async () => {
		const { store, shop } = stocked;
		const key = keyOf(rowOf({}));
		const voteOf = (voter: string, version: number, helpful: 0 | 1) => ({
			...{ site_id: shop.id, article_id: "a", language: "en" },
			...{ version, voter, helpful, missing: null, at: 1 },
			visitor_id: null,
		});
		await store.keepArticleVote(voteOf("maya", 1, 1));
		await store.keepArticleVote(voteOf("omar", 1, 0));
		await store.keepArticleVote(voteOf("omar", 1, 0));
		const missing = "Who pays for it?";
		await store.keepArticleVote({ ...voteOf("maya", 1, 0), missing });
		await store.keepArticleVote(voteOf("maya", 2, 1));
		const votes = await store.articleVotes(shop.id);
		expect(votes.toSorted((a, b) => a.version - b.version)).toEqual([
			{ article_id: "a", language: "en", version: 1, votes: 2, helpful: 0 },
			{ article_id: "a", language: "en", version: 2, votes: 1, helpful: 1 },
		]);
		expect(await store.missingIn(key, 9)).toEqual([
			{ missing, version: 1, at: 1 },
		]);
		await store.countArticle(key, "views");
		await store.countArticle(key, "views");
		await store.countArticle(key, "chats");
		expect(await store.articleCounts(shop.id)).toMatchObject([
			{ views: 2, chats: 1 },
		]);
	});
	saidSuite(stocked);
	searchSuite(stocked);
}

/** What goes after the days of comments, and with its visitor. */
function saidSuite(stocked: Stocked): void {
	test("HP19 what was missing goes by its age and with who is known by it, and the votes stay counted", async () => {
		const { store, shop } = stocked;
		const before = (await store.articleVotes(shop.id)).length;
		const missing = (voter: string, at: number) => ({
			...{ site_id: shop.id, article_id: "said", language: "en", version: 1 },
			...{ voter, helpful: 0 as const, missing: voter, at, visitor_id: null },
		});
		await store.keepArticleVote(missing("first", 5));
		await store.keepArticleVote(missing("second", 6));
		await store.keepArticleVote({ ...missing("third", 9), visitor_id: "v" });
		const search = { site_id: shop.id, language: "en", words: "lid" };
		await store.keepHelpSearch({ ...search, at: 4 });
		const said = await store.countSaid(shop.id, 7);
		expect(said).toBeGreaterThanOrEqual(3);
		expect(await store.dropSaid(shop.id, 7, 100, 10)).toBe(said);
		expect(await store.countSaid(shop.id, 7)).toBe(0);
		const key = { site_id: shop.id, id: "said", language: "en" };
		expect(await store.missingIn(key, 9)).toMatchObject([{ missing: "third" }]);
		expect((await store.articleVotes(shop.id)).length).toBe(before + 1);
	});
}

/** What is looked for without a result. */
function searchSuite(stocked: Stocked): void {
	test("HP8 what is looked for in vain is counted, and goes when nobody looks for it any more", async () => {
		const { store, shop } = stocked;
		const search = (words: string, at: number) =>
			store.keepHelpSearch({ site_id: shop.id, language: "en", words, at });
		await search("bulb", 1);
		await search("bulb", 3);
		await search("shade", 2);
		const found = await store.helpSearches(shop.id, 9);
		expect(found.map(({ words, times }) => [words, times])).toEqual([
			["bulb", 2],
			["shade", 1],
		]);
		expect(await store.dropHelpSearches(3, 9)).toBe(1);
		expect(await store.helpSearches(shop.id, 9)).toHaveLength(1);
	});
}
