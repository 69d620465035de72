import type { ReadonlySignal } from "@preact/signals";
import type { Chat } from "../chat/chat.ts";
import { createSitePart } from "../chat/site-part.ts";
import type { Locale } from "../locale/locale.ts";
import type { PoliciesPart } from "./load-policies.tsx";

declare module "../context/context.ts" {
	interface Models {
		/** null: the shop has published none since the chat was opened, or the part is not loaded yet. */
		policies: ReadonlySignal<PoliciesPart | null>;
	}
}

/** Only a shop that has published a policy pays for the part that shows them. */
export function createPolicies(
	chat: Pick<Chat, "connection" | "welcome" | "send">,
	locale: Pick<Locale, "unfold" | "language">,
): ReadonlySignal<PoliciesPart | null> {
	return createSitePart(chat, locale, "policies", async () =>
		(await import("./load-policies.tsx")).createPoliciesPart(chat, locale),
	);
}
