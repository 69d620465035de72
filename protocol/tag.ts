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
