import type { Channel } from "../ports/channel.ts";

/** Whose sockets are in a channel: the same name is two groups, one of each. */
export type Side = "visitors" | "staff";

/** What the sockets of a channel are told at every relay. */
export const factsTopic = (side: Side, channel: Channel) =>
	`${side}/${channel}`;

/** What is new in a conversation. */
export const entriesTopic = (conversation: string) => `entries/${conversation}`;

/** Which rows of a site's inbox have changed. */
export const rowsTopic = (site: string) => `rows/${site}`;
