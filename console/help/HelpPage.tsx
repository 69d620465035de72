import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { addStyle } from "../../ui/add-style.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useChosenShop } from "../workspace/use-chosen-shop.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { ArticleEditor } from "./ArticleEditor.tsx";
import { ArticleList } from "./ArticleList.tsx";
import { createArticles } from "./articles.ts";
import css from "./help.css?inline";
import { helpLinkWords } from "./link-words.ts";
import { articlePlace } from "./places.ts";
import { helpWords as w } from "./words.ts";

addStyle(css);

const chosen = signal<string | null>(null);

/** The articles of a shop: all of them, or one. */
export function HelpPage() {
	const { sites, site, choose } = useChosenShop(chosen);
	if (!site) return null;
	return (
		<main class="page settings help-page">
			<h1>{helpLinkWords.link}</h1>
			<p class="quiet">{w.lead}</p>
			<SiteChoice
				label={w.shop}
				sites={sites}
				site={site.id}
				onChoose={choose}
			/>
			<OfSite key={site.id} site={site.id} />
		</main>
	);
}

function OfSite({ site }: { site: string }) {
	const { connection } = useWorkspace();
	const articles = useMemo(
		() => createArticles(connection, site),
		[connection, site],
	);
	const place = articlePlace(route.value);
	const at = place && `${place.id} ${place.language}`;
	useEffect(() => void articles.read(), [articles, at]);
	const state = articles.state.value;
	if (state.kind === "reading")
		return <p class="quiet later">{words.loading}</p>;
	if (state.kind === "failed")
		return (
			<Failed why={refused(state.refusal)} again={() => void articles.read()} />
		);
	return place ? (
		<ArticleEditor
			key={at}
			site={site}
			{...place}
			articles={state.articles}
			listed={state.articles.find(({ id }) => id === place.id)}
		/>
	) : (
		<ArticleList site={site} {...state} changed={() => void articles.read()} />
	);
}
