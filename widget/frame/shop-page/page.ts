import { TITLE_CHARS, URL_CHARS } from "../../../protocol/limits.ts";
import type { Page } from "../../../protocol/visitor.ts";

// A shop's page may put anything here. The relay refuses a wrong shape whole, so what is wrong is left out.

/** What the shop's page says of itself, as it says it. */
export interface Seen {
	page: unknown;
	cart: unknown;
	/** Loaders of before do not say it, nor what follows. */
	order?: unknown;
	/**
	 * true: the chat stays when a link of the shop's own is opened in this tab. Said at all, a line of ours may stand
	 * beside the launcher while the chat is closed.
	 */
	links?: unknown;
}

export function readPage(unknown: unknown): Page | null {
	const { url, title } = fields(unknown);
	if (typeof url !== "string" || url.length > URL_CHARS) return null;
	return /^https?:\/\//i.test(url) ? { url, title: short(title) } : null;
}

export function fields(unknown: unknown): Record<string, unknown> {
	return typeof unknown === "object" && unknown
		? (unknown as Record<string, unknown>)
		: {};
}

export function short(unknown: unknown): string {
	return typeof unknown === "string"
		? [...unknown].slice(0, TITLE_CHARS).join("")
		: "";
}

export function textOrNull(unknown: unknown): string | null {
	return typeof unknown === "string" ? unknown : null;
}
