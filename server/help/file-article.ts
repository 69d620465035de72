import * as v from "valibot";
import { articleAddress } from "../../protocol/article.ts";
import { articleAddressFor } from "../../protocol/article-address.ts";
import type { ArticleFileFault } from "../../protocol/article-files.ts";
import { locale } from "../../protocol/read.ts";
import { readArticleFile } from "./article-file.ts";
import { nameOf } from "./folder-path.ts";

/** `null`: the file does not say, so nothing is published by it. */
export type FileState = "draft" | "published" | "changed" | null;

/** What a file says, and its path where it says nothing. */
export interface FileArticle {
	path: string;
	title: string;
	address: string;
	language: string;
	state: FileState;
	published: number | null;
	formerAddresses: string[];
	/** What is said before its text and is not carried. */
	others: string[];
	body: string;
}

const STATES: readonly (string | null)[] = [
	"draft",
	"published",
	"changed",
	null,
];
const isState = (said: string | null): said is FileState =>
	STATES.includes(said);
const names = new Intl.DisplayNames("en", {
	...{ type: "language" as const, fallback: "none" as const },
});

/** @param only the one language in which the shop answers; null: there are more */
export function fileArticle(
	path: string,
	bytes: Uint8Array,
	only: string | null,
): FileArticle | ArticleFileFault {
	const text = textOf(bytes);
	if (text === null) return "text";
	const said = readArticleFile(text);
	if (!said) return "front_matter";
	const { title, state, others, formerAddresses, body } = said;
	if (title === null) return "title";
	const language = languageOf(said.language, path, only);
	if (language === null) return "language";
	if (!isState(state)) return "state";
	const name = nameOf(path).replace(/\.draft$/, "");
	const address =
		said.address ?? (articleAddressFor(name) || articleAddressFor(title));
	if (!v.is(articleAddress, address)) return "address";
	const published = Date.parse(said.published ?? "");
	const isDated = said.published === null || !Number.isNaN(published);
	return {
		...{ path, title, address, language, state, formerAddresses, body },
		published: Number.isNaN(published) ? null : published,
		others: isDated ? others : [...others, "published"],
	};
}

function textOf(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** As the file says it, or its folder. */
function languageOf(
	said: string | null,
	path: string,
	only: string | null,
): string | null {
	if (said !== null) return tagOf(said);
	return tagOf(path.split("/").at(-2) ?? "") ?? only;
}

function tagOf(said: string): string | null {
	if (!v.is(locale, said)) return null;
	try {
		const [tag = said] = Intl.getCanonicalLocales(said);
		return names.of(tag) === undefined ? null : tag;
	} catch {
		return null;
	}
}
