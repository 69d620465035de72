import type { ArticleFolderSaid } from "../../protocol/article-files.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import {
	type ExportedArticles,
	exportedArticles,
} from "./exported-articles.ts";
import { folderPictures } from "./folder-pictures.ts";
import type { OpenedFolder } from "./opened-folder.ts";
import {
	type PlannedImport,
	type PlannedText,
	plannedImport,
} from "./planned-import.ts";
import type { HelpStore } from "./queries.ts";
import type { ArticleRow } from "./rows.ts";
import { changedNow } from "./write-articles.ts";

/** Pictures that stand in articles. */
export interface ArticlePictures {
	read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
	/** Errors: `bad_picture`, `slow_down`. */
	keepOfSite(
		site: string,
		as: "article",
		bytes: Uint8Array,
		id: string,
	): Promise<string>;
}

interface Parts {
	store: HelpStore & { now(): number };
	pictures: ArticlePictures;
}

/** What a folder would do. Nothing is written. */
export async function lookAtFolder(
	parts: Parts,
	site: SiteRow,
	folder: OpenedFolder,
): Promise<ArticleFolderSaid> {
	const plan = await planOf(parts, site, folder, new Set());
	return saidOf(plan, await newPictures(parts, plan));
}

/**
 * Does what a folder says, article by article: what is done stays where it ends in between, and the same folder goes
 * on from there. Errors: `conflict` where somebody writes one of them at the same time, `slow_down`.
 */
export async function importFolder(
	parts: Parts,
	site: SiteRow,
	folder: OpenedFolder,
	by: string,
): Promise<ArticleFolderSaid> {
	const { store } = parts;
	let plan = await planOf(parts, site, folder, new Set());
	const fresh = await newPictures(parts, plan);
	const bad = await keepPictures(parts, site.id, fresh);
	if (bad.size > 0) plan = await planOf(parts, site, folder, bad);
	for (const text of plan.texts) await keepText(store, site.id, text);
	const count = (what: string) =>
		plan.said.filter((one) => one.what === what).length;
	const [added, changed] = [count("new"), count("changed")];
	if (added + changed > 0)
		await store.noteArticles(
			auditRow(site.id, store.now(), {
				...{ action: "articles_imported", by },
				details: { added, changed },
			}),
		);
	return saidOf(plan, fresh);
}

async function planOf(
	{ store, pictures }: Parts,
	site: SiteRow,
	folder: OpenedFolder,
	bad: ReadonlySet<string>,
): Promise<PlannedImport> {
	let exported: ExportedArticles | undefined;
	const known = await folderPictures(
		site.id,
		folder.pictures,
		async (path) => {
			exported ??= await exportedArticles(store, site.id);
			// Behind whatever folder they were packed with.
			const [own = ""] = /pictures\/[^/]+$/.exec(path) ?? [];
			const id = exported.pictures.get(own);
			const bytes = id && (await pictures.read(id));
			return id && bytes ? { id, bytes } : undefined;
		},
		bad,
	);
	return plannedImport(store, site, folder, known);
}

async function newPictures(
	{ pictures }: Parts,
	plan: PlannedImport,
): Promise<Map<string, Uint8Array>> {
	const fresh = new Map<string, Uint8Array>();
	for (const [id, bytes] of plan.pictures)
		if (!(await pictures.read(id))) fresh.set(id, bytes);
	return fresh;
}

/** One after the other, as they are made. @returns those that are none */
async function keepPictures(
	{ pictures }: Parts,
	site: string,
	fresh: ReadonlyMap<string, Uint8Array>,
): Promise<Set<string>> {
	const bad = new Set<string>();
	for (const [id, bytes] of fresh)
		try {
			await pictures.keepOfSite(site, "article", bytes, id);
		} catch (error) {
			if (!(error instanceof Refused && error.refusal.code === "bad_picture"))
				throw error;
			bad.add(id);
		}
	return bad;
}

async function keepText(
	store: Parts["store"],
	site: string,
	text: PlannedText,
): Promise<void> {
	const { article: id, language, address, former } = text;
	const before = await store.article({ site_id: site, id, language });
	const row = rowOf(text, before, {
		...{ site_id: site, id, language },
		changed_at: await changedNow(store, site),
	});
	if (row) {
		const was = before?.revision ?? null;
		const done = await store.keepArticle(row, was, address);
		if (done !== "kept") throw new Refused({ code: "conflict" });
	}
	if (former.length > 0) await store.keepFormerAddresses(site, id, former);
}

/** undefined: it is so already. */
function rowOf(
	{ title, body, state, published, hasChanged }: PlannedText,
	before: ArticleRow | undefined,
	of: Pick<ArticleRow, "site_id" | "id" | "language" | "changed_at">,
): ArticleRow | undefined {
	const isWritten = before?.title === title && before.body === body;
	const isLive = before?.live_title === title && before.live_body === body;
	const publishes = state === "published" && !isLive;
	// What is written since has a file of its own, which follows.
	const writes = !before || (!isWritten && !hasChanged);
	if (!writes && !publishes) return undefined;
	const at = of.changed_at;
	// The first time that it is published here it is as old as it was elsewhere.
	const isFirst = before?.published_at == null;
	const dated = isFirst && published !== null ? Math.min(published, at) : at;
	return {
		...of,
		...(writes ? { title, body } : { title: before.title, body: before.body }),
		revision: (before?.revision ?? 0) + 1,
		live_title: publishes ? title : (before?.live_title ?? null),
		live_body: publishes ? body : (before?.live_body ?? null),
		version: (before?.version ?? 0) + (publishes ? 1 : 0),
		published_at: publishes ? dated : (before?.published_at ?? null),
	};
}

function saidOf(
	{ said }: PlannedImport,
	fresh: ReadonlyMap<string, unknown>,
): ArticleFolderSaid {
	return { files: said, pictures: fresh.size };
}
