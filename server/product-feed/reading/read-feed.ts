import type { Product } from "../../../protocol/product.ts";
import {
	FEED_BYTES,
	FEED_GAP_CHARS,
	FEED_PROBLEMS,
	FEED_PRODUCTS,
	type FeedCount,
	type FeedKind,
	type ProductProblem,
} from "../../../protocol/product-feed.ts";
import { nextTurn } from "../../ports/next-turn.ts";
import { FeedError } from "./feed-error.ts";
import { readProduct } from "./read-product.ts";
import { splitCsv } from "./split-csv.ts";
import { splitJson } from "./split-json.ts";
import { splitXml } from "./split-xml.ts";
import type { RawProduct, Splitter } from "./splitter.ts";
import { textOf } from "./text-of.ts";
import { unzipped } from "./unzipped.ts";

export interface FeedLimits {
	/** As it comes, and unzipped. */
	bytes: number;
	products: number;
	/** From one product to the next. */
	gapChars: number;
}
export const FEED_LIMITS: FeedLimits = {
	bytes: FEED_BYTES,
	products: FEED_PRODUCTS,
	gapChars: FEED_GAP_CHARS,
};

export interface ReadFeed {
	/**
	 * What is taken, in the order of the feed, some at a time; nothing more of the feed is asked for before they are.
	 * Throws `FeedError`, and whatever the bytes throw.
	 */
	products: AsyncGenerator<Product[]>;
	/** What was found up to now. */
	count(): FeedCount;
}

/** Reads a feed as it comes: what is held of it is no more than a piece and one product. */
export function readFeed(
	chunks: AsyncIterable<Uint8Array>,
	contentType: string,
	now: number,
	limits = FEED_LIMITS,
): ReadFeed {
	const count = createCount();
	return {
		count: () => structuredClone(count.said),
		products: products(textOf(unzipped(chunks, limits.bytes), contentType)),
	};

	async function* products(texts: AsyncIterable<string>) {
		/** Keys of what is taken: as many as there may be products. */
		const seen = new Set<string>();
		for await (const raws of rawProducts(texts, limits, count.isOf)) {
			const taken: Product[] = [];
			for (const raw of raws) {
				const read = readProduct(raw, now);
				if (read.kind === "left") count.problem(read.why, raw);
				else if (seen.has(read.key)) count.problem("twice", raw);
				else if (seen.size === limits.products) {
					count.said.more = true;
					break;
				} else {
					seen.add(read.key);
					taken.push(read.product);
					for (const why of read.without) count.problem(why, raw);
				}
			}
			count.said.products += taken.length;
			if (taken.length > 0) yield taken;
			if (count.said.more) return;
		}
		const { said } = count;
		if (said.products === 0)
			throw new FeedError({ code: said.first.length > 0 ? "none" : "empty" });
	}
}

/** As they stand there, with what they are not told of each. */
async function* rawProducts(
	texts: AsyncIterable<string>,
	{ gapChars }: FeedLimits,
	isOf: (kind: FeedKind) => void,
): AsyncGenerator<RawProduct[]> {
	let head = "";
	let splitter: Splitter | null = null;
	let gap = 0;
	let last = 1;
	for await (const text of texts) {
		head = splitter ? "" : (head + text).trimStart();
		if (!splitter && head.length > 0) {
			const begun = splitterFor(head);
			splitter = begun.splitter;
			isOf(begun.kind);
		}
		gap += text.length;
		const raws = await splitter?.add(head || text);
		if (raws && raws.length > 0) {
			gap = 0;
			last = raws.at(-1)?.at ?? last;
			yield raws;
		}
		if (gap > gapChars) throw new FeedError({ code: "long", at: last });
		// A quick server has more ready than the relay has time for.
		await nextTurn();
	}
	if (!splitter) throw new FeedError({ code: "empty" });
	const raws = await splitter.end();
	if (raws.length > 0) yield raws;
}

/** By what stands there: names of files and types are what somebody has said. */
function splitterFor(head: string): { kind: FeedKind; splitter: Splitter } {
	const [first] = head;
	if (first === "[" || first === "{")
		return { kind: "json", splitter: splitJson(first) };
	if (/^<(!doctype\s+html|html|head|body|script|div)\b/i.test(head))
		throw new FeedError({ code: "html" });
	if (first === "<") return { kind: "xml", splitter: splitXml() };
	// No text has these signs: a picture, a PDF, an archive.
	if (/^[^\n]*(?!\s)\p{Cc}/u.test(head) || head.startsWith("%PDF"))
		throw new FeedError({ code: "unknown" });
	return { kind: "csv", splitter: splitCsv() };
}

function createCount() {
	const said: FeedCount = {
		kind: "csv",
		products: 0,
		more: false,
		problems: {},
		first: [],
	};
	return {
		said,
		isOf(kind: FeedKind) {
			said.kind = kind;
		},
		problem(why: ProductProblem, { at }: RawProduct) {
			said.problems[why] = (said.problems[why] ?? 0) + 1;
			if (said.first.length < FEED_PROBLEMS) said.first.push({ why, at });
		},
	};
}
