import type { FeedFault } from "../../../protocol/product-feed.ts";

/** A feed that cannot be read, or not on from here. */
export class FeedError extends Error {
	constructor(readonly fault: FeedFault) {
		super(`a feed cannot be read: ${fault.code}`);
		this.name = "FeedError";
	}
}
