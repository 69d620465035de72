import type { ReadonlySignal } from "@preact/signals";
import type { Chat } from "../chat/chat.ts";
import { createSitePart } from "../chat/site-part.ts";
import type { Locale } from "../locale/locale.ts";
import type { waysPart } from "./load-ways.tsx";

/** What shows how the shop is reached beside the chat. */
export type WaysPart = typeof waysPart;

declare module "../context/context.ts" {
	interface Models {
		/** null: the shop has named no other way since the chat was opened, or the part is not loaded yet. */
		ways: ReadonlySignal<WaysPart | null>;
	}
}

/** Only a shop that has named a way pays for the part that shows it. */
export function createWays(
	chat: Pick<Chat, "connection" | "welcome">,
	locale: Pick<Locale, "unfold">,
): ReadonlySignal<WaysPart | null> {
	return createSitePart(
		...([chat, locale, "contact"] as const),
		async () => (await import("./load-ways.tsx")).waysPart,
	);
}
