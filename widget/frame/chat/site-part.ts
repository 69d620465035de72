import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { SiteInfo } from "../../../protocol/visitor.ts";
import type { Locale } from "../locale/locale.ts";
import type { Chat } from "./chat.ts";

/** What only a shop pays for that says something of it: null before it does, and until the part is loaded. */
export function createSitePart<T>(
	{ connection, welcome }: Pick<Chat, "connection" | "welcome">,
	locale: Pick<Locale, "unfold">,
	key: keyof SiteInfo,
	load: () => Promise<T>,
): ReadonlySignal<T | null> {
	const part = signal<T | null>(null);
	effect(() => {
		// Each new state of the connection is a new chance, so it is always read.
		const isWanted = connection.state.value && welcome.value?.site[key];
		if (!isWanted || part.peek()) return;
		Promise.all([load(), locale.unfold()])
			.then(([loaded, isSaid]) => {
				if (isSaid) part.value = loaded;
			})
			.catch(() => {});
	});
	return part;
}
