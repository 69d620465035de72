import * as v from "valibot";
import { id, reader, someText } from "./read.ts";

/** Whose pages the relay remembers, and for how long. */
export const SEEN_ORIGINS = 50;
export const SEEN_DAYS = 90;
/** Of pages that may not carry the chat. */
export const REFUSED_HOURS = 24;
/** An origin is noted, and told of, at most once in this time. */
export const SEEN_EVERY_MS = 60_000;
/** Refused origins of one site that are noted in that time: anybody can ask with a made-up one. */
export const REFUSED_AT_ONCE = 10;

/** An origin whose page has asked for the settings of a site. */
export interface SeenOrigin {
	origin: string;
	/** Whether its pages may carry the chat now. */
	listed: boolean;
	/** Which script it has loaded: one that is always today's, or one of a past release; null: not known. */
	script: "current" | "older" | null;
	/** Server milliseconds since 1970. */
	firstAt: number;
	lastAt: number;
	/** It has loaded the panel, and no page of the chat was asked for after that: when. null: nothing of the kind. */
	frameMissing: number | null;
}

/** A listed origin whose page names another site, or one that there is not. */
export interface WrongSite {
	origin: string;
	/** As the page says it. */
	site: string;
	at: number;
}

/** Where the tag of a site was seen, the newest first. */
export interface TagSeen {
	origins: SeenOrigin[];
	wrong: WrongSite[];
	now: number;
}

/** A page has asked, or asked in vain: at most once in {@link SEEN_EVERY_MS} of one origin. */
export interface OriginSeen {
	site: string;
	seen: SeenOrigin;
}

/** A page that is read for its tag: bytes of it, and the time for that. */
export const PAGE_BYTES = 512 * 1024;
export const PAGE_WAIT_MS = 5_000;
const ADDRESS_CHARS = 2_000;

/** `address`: of a page of the shop, as it was typed. */
export interface TagChecked {
	site: string;
	address: string;
}
export const readTagChecked = reader(
	v.strictObject({ site: id, address: someText(ADDRESS_CHARS) }),
);

/** What the relay has found on a page that it asked for by itself. */
export interface TagCheck {
	/** What was read, without what stands behind a `?` or `#`. */
	address: string;
	origin: string;
	/** What is wrong, the first thing to do first; none: it is as it should be. */
	findings: TagFinding[];
	/** `#rrggbb`, where the page names one for the browser; null: it does not. */
	themeColor: string | null;
}

export type TagFinding =
	/** The page could not be read from here, which says nothing of what shoppers see. */
	| { kind: "unseen"; why: Unseen }
	/** It leads to a page of another origin. */
	| { kind: "elsewhere"; origin: string }
	/** `manager`: a tag manager runs there, and may add it. `cut`: the page is longer than what was read. */
	| { kind: "no_tag"; manager: boolean; cut: boolean }
	/** It stands where browsers run nothing. */
	| { kind: "held"; by: Held }
	/** It loads the script from another relay. */
	| { kind: "other_relay"; origin: string }
	/** A page of https loads nothing by http. */
	| { kind: "mixed" }
	/** null: it names none. */
	| { kind: "wrong_site"; site: string | null }
	/** `gone`: that script is not served any more. */
	| { kind: "older"; gone: boolean }
	/** The checksum in the tag is that of another script. */
	| { kind: "integrity" }
	/** The page is in a sandbox that runs no scripts, or has no origin. */
	| { kind: "sandbox" }
	/** A content policy that trusts by nonce alone; the tag has none, or another. */
	| { kind: "nonce" }
	/** `line`: how the directive has to stand in the policy. */
	| { kind: "policy"; directive: Needed; line: string; where: PolicyPlace }
	/** Pages of this origin may not carry the chat. */
	| { kind: "not_listed"; origin: string };

/** `inside`: no public address. `status`: an answer that is no page, such as 403. `type`: no HTML. */
export type Unseen = "inside" | "time" | "network" | "status" | "type";
export type Held = "comment" | "template" | "noscript" | "type";
/** What the chat needs of a content policy. */
export type Needed = "script-src" | "connect-src" | "frame-src" | "img-src";
export type PolicyPlace = "header" | "meta";
