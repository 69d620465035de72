import { effect, type ReadonlySignal } from "@preact/signals";
import { render } from "preact";
import { addStyle } from "../../../ui/add-style.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { close } from "../../../ui/icons.ts";
import { filled, type Language } from "../locale/words.ts";
import css from "./teaser.css?inline";
import { createTeaser, type TeaserNeeds } from "./teaser.ts";

type Teaser = ReturnType<typeof createTeaser>;

interface Needs extends TeaserNeeds {
	locale: { language: ReadonlySignal<Language | null> };
}

/** Shows it in place of the chat: while it stands the frame is a small one beside the launcher. */
export function showTeaser(needs: Needs): void {
	const { locale, say } = needs;
	const teaser = createTeaser(needs, document);
	addStyle(css);
	const { body, documentElement } = document;
	let root: HTMLElement | undefined;
	effect(() => {
		const language = locale.language.value;
		const line = language && teaser.value && (
			<Line
				{...teaser.value}
				language={language}
				onOpen={() => say({ type: "open" })}
				onDismiss={() => {
					teaser.value = null;
				}}
			/>
		);
		if (line) root ??= body.appendChild(document.createElement("div"));
		documentElement.classList.toggle("teased", !!line);
		if (root) render(line, root);
	});
}

function Line({
	name,
	text,
	aloud,
	language: { words, later },
	onOpen,
	onDismiss,
}: NonNullable<Teaser["value"]> & {
	language: Language;
	onOpen(): void;
	onDismiss(): void;
}) {
	const from = filled(words.a11y.newFrom, { name });
	return (
		<section class="teaser" aria-label={from}>
			<button type="button" class="teaser-line" onClick={onOpen}>
				<strong dir="auto">{name}</strong>
				<span dir="auto">{text}</span>
			</button>
			<button
				type="button"
				class="icon-button"
				aria-label={later?.header.hoursClose}
				onClick={onDismiss}
			>
				<Icon of={close} />
			</button>
			<p class="unseen" aria-live="polite">
				{aloud.value && `${from}: ${text}`}
			</p>
		</section>
	);
}
