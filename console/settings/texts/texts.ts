import {
	computed,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import { trimmed } from "../../../protocol/is-blank.ts";
import { OWN_TEXTS_CHANGED } from "../../../protocol/limits.ts";
import type { Reply } from "../../../protocol/refusal.ts";
import type {
	SiteSettings,
	TextsByLanguage,
	TextsByPath,
	TextsChange,
} from "../../../protocol/site.ts";
import { createDraft, type Draft } from "../../workspace/draft.ts";
import { shownTexts, type TextGroup } from "./shown-texts.ts";
import { textFault } from "./text-fault.ts";

export type OursState =
	| { kind: "reading" }
	| { kind: "read"; ours: TextsByLanguage }
	| { kind: "failed" };

/** What the chat says in the shop's own words: ours beside them, and a draft for each language. */
export interface Texts {
	state: ReadonlySignal<OursState>;
	/** The one that is looked at. */
	language: ReadonlySignal<string>;
	choose(language: string): void;
	search: Signal<string>;
	onlyOwn: Signal<boolean>;
	groups: ReadonlySignal<TextGroup[]>;
	/** Of the language that is looked at. */
	draft: ReadonlySignal<Draft<TextsByPath>>;
	/** Empty: ours. */
	type(path: string, text: string): void;
	/** Something in this language cannot be saved as it is. */
	faulty: ReadonlySignal<boolean>;
	read(): Promise<void>;
}

interface Parts {
	settings(): Pick<SiteSettings, "languages" | "texts">;
	ask(): Promise<TextsByLanguage | null>;
	change(change: Omit<TextsChange, "site">): Promise<Reply<unknown>>;
}

export function createTexts({ settings, ask, change }: Parts): Texts {
	const state = signal<OursState>({ kind: "reading" });
	const chosen = signal<string | null>(null);
	const search = signal("");
	const onlyOwn = signal(false);
	const drafts = new Map<string, Draft<TextsByPath>>();

	const ours = computed(() =>
		state.value.kind === "read" ? state.value.ours : {},
	);
	const language = computed(() => {
		const wishes = [chosen.value, ...settings().languages, "en"];
		return wishes.find((tag) => tag && ours.value[tag]) ?? "en";
	});
	const kept = (tag: string) => inOrder(settings().texts?.[tag] ?? {});

	function draftOf(tag: string): Draft<TextsByPath> {
		const draft =
			drafts.get(tag) ??
			createDraft(
				() => kept(tag),
				(typed) => keep(tag, typed),
			);
		drafts.set(tag, draft);
		return draft;
	}

	/** Only what differs: a colleague may have changed others meanwhile. */
	async function keep(tag: string, typed: TextsByPath) {
		const before = kept(tag);
		const paths = Object.keys({ ...before, ...typed });
		const changes = paths
			.map((path) => [path, trimmed(typed[path] ?? "") || null] as const)
			.filter(([path, text]) => text !== (before[path] ?? null));
		let reply: Reply<unknown> = { ok: true, data: null };
		while (changes.length > 0 && reply.ok) {
			const texts = Object.fromEntries(changes.splice(0, OWN_TEXTS_CHANGED));
			reply = await change({ language: tag, texts });
		}
		return reply;
	}

	const draft = computed(() => draftOf(language.value));
	const texts = computed(() => ours.value[language.value] ?? {});
	return {
		state,
		language,
		choose(tag) {
			chosen.value = tag;
		},
		search,
		onlyOwn,
		groups: computed(() =>
			shownTexts(language.value, texts.value, draft.value.value.value, {
				search: search.value,
				onlyOwn: onlyOwn.value,
			}),
		),
		draft,
		type(path, text) {
			const { [path]: _, ...others } = draft.value.value.value;
			draft.value.type(
				inOrder(text === "" ? others : { ...others, [path]: text }),
			);
		},
		faulty: computed(() =>
			Object.entries(draft.value.value.value).some(([path, own]) => {
				const text = texts.value[path];
				return text !== undefined && textFault(own, text) !== null;
			}),
		),
		async read() {
			if (state.value.kind === "read") return;
			const ours = await ask();
			state.value = ours ? { kind: "read", ours } : { kind: "failed" };
		},
	};
}

/** So that what was typed and taken back is no change. */
function inOrder(texts: TextsByPath): TextsByPath {
	return Object.fromEntries(
		Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1)),
	);
}
