/** One product of a feed as it stands there. */
export interface RawProduct {
	/** The line where it begins, from 1 on; in JSON the number of the product. */
	at: number;
	/** By {@link fieldName}. null: what stands there is no product at all. */
	fields: ReadonlyMap<string, string> | null;
}

/** Parts a text that comes in pieces into products. Throws `FeedError`. */
export interface Splitter {
	add(text: string): Promise<RawProduct[]> | RawProduct[];
	end(): Promise<RawProduct[]> | RawProduct[];
}

/** `g:image_link`, `Image link` and `image-link` are one name. */
export function fieldName(said: string): string {
	return said
		.trim()
		.toLowerCase()
		.replace(/^\w+:/, "")
		.replace(/[\s-]+/g, "_");
}
