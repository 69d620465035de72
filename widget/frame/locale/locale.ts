import { type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { type Files, languages } from "../../words/languages.ts";
import { loadedFirst, loadedLater } from "../../words/loaded.ts";
import { spokenOf, written } from "./language-tags.ts";
import type { Language } from "./words.ts";

const CHOICE = "language";

/** The language of the chat: the shopper's choice before the page's, and the page's before the browser's. */
export interface Locale {
	/** null: its words are on their way. */
	language: ReadonlySignal<Language | null>;
	/** What the shopper has chosen, here or on an earlier page. */
	chosen: ReadonlySignal<string | null>;
	/** What the shopper reads best, also where there are no words in it: for whoever answers. */
	reads(): string;
	/** Where the shop's own texts are, once a tag is put behind it; undefined: it has none. */
	owns(address: string | undefined): void;
	/** The page says its language, and what was chosen on an earlier page is looked up. */
	begin(page: string | null): Promise<void>;
	/** Asks once more for words that did not come. */
	again(): Promise<void>;
	/** From now on the words of the parts that come later belong to it. false: they did not come. */
	unfold(): Promise<boolean>;
	/** The shopper chooses; it is kept from now on. false: the words did not come, and all stays as it is. */
	choose(tag: string): Promise<boolean>;
}

declare module "../context/context.ts" {
	interface Models {
		locale: Locale;
	}
}

export function createLocale(
	store: LocalStore,
	browser: readonly string[],
	files: Record<string, Files> = languages,
): Locale {
	const language = signal<Language | null>(null);
	const known = Object.keys(files);
	const chosen = signal<string | null>(null);
	let own: string | undefined;
	let isMissing = false; // They did not come: the next greeting asks once more.
	let page: string | null = null;
	let isWhole = false;
	let asked = 0;
	let newest: Promise<boolean> | undefined;
	/** The language that is spoken, or whose words are on their way. */
	let next: string | undefined;

	/** What is wished for, the strongest wish first. */
	const wishes = () => [chosen.peek(), page, ...browser];
	const wanted = () => spokenOf(wishes(), known);

	/** The newest wish wins, however slowly its words come. false: they did not come. */
	function speak(tag: string): Promise<boolean> {
		next = tag;
		newest = load(tag, ++asked);
		return newest;
	}

	async function load(tag: string, turn: number): Promise<boolean> {
		const file = files[tag] as Files;
		try {
			const address = own && own + tag;
			const [words, later, ownTexts] = await Promise.all([
				loadedFirst(file),
				isWhole ? loadedLater(file) : null,
				// Before anything is shown: nobody sees ours first. Few shops need it.
				address &&
					import("./own-texts.ts").then((part) => part.ownTexts(address)),
			]);
			const spoken = { words, later, locale: written(tag, wishes()) };
			if (turn === asked) {
				language.value = ownTexts ? ownTexts(spoken) : spoken;
				isMissing = ownTexts === null;
			}
			return true;
		} catch {
			isMissing = true;
			if (turn === asked) next = language.peek()?.words.language.tag;
			return false;
		}
	}

	async function again() {
		const tag = wanted();
		const isSaid = await (next === tag ? newest : speak(tag));
		// English is better than nothing.
		if (!isSaid && !language.peek()) await speak("en");
	}

	return {
		language,
		chosen,
		owns(address) {
			const isOther = own !== address || isMissing;
			own = address;
			if (isOther && next) void speak(next);
		},
		again,
		async unfold() {
			isWhole = true;
			void speak(next ?? wanted());
			// A newer wish may come meanwhile: then its words are the ones to wait for.
			for (let awaited: unknown; awaited !== newest; await awaited) {
				awaited = newest;
			}
			return Boolean(language.peek()?.later);
		},
		reads() {
			const [first = "en"] = browser;
			const isOther = !chosen.peek() && !spokenOf([first], known, "");
			// A browser may name what is no language: "C", of a system without a locale.
			return (
				(isOther && written(first, wishes())) || written(wanted(), wishes())
			);
		},
		async begin(told) {
			page = told;
			chosen.value ??= (await store.get<string>(CHOICE)) ?? null;
			await again();
		},
		async choose(tag) {
			if (!(await speak(tag))) return false;
			// A newer choice may have come first.
			if (language.peek()?.words.language.tag !== tag) return true;
			chosen.value = tag;
			void store.set(CHOICE, tag);
			return true;
		},
	};
}
