import { useMemo, useRef, useState } from "preact/hooks";
import type { ArticleListed } from "../../protocol/article.ts";
import type { SitePicture } from "../../protocol/look.ts";
import { MarkdownView } from "../../ui/MarkdownView.tsx";
import { languageName } from "../words/words.ts";
import { KeptNote } from "../workspace/KeptNote.tsx";
import { createKeptText } from "../workspace/kept-text.ts";
import { languagesBeside } from "../workspace/languages-beside.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { go } from "../workspace/route.ts";
import { Field } from "../workspace/SettingField.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { type ArticleDraft, createArticleDraft } from "./article-draft.ts";
import { MergeArticle } from "./MergeArticle.tsx";
import { toArticle } from "./places.ts";
import { toHelp } from "./to-help.ts";
import { articleWords as w } from "./words.ts";

interface Props {
	site: string;
	id: string;
	language: string;
	/** As the list has it; undefined: it is new. */
	listed: ArticleListed | undefined;
	/** All of the shop. */
	articles: readonly ArticleListed[];
}

/** One language of one article: the text, and beside it what shoppers read. */
export function ArticleEditor({ site, id, language, listed, articles }: Props) {
	const { connection, store } = useWorkspace();
	const address = listed?.address ?? "";
	const draft = useMemo(
		() =>
			createArticleDraft(
				connection,
				createKeptText(store, "article", site, id, language),
				{ site, article: id, language },
				address,
			),
		[connection, store, site, id, language],
	);
	const { title, body, address: at } = draft.value.value;
	const text = draft.text.value;
	return (
		<form
			class="settings-form"
			onSubmit={(event) => {
				event.preventDefault();
				void draft.save();
			}}
		>
			<p>
				<RouteLink to={toHelp} class="rating-link">
					{w.back}
				</RouteLink>
			</p>
			<KeptNote isRestored={draft.isRestored.value} discard={draft.discard} />
			<h2 dir="auto">{title || w.newTitle}</h2>
			<Languages id={id} language={language} listed={listed} />
			<Field
				label={w.title}
				hint={w.titleHint}
				value={title}
				input={{ lang: language }}
				type={(said) => draft.type({ title: said })}
			/>
			<Field
				label={w.address}
				hint={w.addressHint}
				value={at}
				input={{ dir: "ltr", spellcheck: false }}
				type={(said) => draft.type({ address: said })}
			/>
			<div class="help-sides">
				<Field
					label={w.body}
					hint={w.bodyHint}
					value={body}
					rows={18}
					input={{ lang: language }}
					type={(said) => draft.type({ body: said })}
				/>
				<section aria-label={w.preview} class="help-preview" lang={language}>
					<h3 dir="auto">{title}</h3>
					<div dir="auto">
						<MarkdownView nodes={draft.preview.value} above={3} />
					</div>
				</section>
			</div>
			<AddPicture site={site} draft={draft} />
			<Acts draft={draft} page={`/help/${site}/${language}/${at}`} />
			<p role="status" class="quiet">
				{draft.said}
			</p>
			<p role="alert" class="fault">
				{draft.fault}
			</p>
			<Missing draft={draft} />
			{text && <MergeArticle {...{ site, id, articles }} />}
		</form>
	);
}

/** @param page where shoppers read it */
function Acts({ draft, page }: { draft: ArticleDraft; page: string }) {
	const text = draft.text.value;
	return (
		<div class="person-acts">
			<button type="submit" class="button">
				{w.save}
			</button>
			<button
				type="button"
				class="button button-main"
				onClick={() => void draft.publish()}
			>
				{w.publish}
			</button>
			{text && text.state !== "draft" && (
				<>
					<button
						type="button"
						class="button"
						onClick={() => void draft.withdraw()}
					>
						{w.withdraw}
					</button>
					<a class="rating-link" href={page} target="_blank" rel="noopener">
						{w.open}
					</a>
				</>
			)}
		</div>
	);
}

/** Those that it has, and those that it may get. */
function Languages({ id, language, listed }: Omit<Props, "site" | "articles">) {
	const has = listed?.languages.map((one) => one.language) ?? [];
	const all = [...new Set([...has, language])];
	return (
		<nav class="help-tabs" aria-label={w.languages}>
			{all.map((tag) => (
				<RouteLink
					key={tag}
					to={toArticle(id, tag)}
					class="help-tab"
					current={tag === language}
				>
					{languageName(tag)}
				</RouteLink>
			))}
			<select
				class="select"
				aria-label={w.addLanguage}
				value=""
				onChange={({ currentTarget }) => {
					if (currentTarget.value) go(toArticle(id, currentTarget.value));
				}}
			>
				<option value="">{w.addLanguage}</option>
				{languagesBeside(all).map(({ tag, name }) => (
					<option key={tag} value={tag}>
						{name}
					</option>
				))}
			</select>
		</nav>
	);
}

/** The relay makes it anew, so nothing hidden in it reaches a browser. */
function AddPicture({ site, draft }: { site: string; draft: ArticleDraft }) {
	const { http } = useWorkspace();
	const field = useRef<HTMLInputElement>(null);
	const [isRefused, setRefused] = useState(false);
	async function add(file: File | undefined) {
		if (!file) return;
		const path = `/console/site/${site}/picture/article`;
		const reply = await http.put<SitePicture>(path, file);
		setRefused(!reply.ok);
		if (!reply.ok) return;
		const { body } = draft.value.peek();
		const line = `![${w.pictureAlt}](/pictures/${reply.data.id})`;
		draft.type({ body: `${body.trimEnd()}\n\n${line}\n` });
	}
	return (
		<div>
			<button
				type="button"
				class="text-button"
				onClick={() => field.current?.click()}
			>
				{w.picture}
			</button>
			<input
				ref={field}
				type="file"
				hidden
				accept="image/png,image/jpeg,image/webp"
				onChange={({ currentTarget }) => {
					void add(currentTarget.files?.[0]);
					currentTarget.value = "";
				}}
			/>
			{isRefused && (
				<p class="fault" role="alert">
					{w.pictureFault}
				</p>
			)}
		</div>
	);
}

function Missing({ draft }: { draft: ArticleDraft }) {
	const missing = draft.missing.value;
	if (missing.length === 0) return null;
	return (
		<section>
			<h3>{w.missing}</h3>
			<ul>
				{missing.map(({ text, at }) => (
					<li key={at} dir="auto">
						{text}
					</li>
				))}
			</ul>
		</section>
	);
}
