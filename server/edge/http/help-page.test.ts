import { expect, test } from "vitest";
import { markdownTree } from "../../markdown/markdown-tree.ts";
import { htmlFaults } from "../../testing/html-faults.ts";
import { articlePage, goneArticlePage, helpListPage } from "./help-page.ts";

const view = {
	...{ site: "s".repeat(22), shop: "Lamp & Loom", locale: "en" },
	...{ origin: "https://chat.example", say: (path: string) => path },
	hasImprovements: true,
};
const article = {
	...{ id: "a".repeat(22), language: "ro", version: 2 },
	...{ title: "Cum <returnez>?", address: "retur", publishedAt: 0 },
	...{ languages: ["ro", "en"], url: "https://chat.example/help/x" },
	nodes: markdownTree("# In its box\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |"),
};
const shown = (voted: "yes" | "no" | null, isThanked = false) =>
	articlePage(view, { article, voter: "v".repeat(22), voted, isThanked });

test("HP7 every page of articles is valid, whatever has been said of one", () => {
	const pages = [
		helpListPage(view, [], "bulb"),
		helpListPage(view, [article], null),
		goneArticlePage(view),
		...[shown(null), shown("no"), shown("yes"), shown("no", true)],
	];
	for (const page of pages) expect(htmlFaults(page)).toEqual([]);
});

test("HP7 a page says in which language the article is, and where it stands in others", () => {
	const page = shown(null);
	expect(page).toContain('<h1 lang="ro" dir="auto">Cum &#60;returnez&#62;?');
	expect(page).toContain('<article lang="ro" dir="ltr">');
	expect(page).toContain('hreflang="x-default"');
	expect(page).toContain('"@type":"Article"');
});
