import sax from "sax";
import { FeedError } from "./feed-error.ts";
import { fieldName, type RawProduct, type Splitter } from "./splitter.ts";

/** RSS 2.0 (`item`) or Atom (`entry`), as the Google Merchant Center reads them: values with `g:` come before those without. */
export function splitXml(): Splitter {
	// Strict: of what is not well-formed nobody knows where a product ends. Entities of the file's own are none.
	const parser = sax.parser(true, { position: true });
	let found: RawProduct[] = [];
	let item: { at: number; depth: number; fields: Fields } | null = null;
	let value: { name: string; text: string } | null = null;
	let depth = 0;
	let brokenAt: number | null = null;
	const line = () => parser.line + 1;

	parser.onerror = () => {
		brokenAt ??= line();
	};
	parser.onopentag = ({ name, attributes }) => {
		if (depth === 0 && !ROOTS.has(fieldName(name)))
			throw new FeedError({ code: isPage(name) ? "html" : "unknown" });
		depth++;
		if (depth > DEPTH) throw new FeedError({ code: "broken", at: line() });
		if (!item && PRODUCTS.has(name))
			item = { at: line(), depth, fields: createFields() };
		// What stands deeper is of something else: a price of the delivery is none of the product.
		else if (item && depth === item.depth + 1) {
			value = { name, text: "" };
			if (name === "link" && attributes.href && isItself(attributes.rel))
				item.fields.set(name, String(attributes.href));
		}
	};
	const onText = (text: string) => {
		if (value) value.text += text;
	};
	parser.ontext = onText;
	parser.oncdata = onText;
	parser.onclosetag = () => {
		if (item && value && depth === item.depth + 1) {
			if (value.text.trim() !== "") item.fields.set(value.name, value.text);
			value = null;
		}
		if (item && depth === item.depth) {
			found.push({ at: item.at, fields: item.fields.all });
			item = null;
		}
		depth--;
	};

	function write(text: string) {
		try {
			parser.write(text);
		} catch (error) {
			if (error instanceof FeedError) throw error;
			// An attribute that is called as a method of objects is too much for the parser.
			brokenAt ??= line();
		}
	}
	function taken(): RawProduct[] {
		if (brokenAt !== null)
			throw new FeedError({ code: "broken", at: brokenAt });
		const some = found;
		found = [];
		return some;
	}
	return {
		add(text) {
			if (parser.error) return taken();
			write(text);
			return taken();
		},
		end() {
			parser.close();
			return taken();
		},
	};
}

/** More than any feed has. Each tag that is open takes memory, and products that end between them are no end of it. */
const DEPTH = 100;

const ROOTS: ReadonlySet<string> = new Set(["rss", "feed", "rdf"]);
const PRODUCTS: ReadonlySet<string> = new Set(["item", "entry"]);

const isPage = (root: string) => /^html$/i.test(root);

/** Atom has links to other things as well. */
function isItself(rel: string | { value: string } | undefined): boolean {
	return rel === undefined || rel === "alternate";
}

type Fields = ReturnType<typeof createFields>;

function createFields() {
	const all = new Map<string, string>();
	const own = new Set<string>();
	return {
		all,
		set(said: string, value: string) {
			const name = fieldName(said);
			const isOwn = said.startsWith("g:");
			// Of several, such as additional pictures under one name, the first counts.
			if (all.has(name) && (own.has(name) || !isOwn)) return;
			all.set(name, value);
			if (isOwn) own.add(name);
		},
	};
}
