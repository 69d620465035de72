import { useState } from "preact/hooks";
import type { ArticleListed, HelpMissed } from "../../protocol/article.ts";
import { fold } from "../../protocol/fold.ts";
import { newId } from "../../protocol/ids.ts";
import { counted, fill, languageName, locale } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { ArticleFiles } from "./ArticleFiles.tsx";
import { FiguresLine, needsMending } from "./FiguresLine.tsx";
import { toArticle } from "./places.ts";
import { helpWords as w } from "./words.ts";

/** What needs mending first, then all by their names, then what is not there yet. */
export function ArticleList({
	site,
	articles,
	missed,
	changed,
}: {
	site: string;
	articles: readonly ArticleListed[];
	missed: readonly HelpMissed[];
	/** Reads them again. */
	changed(): void;
}) {
	const [query, setQuery] = useState("");
	const [fresh] = useState(newId);
	const wanted = fold(query.trim());
	const found = articles.filter(({ languages }) =>
		languages.some(({ title }) => fold(title).includes(wanted)),
	);
	const toMend = articles.filter(({ languages }) =>
		languages.some(({ figures }) => needsMending(figures)),
	);
	const all = [
		...new Set(
			articles.flatMap(({ languages }) =>
				languages.map(({ language }) => language),
			),
		),
	].sort();
	const language = all[0] ?? locale.split("-")[0] ?? "en";
	return (
		<>
			<div class="help-acts">
				<input
					type="search"
					class="input"
					placeholder={w.search}
					aria-label={w.search}
					dir="auto"
					value={query}
					onInput={({ currentTarget }) => setQuery(currentTarget.value)}
				/>
				<RouteLink to={toArticle(fresh, language)} class="button button-main">
					{w.add}
				</RouteLink>
				<a class="button" href={`/help/${site}`} target="_blank" rel="noopener">
					{w.publicPage}
				</a>
			</div>
			{articles.length === 0 && <p class="quiet">{w.none}</p>}
			{toMend.length > 0 && (
				<section>
					<h2>{w.toMend}</h2>
					<p class="quiet">{w.toMendLead}</p>
					<Rows articles={toMend} all={all} label={w.toMend} />
				</section>
			)}
			<Rows articles={found} all={all} label={w.list} />
			<section>
				<h2>{w.missed}</h2>
				<p class="quiet">{missed.length > 0 ? w.missedLead : w.missedNone}</p>
				<ul class="help-missed">
					{missed.map(({ text, language, times }) => (
						<li key={`${language} ${text}`}>
							<bdi lang={language}>{text}</bdi>{" "}
							<span class="quiet">
								{languageName(language)} · {counted(w.missedTimes, times)}
							</span>
						</li>
					))}
				</ul>
			</section>
			<ArticleFiles site={site} done={changed} />
		</>
	);
}

function Rows({
	articles,
	all,
	label,
}: {
	articles: readonly ArticleListed[];
	all: readonly string[];
	label: string;
}) {
	return (
		<ul class="help-list" aria-label={label}>
			{articles.map(({ id, languages }) => {
				const first =
					languages.find(({ language }) => locale.startsWith(language)) ??
					languages[0];
				const has = languages.map(({ language }) => language);
				const without = all.filter((language) => !has.includes(language));
				return (
					<li key={id} class="help-row">
						<strong dir="auto" lang={first?.language}>
							{first?.title}
						</strong>
						{languages.map((one) => (
							<p key={one.language}>
								<RouteLink to={toArticle(id, one.language)} class="rating-link">
									{languageName(one.language)}
								</RouteLink>{" "}
								<span class="quiet">
									{w.state[one.state]}
									<FiguresLine figures={one.figures} />
								</span>
							</p>
						))}
						{without.length > 0 && (
							<p class="quiet">
								{fill(w.missingIn, {
									languages: without.map(languageName).join(", "),
								})}
							</p>
						)}
					</li>
				);
			})}
		</ul>
	);
}
