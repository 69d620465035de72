import type { IncomingMessage } from "node:http";
import { originIn } from "../../protocol/origin.ts";
import type { Clock } from "../ports/clock.ts";
import type { SecurityEvents } from "../ports/security-events.ts";

/** Where browsers find the relay's pages, as it was told. */
export interface Addresses {
	/** Of the chat, e.g. https://chat.shop.example */
	origin: string;
	/** Of the console: the same, or a host of its own. */
	consoleOrigin: string;
}

export type Side = "chat" | "console";

/** Tells requests of the relay's own pages from those of others, and says when somebody has opened it at another address. */
export interface OwnPages {
	/** Whether the page that asks is one of this side at the relay's address. What is not is counted. */
	asks(request: IncomingMessage, side: Side | "either"): boolean;
	/** A page of ours loads a part of itself and names its address (`Referer`), because it may ask for nothing. */
	loads(request: IncomingMessage): void;
}

/** A line about the same fault of the set-up is written to the log at most once in this time. */
const SAID_EVERY_MS = 10 * 60_000;

export function createOwnPages(
	{ origin, consoleOrigin }: Addresses,
	parts: {
		security: SecurityEvents;
		clock: Pick<Clock, "after">;
		addressOf(request: IncomingMessage): string;
		/** Whoever runs the relay reads it. */
		warn(said: object, sentence: string): void;
	},
): OwnPages {
	const own = {
		chat: [origin],
		console: [consoleOrigin],
		either: [origin, consoleOrigin],
	};
	let isSaid = false;

	function say(opened: string): void {
		if (isSaid) return;
		isSaid = true;
		parts.clock.after(SAID_EVERY_MS, () => {
			isSaid = false;
		});
		const read = originIn(opened);
		parts.warn(
			{ opened: read.ok ? read.origin : null, origin, consoleOrigin },
			"opened at another address than the relay's: open it there, or set SHOPBELL_ORIGIN",
		);
	}

	return {
		asks(request, side) {
			const from = request.headers.origin;
			if (from !== undefined && own[side].includes(from)) return true;
			const isItself = from !== undefined && isOwnAddress(request, from);
			if (isItself) say(from);
			parts.security.happened(
				isItself ? "opened_elsewhere" : "origin_refused",
				parts.addressOf(request),
			);
			return false;
		},
		loads(request) {
			const page = originIn(request.headers.referer ?? "");
			if (!page.ok || own.either.includes(page.origin)) return;
			if (!isOwnAddress(request, page.origin)) return;
			say(page.origin);
			parts.security.happened("opened_elsewhere", parts.addressOf(request));
		},
	};
}

/**
 * Whether the page came from this relay by another address: its browser says that page and relay are one origin,
 * or the page's host is the one that it asks. A foreign page can claim neither.
 */
function isOwnAddress({ headers }: IncomingMessage, from: string): boolean {
	if (headers["sec-fetch-site"] !== undefined)
		return headers["sec-fetch-site"] === "same-origin";
	const host = from.replace(/^https?:\/\//, "");
	return host === headers["x-forwarded-host"] || host === headers.host;
}
