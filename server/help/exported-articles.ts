import { createHash } from "node:crypto";
import { articleFileText, type WrittenFile } from "./article-file.ts";
import { withTargets } from "./markdown-targets.ts";
import type { HelpStore } from "./queries.ts";
import type { ArticleRow } from "./rows.ts";

export interface ExportedArticles {
	files: { path: string; text: string }[];
	/** The id of each, by its path. */
	pictures: Map<string, string>;
}

/** Read at once. */
const AT_ONCE = 100;
const PICTURE = /^\/pictures\/([A-Za-z0-9_-]{22})$/;

/**
 * All articles of a shop as files, the same for the same articles in whichever shop: ordered by their addresses, and
 * pictures named by the first article that shows them.
 */
export async function exportedArticles(
	store: HelpStore,
	site: string,
): Promise<ExportedArticles> {
	const names = new Map<string, string>();
	const files: ExportedArticles["files"] = [];
	for (const { address, former, rows } of await articlesByAddress(store, site))
		for (const row of rows)
			for (const said of saidOf(row)) {
				const { language } = row;
				const name = `${address}${said.state === "changed" ? ".draft" : ""}`;
				const formerAddresses = said.state === "changed" ? [] : former;
				const body = withTargets(said.body, (target) => {
					const [, id] = PICTURE.exec(target) ?? [];
					return id === undefined ? target : `../${pathOf(names, address, id)}`;
				});
				files.push({
					path: `${language}/${name}.md`,
					text: articleFileText({
						...{ ...said, address, language, formerAddresses, body },
					}),
				});
			}
	return {
		files,
		pictures: new Map([...names].map(([id, path]) => [path, id])),
	};
}

interface Addressed {
	address: string;
	former: string[];
	rows: ArticleRow[];
}

async function articlesByAddress(
	store: HelpStore,
	site: string,
): Promise<Addressed[]> {
	const articles = new Map<string, Addressed>();
	for (let after = { id: "", language: "" }; ; ) {
		const rows = await store.articleRows(site, after, AT_ONCE);
		for (const row of rows) {
			const { id, language } = row;
			after = { id, language };
			// One that was merged has no address of its own.
			const article = articles.get(id) ?? {
				...{ address: `merged-${shortOf(id)}`, former: [], rows: [] },
			};
			article.rows.push(row);
			articles.set(id, article);
		}
		if (rows.length < AT_ONCE) break;
	}
	for (const one of await store.addressesOf(site)) {
		const article = articles.get(one.article_id);
		if (!article) continue;
		if (one.is_current === 1) article.address = one.address;
		else article.former.push(one.address);
	}
	for (const { former } of articles.values()) former.sort();
	return [...articles.values()].sort((a, b) =>
		a.address < b.address ? -1 : 1,
	);
}

/** What is published, and what is written since. */
function saidOf({
	title,
	body,
	live_title,
	live_body,
	published_at: published,
}: ArticleRow): Pick<WrittenFile, "title" | "body" | "state" | "published">[] {
	if (live_title === null || live_body === null)
		return [{ title, body, state: "draft", published: null }];
	const live = {
		...{ title: live_title, body: live_body, published },
		state: "published" as const,
	};
	if (live_title === title && live_body === body) return [live];
	return [live, { title, body, state: "changed", published: null }];
}

/** A picture that two articles show has one file. */
function pathOf(
	names: Map<string, string>,
	address: string,
	id: string,
): string {
	const known = names.get(id);
	if (known !== undefined) return known;
	let number = 1;
	const taken = new Set(names.values());
	while (taken.has(`pictures/${address}-${number}.webp`)) number++;
	const path = `pictures/${address}-${number}.webp`;
	names.set(id, path);
	return path;
}

function shortOf(id: string): string {
	return createHash("sha256").update(id).digest("hex").slice(0, 12);
}
