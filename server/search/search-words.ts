import type { Bodies } from "../../protocol/entry.ts";
import { foldedWords } from "../../protocol/fold.ts";
import type { SearchContent } from "../../protocol/search.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";

/*
 * Filters are terms beside the words, so that the index itself finds a line that has a word and was written by
 * somebody. A term begins with a sign that no word has.
 */

export const sideTerm = (side: "visitor" | "agent") => `=${side}`;
export const contentTerm = (content: SearchContent) => `=${content}`;
/** Of the head of a conversation. */
export const tagTerm = (tag: string) => `=tag-${tag}`;
export const scoreTerm = (score: number) => `=score-${score}`;
export const HEAD_TERM = "=head";
/** Of a name; the word may lack its end. */
export const nameTerm = (word: string) => `@${word}`;
/** Of the number of an order. */
export const orderTerm = (word: string) => `#${word}`;

type Spoken = Pick<
	EntryRow,
	"kind" | "author_kind" | "author_name" | "body" | "seq"
>;

/** What is found of an entry; null: it has no words. */
export function entryWords(
	{ visitor_name }: Pick<ConversationView, "visitor_name">,
	entry: Spoken,
): string | null {
	const said = saidIn(entry);
	if (!said) return null;
	const { author_kind: side } = entry;
	const author = side === "visitor" ? visitor_name : entry.author_name;
	return [
		...(side === "system" ? [] : [sideTerm(side)]),
		...said.contents.map(contentTerm),
		...wordsIn(author ?? "").map(nameTerm),
		...wordsIn(said.text),
	].join(" ");
}

export interface Said {
	text: string;
	contents: SearchContent[];
}

/** The words of an entry as they were written; null: it has none. */
export function saidIn({
	kind,
	body,
}: Pick<EntryRow, "kind" | "body">): Said | null {
	if (body === null) return null;
	switch (kind) {
		case "message":
			return withFiles(JSON.parse(body) as Bodies["message"]);
		case "note":
			return withFiles(JSON.parse(body) as Bodies["note"], "note");
		case "transferred":
			return said((JSON.parse(body) as Bodies["transferred"]).note, "note");
		case "promised":
			return said((JSON.parse(body) as Bodies["promised"]).what);
		case "rated":
			return said((JSON.parse(body) as Bodies["rated"]).comment, "comment");
		default:
			return null;
	}
}

/** Names and alternative texts of its files stand behind the text. */
function withFiles(
	{ text, files }: Bodies["message"],
	content?: SearchContent,
): Said | null {
	if (!files) return said(text, content);
	const words = files.flatMap(({ name, alt }) => [name, alt ?? ""]);
	const isPicture = files.some(({ type }) => type.startsWith("image/"));
	return {
		text: [text, ...words].filter((each) => each !== "").join("\n"),
		contents: [
			...contentsOf(text, content),
			"file",
			...(isPicture ? (["picture"] as const) : []),
		],
	};
}

function said(text: string | null, content?: SearchContent): Said | null {
	return text ? { text, contents: contentsOf(text, content) } : null;
}

const WEB_ADDRESS = /https?:\/\/\S/i;

function contentsOf(text: string, content?: SearchContent): SearchContent[] {
	return [
		...(content ? [content] : []),
		...(WEB_ADDRESS.test(text) ? (["link"] as const) : []),
	];
}

type Headed = Pick<ConversationView, "visitor_name" | "ref" | "tags" | "score">;

/** What is found of a conversation beside its entries. */
export function headWords({ visitor_name, ref, tags, score }: Headed): string {
	return [
		HEAD_TERM,
		...(JSON.parse(tags) as string[]).map(tagTerm),
		...(score === null ? [] : [scoreTerm(score)]),
		...wordsIn(ref),
		...wordsIn(visitor_name ?? ""),
	].join(" ");
}

/** Whether {@link headWords} may differ. */
export function isHeadChange(row: Headed, before: Headed | null): boolean {
	return (
		row.visitor_name !== before?.visitor_name ||
		row.tags !== before.tags ||
		row.score !== before.score
	);
}

/** What is found of a shopper. @param orders JSON, as the shop's server has signed them */
export function shopperWords(orders: string): string | null {
	const numbers = (JSON.parse(orders) as { id: string }[]).map(({ id }) => id);
	if (numbers.length === 0) return null;
	return numbers
		.flatMap((number) => [
			...wordsIn(number).map(orderTerm),
			...wordsIn(number),
		])
		.join(" ");
}

function wordsIn(text: string): string[] {
	return foldedWords(text).map(({ word }) => word);
}
