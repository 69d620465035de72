import type { ToFrame, ToLoader } from "../../../protocol/embed.ts";

export interface Loader {
	/** Says it to the page that holds this frame; to nobody while the frame is a page of its own. */
	say(message: Said): void;
	/** Starts to listen, and tells the loader so. */
	start(): void;
}

/** A message without its envelope. */
export type Said = ToLoader extends infer M
	? M extends ToLoader
		? Omit<M, "shopbell">
		: never
	: never;

const TYPES: ReadonlySet<string> = new Set([
	"init",
	"open",
	"page",
	"identity",
	"draft",
	"ask",
	"look",
	"survey",
	"logout",
	"consent",
	"kept",
] satisfies ToFrame["type"][]);

/**
 * The frame's side of the talk with the pasted script. It believes only the window that holds the frame,
 * and only from an origin of the shop, or the relay's own where the console shows a preview.
 */
export function createLoader(
	shopOrigins: readonly string[],
	hear: (message: ToFrame) => void,
	page: Window = window,
): Loader {
	const origins = [...shopOrigins, page.location.origin];
	const parent = page.parent;
	let origin: string | null = null;

	function listen({ source, origin: from, data }: MessageEvent) {
		if (source !== parent || !origins.includes(from) || !isOurs(data)) return;
		origin = from;
		hear(data);
	}

	return {
		start() {
			if (parent === page) return;
			page.addEventListener("message", listen);
			const ready: ToLoader = { shopbell: 1, type: "ready" };
			for (const target of likely(page, origins)) {
				parent.postMessage(ready, target);
			}
		},
		say(message) {
			// Before the first message from there nobody has asked, and there is no one target yet.
			if (origin) parent.postMessage({ shopbell: 1, ...message }, origin);
		},
	};
}

/**
 * Where the loader may be: the shop's origin as the browser tells it, or else every origin of the shop.
 * The browser delivers to none but the window of exactly that origin.
 */
function likely(page: Window, origins: readonly string[]): readonly string[] {
	const told =
		page.location.ancestorOrigins?.[0] ?? originOf(page.document.referrer);
	return told && origins.includes(told) ? [told] : origins;
}

function originOf(address: string): string | null {
	try {
		return new URL(address).origin;
	} catch {
		return null;
	}
}

/** Types that this frame does not know come from a newer loader, and mean nothing here. */
function isOurs(data: unknown): data is ToFrame {
	if (typeof data !== "object" || data === null) return false;
	const { shopbell, type } = data as Record<string, unknown>;
	return shopbell === 1 && typeof type === "string" && TYPES.has(type);
}
