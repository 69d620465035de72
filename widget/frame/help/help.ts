import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { HelpNeeds, HelpPart } from "./load-help.tsx";

declare module "../context/context.ts" {
	interface Models {
		/** null: the shop has no articles, or the part is not loaded yet. */
		help: ReadonlySignal<HelpPart | null>;
	}
}

const loadHelp = () => import("./load-help.tsx");

/** Only a shop that has articles pays for the part that shows them. */
export function createHelp(
	needs: HelpNeeds,
	load = loadHelp,
): ReadonlySignal<HelpPart | null> {
	const part = signal<HelpPart | null>(null);
	const { chat, here, locale } = needs;
	effect(() => {
		if (part.peek() || !chat.welcome.value?.site.articles) return;
		if (!here.value || !locale.language.value) return;
		void (async () => {
			const language = locale.reads();
			const read = await chat.connection.ask("help:read", { language });
			if (!read.ok || !read.data.articles?.length) return;
			const [{ createPart }, isSaid] = await Promise.all([
				load(),
				locale.unfold(),
			]);
			if (isSaid) part.value ??= createPart(needs, read.data.articles);
		})().catch(() => {});
	});
	return part;
}
