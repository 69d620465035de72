import type { ReadonlySignal, Signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { ArticleFound } from "../../../protocol/article.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Draft } from "../composer/draft.ts";
import type { Locale } from "../locale/locale.ts";
import type { Panel } from "../panel/panel.ts";
import type { Seen } from "../shop-page/page.ts";
import { ArticleView } from "./ArticleView.tsx";
import { HelpSearch } from "./HelpSearch.tsx";
import css from "./help.css?inline";
import { createHelpModel } from "./help-model.ts";
import { Offer } from "./Offer.tsx";

export interface HelpNeeds {
	chat: Pick<Chat, "connection" | "shown" | "pending" | "welcome">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	locale: Locale;
	draft: Draft;
	panel: Pick<Panel, "focusAsked">;
	store: LocalStore;
	seen: Signal<Seen>;
}

export type HelpPart = ReturnType<typeof createPart>;

/** What shows articles: on the first page, and under what is being written. */
export function createPart(
	needs: HelpNeeds,
	articles: readonly ArticleFound[],
) {
	addStyle(css);
	const help = createHelpModel(needs, articles);
	return {
		HomeHelp: () =>
			help.article.value ? (
				<ArticleView help={help} />
			) : (
				<HelpSearch help={help} />
			),
		Offered: () => <Offer help={help} />,
	};
}
