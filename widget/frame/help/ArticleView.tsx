import { useEffect, useRef, useState } from "preact/hooks";
import type { Article } from "../../../protocol/article.ts";
import { MarkdownView } from "../../../ui/MarkdownView.tsx";
import { useLanguage, useLazyWords } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import type { HelpModel } from "./help-model.ts";

/** One question and its answer, what is said of it, and the way to somebody. */
export function ArticleView({ help }: { help: HelpModel }) {
	const { words } = useLanguage();
	const { help: w } = useLazyWords();
	const title = useRef<HTMLHeadingElement>(null);
	const article = help.article.value;
	useEffect(() => title.current?.focus(), [article]);
	return (
		<section class="help-article">
			<button type="button" class="earlier" onClick={help.close}>
				{w.back}
			</button>
			{article === "gone" || !article ? (
				<h2 ref={title} tabIndex={-1}>
					{w.gone}
				</h2>
			) : (
				<>
					<article lang={article.language} dir="auto">
						<h2 ref={title} tabIndex={-1}>
							{article.title}
						</h2>
						<MarkdownView nodes={article.nodes} above={2} />
					</article>
					<Foot article={article} />
					<Vote help={help} />
				</>
			)}
			<button type="button" class="button" onClick={help.ask}>
				{words.header.title}
			</button>
		</section>
	);
}

function Foot({
	article: { language, publishedAt },
}: {
	article: Pick<Article, "language" | "publishedAt">;
}) {
	const { locale } = useLanguage();
	const { help: w } = useLazyWords();
	const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
	const isOther = language.split("-")[0] !== locale.split("-")[0];
	return (
		<p class="help-note">
			{isOther && `${w.elsewhere} `}
			{filled(w.updated, { date: date.format(publishedAt) })}
		</p>
	);
}

function Vote({ help }: { help: HelpModel }) {
	const { words } = useLanguage();
	const { help: w } = useLazyWords();
	const [missing, setMissing] = useState("");
	const [isSaid, setSaid] = useState(false);
	const vote = help.vote.value;
	return (
		<>
			{vote === null && (
				<fieldset class="help-vote">
					<legend>{w.helpful}</legend>
					{[true, false].map((helpful) => (
						<button
							key={`${helpful}`}
							type="button"
							class="button button-quiet"
							onClick={() => void help.say(helpful, null)}
						>
							{helpful ? w.yes : w.no}
						</button>
					))}
				</fieldset>
			)}
			<p class="help-note" role="status">
				{vote !== null && w.thanks}
			</p>
			{vote === false && !isSaid && (
				<form
					class="help-vote"
					onSubmit={(event) => {
						event.preventDefault();
						if (!missing.trim()) return;
						void help.say(false, missing.trim());
						setSaid(true);
					}}
				>
					<label>
						{w.missing}
						<textarea
							rows={2}
							maxLength={1000}
							dir="auto"
							value={missing}
							onInput={({ currentTarget }) => setMissing(currentTarget.value)}
						/>
					</label>
					<button type="submit" class="button button-quiet">
						{words.chat.send}
					</button>
				</form>
			)}
		</>
	);
}
