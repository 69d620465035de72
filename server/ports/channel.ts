/** A group of sockets that hear the same facts. */
export type Channel =
	| `conversation:${string}`
	/** All windows of one visitor. */
	| `visitor:${string}`
	/** Everybody who looks at a site: open widgets, or its staff. */
	| `site:${string}`
	/** All windows of one person of the staff. */
	| `person:${string}`
	| `session:${string}`;
