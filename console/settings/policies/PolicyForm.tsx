import type { PolicyInfo, PolicyText } from "../../../protocol/policy.ts";
import { fill, languageName, locale } from "../../words/words.ts";
import { KeptNote } from "../../workspace/KeptNote.tsx";
import { FactsFields } from "./FactsFields.tsx";
import { type PolicyOpened, usePolicyForm } from "./use-policy-form.ts";
import { policyWords as w } from "./words.ts";

/** One policy: its numbers, its text in each language, and what was published of it. */
export function PolicyForm(opened: PolicyOpened) {
	const form = usePolicyForm(opened);
	const { content, setContent, info, language, changed, setChanged } = form;
	const { text, why, save, publish, remove, put, kept } = form;
	const { kind } = content.facts;
	const isPublished = info !== null && info.published.length > 0;
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={async (event) => {
				event.preventDefault();
				if (await save()) form.said();
			}}
		>
			<KeptNote {...kept} />
			<label class="setting">
				{w.source}
				<select
					class="input policy-text"
					value={content.source}
					onChange={({ currentTarget: { value } }) =>
						setContent({
							...content,
							source: value === "shop" ? "shop" : "ours",
						})
					}
				>
					<option value="ours">{w.ours}</option>
					<option value="shop">{w.theirs}</option>
				</select>
			</label>
			{kind !== "own" && kind !== "privacy" && <h2>{w.facts}</h2>}
			<FactsFields
				facts={content.facts}
				put={(facts) => setContent({ ...content, facts })}
			/>
			<Languages {...form} />
			{text && (
				<TextFields
					key={text.language}
					text={text}
					isOurs={content.source === "ours"}
					put={put}
				/>
			)}
			{isPublished && (
				<label class="setting">
					{w.changes}
					<input
						class="input"
						lang={language}
						dir="auto"
						value={changed}
						onInput={({ currentTarget: { value } }) => setChanged(value)}
					/>
				</label>
			)}
			{why && (
				<p class="fault" role="alert">
					{why}
				</p>
			)}
			<p>
				<button type="submit" class="button">
					{w.save}
				</button>{" "}
				<button
					type="button"
					class="button button-main"
					onClick={() => void publish()}
				>
					{w.publish}
				</button>{" "}
				{info && !isPublished && (
					<button type="button" class="button" onClick={() => void remove()}>
						{w.remove}
					</button>
				)}
			</p>
			{isPublished && <Versions info={info} address={opened.address} />}
		</form>
	);
}

/** Which language is written, and which are missing. */
function Languages({
	content: { texts },
	language,
	setLanguage,
	missing,
	begin,
}: Pick<
	ReturnType<typeof usePolicyForm>,
	"content" | "language" | "setLanguage" | "missing" | "begin"
>) {
	return (
		<>
			<label class="setting">
				{w.languages}
				<select
					class="select"
					value={language}
					onChange={({ currentTarget: { value } }) => setLanguage(value)}
				>
					{texts.map((one) => (
						<option key={one.language} value={one.language}>
							{languageName(one.language)}
						</option>
					))}
				</select>
			</label>
			{missing.length > 0 && (
				<p class="quiet">
					{fill(w.missing, {
						languages: missing.map(languageName).join(", "),
					})}{" "}
					{missing.map((tag) => (
						<button
							key={tag}
							type="button"
							class="button"
							onClick={() => begin(tag)}
						>
							{fill(w.addLanguage, { language: languageName(tag) })}
						</button>
					))}
				</p>
			)}
		</>
	);
}

/** What is said in one language. */
function TextFields({
	text,
	isOurs,
	put,
}: {
	text: PolicyText;
	isOurs: boolean;
	put(text: PolicyText): void;
}) {
	const written = { lang: text.language, dir: "auto" as const };
	return (
		<>
			<label class="setting">
				{w.title}
				<input
					class="input"
					{...written}
					value={text.title}
					onInput={({ currentTarget: { value } }) =>
						put({ ...text, title: value })
					}
				/>
			</label>
			{isOurs ? (
				<label class="setting">
					{w.text}
					<textarea
						class="input policy-text"
						rows={12}
						{...written}
						value={text.text}
						onInput={({ currentTarget: { value } }) =>
							put({ ...text, text: value })
						}
					/>
					<span class="quiet">{w.textHint}</span>
				</label>
			) : (
				<label class="setting">
					{w.url}
					<input
						class="input"
						type="url"
						dir="ltr"
						value={text.url ?? ""}
						onInput={({ currentTarget: { value } }) =>
							put({ ...text, url: value })
						}
					/>
				</label>
			)}
			<label class="setting">
				{w.steps}
				<textarea
					class="input policy-text"
					rows={4}
					{...written}
					value={text.steps.join("\n")}
					onInput={({ currentTarget: { value } }) =>
						put({ ...text, steps: value.split("\n") })
					}
				/>
			</label>
		</>
	);
}

/** Each leads to its own page, which stays. */
function Versions({ info, address }: { info: PolicyInfo; address: string }) {
	return (
		<section>
			<h2>{w.versions}</h2>
			<ul>
				{info.published.map(({ number, at, changes }) => (
					<li key={number}>
						<a
							href={`${address}/${number}`}
							target="_blank"
							rel="noopener noreferrer"
						>
							{fill(w.version, {
								number: `${number}`,
								date: new Date(at).toLocaleDateString(locale),
							})}
						</a>
						{changes[0] && <span class="quiet"> {changes[0].text}</span>}
					</li>
				))}
			</ul>
		</section>
	);
}
