/** Since when erased words have to go from the disk as well. */
export const SCRUB_OWED = "scrub_owed";
/** When a relay has started here last. */
export const CLOCK_SEEN = "clock_seen";
/** Stands there for a moment, to see whether the disk takes it. */
export const DISK_TRIED = "disk_tried";
/** Since when it is a demo's, whose people and links anybody could use. */
export const DEMO_SINCE = "demo_since";

/** Grows whenever anything changes of which relays keep answers in memory. */
export const KNOWN_VERSION = "known_version";

export interface StoreValueRow {
	name: string;
	value: number;
}
