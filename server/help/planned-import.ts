import * as v from "valibot";
import {
	ARTICLE_BYTES,
	ARTICLE_LANGUAGES,
	ARTICLES_MOST,
	articleAddress,
	readArticleWords,
} from "../../protocol/article.ts";
import type {
	ArticleFileFault,
	ArticleFileNote,
	ArticleFileSaid,
} from "../../protocol/article-files.ts";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { carriedBody } from "./carried-body.ts";
import { type FileArticle, fileArticle } from "./file-article.ts";
import type { FolderPictures } from "./folder-pictures.ts";
import { type OpenedFolder, saidOf } from "./opened-folder.ts";
import type { HelpStore } from "./queries.ts";
import type { ArticleAddressRow, ArticleRow } from "./rows.ts";

/** One language of an article, as it is to be. */
export interface PlannedText {
	article: string;
	language: string;
	address: string;
	title: string;
	body: string;
	state: FileArticle["state"];
	/** When it was published elsewhere. */
	published: number | null;
	/** Another file says what is written since it was published. */
	hasChanged: boolean;
	/** Of before, of the article: those that lead nowhere yet. */
	former: string[];
}

export interface PlannedImport {
	said: ArticleFileSaid[];
	texts: PlannedText[];
	/** Of the folder, those that are shown: by their ids. */
	pictures: Map<string, Uint8Array>;
}

/** Files that are read between two turns. */
const A_TURN = 20;

/** What each file of a folder would do. Nothing is written. */
export async function plannedImport(
	store: HelpStore,
	site: { id: string; languages: string },
	folder: OpenedFolder,
	pictures: FolderPictures,
): Promise<PlannedImport> {
	const said = new Map(folder.said.map((one) => [one.path, one]));
	const refuse = (path: string, why: ArticleFileFault, about = "") =>
		void said.set(path, saidOf(path, "refused", why, about));
	const files = await readFiles(folder, site, refuse);
	const shop = shopOf(await store.addressesOf(site.id));
	for (const file of files.values()) {
		const to = shop.leads.get(file.address);
		if (to !== undefined) refuse(file.path, "leads_on", to);
	}
	for (const [path, other] of saidTwice(files)) refuse(path, "twice", other);
	for (const path of said.keys()) files.delete(path);
	await mustHaveRoom(store, site.id, shop, files, refuse);
	const current = new Set([...files.values()].map(({ address }) => address));
	const keys = new Set([...files.values()].map((file) => keyOf(file)));
	const texts: PlannedText[] = [];
	const shown = new Map<string, Uint8Array>();
	const ids = new Map<string, string>();
	for (const file of inOrder(files.values())) {
		if (texts.length % A_TURN === 0) await nextTurn();
		const { path, address, language, state, published } = file;
		const carried = carriedBody(path, file.body, {
			addressOf: (other) => files.get(other)?.address,
			isAddress: (named) => current.has(named) || shop.all.has(named),
			picture: (named) => pictures.id(named),
		});
		const words = wordsOf(file.title, carried.body);
		if (typeof words === "string") {
			refuse(path, words);
			continue;
		}
		const article = shop.current.get(address) ?? ids.get(address) ?? newId();
		ids.set(address, article);
		const rows = await store.articlesOf(site.id, article);
		const before = rows.find((row) => row.language === language);
		const isOurs = (one: string) =>
			v.is(articleAddress, one) &&
			!current.has(one) &&
			(shop.all.get(one) ?? article) === article;
		const former = file.formerAddresses.filter(isOurs);
		const text: PlannedText = {
			...{ article, language, address, ...words, state, published },
			hasChanged: state === "published" && keys.has(keyOf(file, "changed")),
			former: former.filter((one) => !shop.all.has(one)),
		};
		texts.push(text);
		for (const [id, bytes] of pictures.shownIn(words.body))
			shown.set(id, bytes);
		said.set(path, {
			...saidOf(path, whatOf(text, before), null),
			notes: notesOf(carried, file, former),
		});
	}
	const used = pictures.pathsOf(shown);
	for (const path of folder.pictures.keys())
		if (!used.has(path)) said.set(path, saidOf(path, "left", null));
	return {
		said: [...said.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
		...{ texts, pictures: shown },
	};
}

type Refuse = (path: string, why: ArticleFileFault, about?: string) => void;
type Files = Map<string, FileArticle>;

async function readFiles(
	{ articles }: OpenedFolder,
	site: { languages: string },
	refuse: Refuse,
): Promise<Files> {
	const languages = JSON.parse(site.languages) as string[];
	const only = languages.length === 1 ? (languages[0] ?? null) : null;
	const files: Files = new Map();
	for (const [path, bytes] of articles) {
		if (files.size % A_TURN === 0) await nextTurn();
		const file = fileArticle(path, bytes, only);
		if (typeof file === "string") refuse(path, file);
		else files.set(path, file);
	}
	return files;
}

interface Shop {
	/** To which article each address leads. */
	all: Map<string, string>;
	/** Those at which an article is. */
	current: Map<string, string>;
	/** Of those of before, the address to which they lead. */
	leads: Map<string, string>;
}

function shopOf(rows: readonly ArticleAddressRow[]): Shop {
	const now = rows.filter(({ is_current }) => is_current === 1);
	const at = new Map(now.map((row) => [row.article_id, row.address]));
	return {
		all: new Map(rows.map((row) => [row.address, row.article_id])),
		current: new Map(now.map((row) => [row.address, row.article_id])),
		leads: new Map(
			rows.flatMap(({ address, article_id, is_current }) =>
				is_current === 1 ? [] : [[address, at.get(article_id) ?? ""]],
			),
		),
	};
}

const keyOf = ({ language, address, state }: FileArticle, other = state) =>
	`${language} ${address} ${other === "changed"}`;

/** Files of one article and language, and another one of them: none of them is better than the others. */
function saidTwice(files: Files): Map<string, string> {
	const byKey = new Map<string, string[]>();
	for (const file of files.values())
		byKey.set(keyOf(file), [...(byKey.get(keyOf(file)) ?? []), file.path]);
	return new Map(
		[...byKey.values()].flatMap((paths) =>
			paths.length === 1
				? []
				: paths.map((path) => [
						path,
						paths.find((other) => other !== path) ?? "",
					]),
		),
	);
}

/** Refuses what is beyond what a shop may have, the last addresses first. */
async function mustHaveRoom(
	store: HelpStore,
	site: string,
	{ current }: Shop,
	files: Files,
	refuse: Refuse,
): Promise<void> {
	let room = ARTICLES_MOST - current.size;
	const languages = new Map<string, Set<string>>();
	for (const file of inOrder(files.values())) {
		const { address, language, path } = file;
		const id = current.get(address);
		if (!languages.has(address)) {
			const rows = id === undefined ? [] : await store.articlesOf(site, id);
			if (id === undefined && --room < 0) {
				refuse(path, "full");
				files.delete(path);
				room = 0;
				continue;
			}
			languages.set(address, new Set(rows.map((row) => row.language)));
		}
		const has = languages.get(address) ?? new Set();
		if (has.size >= ARTICLE_LANGUAGES && !has.has(language)) {
			refuse(path, "full");
			files.delete(path);
		} else has.add(language);
	}
}

/** What is written since comes behind what is published. */
function inOrder(files: Iterable<FileArticle>): FileArticle[] {
	const key = (file: FileArticle) => `${file.address} ${keyOf(file)}`;
	return [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function wordsOf(
	title: string,
	body: string,
): { title: string; body: string } | ArticleFileFault {
	try {
		const words = readArticleWords({ title, body });
		return Buffer.byteLength(words.body) > ARTICLE_BYTES ? "too_long" : words;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		const { refusal } = error;
		const isTitle = "field" in refusal && refusal.field === "title";
		return isTitle ? "title" : "too_long";
	}
}

function whatOf(
	{ title, body, state, hasChanged: isSaidApart, former }: PlannedText,
	before: ArticleRow | undefined,
): "new" | "changed" | "same" {
	if (!before) return "new";
	const isLive = before.live_title === title && before.live_body === body;
	const isWritten = before.title === title && before.body === body;
	const isSame =
		(state !== "published" || isLive) && (isSaidApart || isWritten);
	return isSame && former.length === 0 ? "same" : "changed";
}

function notesOf(
	{ noFile, noPicture }: ReturnType<typeof carriedBody>,
	{ formerAddresses, others }: FileArticle,
	kept: readonly string[],
): ArticleFileNote[] {
	const notes: ArticleFileNote[] = [
		{ kind: "no_file", names: noFile },
		{ kind: "no_picture", names: noPicture },
		{
			kind: "former",
			names: formerAddresses.filter((one) => !kept.includes(one)),
		},
		{ kind: "keys", names: others },
	];
	return notes.filter(({ names }) => names.length > 0);
}
