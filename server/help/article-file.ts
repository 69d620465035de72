import { parseDocument, stringify } from "yaml";
import {
	FORMER_ADDRESSES,
	FRONT_MATTER_CHARS,
} from "../../protocol/article-files.ts";

/**
 * What a file says of itself before its text. `changed`: it is what was written since the article was published,
 * which is another file.
 */
export interface FrontMatter {
	title: string | null;
	address: string | null;
	language: string | null;
	state: string | null;
	published: string | null;
	formerAddresses: string[];
	/** What else stands there. */
	others: string[];
}

export interface ArticleFile extends FrontMatter {
	body: string;
}

const KNOWN = [
	"title",
	"address",
	"language",
	"state",
	"published",
	"formerAddresses",
];
/** Further ones are not named. */
const NAMED = 10;

/** null: what stands before its text cannot be read. */
export function readArticleFile(text: string): ArticleFile | null {
	const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
	if (!/^---[ \t]*\n/.test(plain)) return titled({}, plain);
	const [whole, said = ""] =
		/^---[ \t]*\n([\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(plain) ?? [];
	if (whole === undefined || said.length > FRONT_MATTER_CHARS) return null;
	const matter = mapIn(said);
	return matter && titled(matter, plain.slice(whole.length));
}

/** As text all of it: a title may be a number, a date, or a yes. */
function mapIn(said: string): Record<string, unknown> | null {
	if (said.trim() === "") return {};
	try {
		const document = parseDocument(said, {
			schema: "failsafe",
			uniqueKeys: true,
		});
		if (document.errors.length > 0) return null;
		const matter: unknown = document.toJS({ maxAliasCount: 0 });
		const isMap =
			typeof matter === "object" && matter !== null && !Array.isArray(matter);
		return isMap ? { ...matter } : null;
	} catch {
		// Deeper than the stack, or names for parts of it.
		return null;
	}
}

function titled(
	matter: Record<string, unknown>,
	body: string,
): ArticleFile | null {
	const text = (name: string) => {
		const said = matter[name];
		return typeof said === "string" && said.trim() !== "" ? said.trim() : null;
	};
	const isText = KNOWN.every(
		(name) =>
			name === "formerAddresses" ||
			matter[name] === undefined ||
			typeof matter[name] === "string",
	);
	const former = matter.formerAddresses ?? [];
	const isList =
		Array.isArray(former) &&
		former.length <= FORMER_ADDRESSES &&
		former.every((one) => typeof one === "string");
	if (!isText || !isList) return null;
	const title = text("title");
	// As a file has it that was written for elsewhere.
	const [heading, said = ""] = /^\s*#[ \t]+([^\n]+)(?:\n|$)/.exec(body) ?? [];
	const isInBody = title === null && heading !== undefined;
	return {
		title: isInBody ? said.replace(/[ \t]#+[ \t]*$/, "").trim() : title,
		address: text("address"),
		language: text("language"),
		state: text("state"),
		published: text("published"),
		formerAddresses: former,
		others: Object.keys(matter)
			.filter((name) => !KNOWN.includes(name))
			.slice(0, NAMED),
		body: isInBody ? body.slice(heading.length) : body,
	};
}

export interface WrittenFile {
	title: string;
	address: string;
	language: string;
	state: "draft" | "published" | "changed";
	published: number | null;
	formerAddresses: readonly string[];
	body: string;
}

/** The file of one, as {@link readArticleFile} reads it. */
export function articleFileText({
	title,
	address,
	language,
	state,
	published,
	formerAddresses,
	body,
}: WrittenFile): string {
	const matter = {
		...{ title, address, language, state },
		...(published !== null && {
			published: new Date(published).toISOString(),
		}),
		...(formerAddresses.length > 0 && { formerAddresses }),
	};
	return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${body}\n`;
}
