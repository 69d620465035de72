import type { IncomingHttpHeaders } from "node:http";
import { fold } from "../../protocol/fold.ts";
import type { Product } from "../../protocol/product.ts";
import {
	FEED_BYTES,
	FEED_WAIT_MS,
	type FeedCount,
	type FeedFault,
	type FeedReading,
} from "../../protocol/product-feed.ts";
import { type Outbound, OutboundError } from "../outbound/outbound.ts";
import type { ProductFeedStore } from "./queries.ts";
import { FeedError } from "./reading/feed-error.ts";
import { readFeed } from "./reading/read-feed.ts";
import type { FeedProductRow, ProductFeedRow } from "./rows.ts";

export interface ReadingParts {
	store: ProductFeedStore & { now(): number };
	outbound: Pick<Outbound, "stream">;
}

/** What a reading came to. With `read` its products wait in the store for being found. */
export interface ReadIntoStore {
	reading: FeedReading;
	validators: Validators;
}

/** Of the answer that was read last. */
export interface Validators {
	etag?: string;
	modified?: string;
}

/** Rows of one transaction: messages come in between. */
const ROWS_AT_ONCE = 100;

/**
 * Reads a feed and keeps its products as those of the next reading, which nobody finds yet. Throws what is no fault of
 * the feed; what was kept by then is left to {@link dropReadings}.
 */
export async function readIntoStore(
	{ store, outbound }: ReadingParts,
	row: ProductFeedRow,
	signal: AbortSignal,
): Promise<ReadIntoStore> {
	let count: (() => FeedCount) | null = null;
	const known = JSON.parse(row.validators) as Validators;
	try {
		const answer = await outbound.stream(new URL(row.url), {
			headers: headersOf(known),
			most: FEED_BYTES,
			waitMs: FEED_WAIT_MS,
			signal,
		});
		try {
			if (answer.status === 304 && row.shown !== null)
				return { reading: { kind: "same" }, validators: known };
			mustBeThere(answer.status);
			const type = answer.headers["content-type"] ?? "";
			const feed = readFeed(answer.body, type, store.now());
			({ count } = feed);
			await keepAll(store, row, feed.products);
			return {
				reading: { kind: "read", count: count() },
				validators: validatorsOf(answer.headers),
			};
		} finally {
			answer.close();
		}
	} catch (error) {
		const fault = faultOf(error);
		const found = count?.() ?? null;
		return {
			reading: { kind: "failed", fault, count: found },
			validators: known,
		};
	}
}

function headersOf({ etag, modified }: Validators): Record<string, string> {
	return {
		Accept: "text/csv, application/json, application/xml, */*",
		"Accept-Encoding": "gzip",
		"User-Agent":
			"Shopbell (reads the list of products that an owner of the shop has named)",
		...(etag && { "If-None-Match": etag }),
		...(modified && { "If-Modified-Since": modified }),
	};
}

/** What is longer is no use of a cache. */
const VALIDATOR_CHARS = 200;

function validatorsOf(headers: IncomingHttpHeaders): Validators {
	const { etag = "" } = headers;
	const modified = headers["last-modified"] ?? "";
	return {
		...(etag && etag.length <= VALIDATOR_CHARS && { etag }),
		...(modified && modified.length <= VALIDATOR_CHARS && { modified }),
	};
}

function mustBeThere(status: number): void {
	if (status >= 300 && status < 400)
		throw new FeedError({ code: "redirect", status });
	if (status !== 200) throw new FeedError({ code: "status", status });
}

function faultOf(error: unknown): FeedFault {
	if (error instanceof FeedError) return error.fault;
	if (error instanceof OutboundError) return { code: error.why };
	throw error;
}

async function keepAll(
	store: ProductFeedStore,
	{ site_id, reading }: ProductFeedRow,
	products: AsyncIterable<Product[]>,
): Promise<void> {
	let rows: FeedProductRow[] = [];
	let place = 0;
	for await (const some of products)
		for (const { name, url, picture, price } of some) {
			place++;
			rows.push({
				...{ site_id, reading: reading + 1, place },
				...{ name, folded: fold(name), url, picture },
				amount: price?.amount ?? null,
				currency: price?.currency ?? null,
			});
			if (rows.length < ROWS_AT_ONCE) continue;
			await store.addFeedProducts(rows);
			rows = [];
		}
	if (rows.length > 0) await store.addFeedProducts(rows);
}

/** Drops the products of all readings but the one that is found; null: of all. */
export async function dropReadings(
	store: ProductFeedStore,
	site: string,
	but: number | null,
): Promise<void> {
	const ranges =
		but === null
			? [{ from: 0, below: Number.MAX_SAFE_INTEGER }]
			: [
					{ from: 0, below: but },
					{ from: but + 1, below: Number.MAX_SAFE_INTEGER },
				];
	for (const range of ranges)
		while (
			(await store.dropFeedProducts(site, range, ROWS_AT_ONCE)) === ROWS_AT_ONCE
		);
}
