import type { FoundProduct } from "../../protocol/product.ts";

/** What is looked for, for whom. */
export interface ProductSearch {
	site: string;
	visitor: string;
	/** As it was typed; empty: all. */
	query: string;
	/** No more than these are shown. */
	most: number;
}

/** Something that knows products: the page of a shopper, the list of a shop. Each gives what fits, its best first. */
export interface ProductSource {
	find(search: ProductSearch): Promise<FoundProduct[]>;
}
