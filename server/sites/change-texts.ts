import { OWN_TEXTS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	readTextsChange,
	type TextsByLanguage,
	type TextsByPath,
	type TextsChange,
} from "../../protocol/site.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { mayStand, ownTexts } from "./own-texts.ts";
import { ofSite, type Setting } from "./setting.ts";

/**
 * What a shop says in its own words, whole or not at all. `ours`: every text of the chat.
 * Errors: `malformed` with the text that cannot stand, `rejected` for too many, `not_found`.
 */
export function textsSetting(
	store: Store,
	ours: TextsByLanguage,
): Setting<TextsChange> {
	return {
		read: readTextsChange,
		async decide({ site, language, texts }) {
			const row = await mustFindSite(store, site);
			const inLanguage = mustStand(ours, language, texts);
			const own = ownTexts(row);
			const next = { ...own[language] };
			for (const [path, text] of Object.entries(texts)) {
				if (text === null || text === inLanguage[path]) delete next[path];
				else next[path] = text;
			}
			const left = withoutEmpty({ ...own, [language]: next });
			if (countOf(left) > OWN_TEXTS) throw new Refused({ code: "rejected" });
			// Of what is named alone: another text of the language may change meanwhile.
			return ofSite(row, { texts: JSON.stringify(left) }, (of) => ({
				language,
				texts: namedOf(ownTexts(of)[language] ?? {}, Object.keys(texts)),
			}));
		},
	};
}

/** The chat's own texts in this language, in whose places these may stand. */
function mustStand(
	ours: TextsByLanguage,
	language: string,
	texts: TextsChange["texts"],
): TextsByPath {
	if (!Object.hasOwn(ours, language))
		throw new Refused({ code: "malformed", field: "language" });
	const inLanguage = ours[language] as TextsByPath;
	for (const [path, text] of Object.entries(texts)) {
		if (text !== null && !mayStand(text, path, inLanguage))
			throw new Refused({ code: "malformed", field: `texts.${path}` });
	}
	return inLanguage;
}

function namedOf(
	own: TextsByPath,
	paths: readonly string[],
): TextsChange["texts"] {
	return Object.fromEntries(
		paths.map((path) => [
			path,
			Object.hasOwn(own, path) ? (own[path] as string) : null,
		]),
	);
}

/** Without languages in which nothing is left. */
function withoutEmpty(own: TextsByLanguage): TextsByLanguage {
	const said = Object.entries(own).filter(
		([, texts]) => Object.keys(texts).length > 0,
	);
	return Object.fromEntries(said);
}

function countOf(own: TextsByLanguage): number {
	return Object.values(own).flatMap((texts) => Object.keys(texts)).length;
}
