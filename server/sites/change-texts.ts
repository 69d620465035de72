import { OWN_TEXTS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type {
	TextsByLanguage,
	TextsByPath,
	TextsChange,
} from "../../protocol/site.ts";
import type { Store } from "../store/contract/store.ts";
import { mayStand, ownTexts } from "./own-texts.ts";

/**
 * Keeps what a shop says in its own words, whole or not at all. `ours`: every text of the chat.
 * Errors: `malformed` with the text that cannot stand, `rejected` for too many, `not_found`.
 */
export async function changeTexts(
	store: Store,
	ours: TextsByLanguage,
	{ site, language, texts }: TextsChange,
): Promise<void> {
	const row = await store.site(site);
	if (!row) throw new Refused({ code: "not_found" });
	if (!Object.hasOwn(ours, language))
		throw new Refused({ code: "malformed", field: "language" });
	const inLanguage = ours[language] as TextsByPath;
	for (const [path, text] of Object.entries(texts)) {
		if (text !== null && !mayStand(text, path, inLanguage))
			throw new Refused({ code: "malformed", field: `texts.${path}` });
	}
	const own = ownTexts(row);
	const next = { ...own[language] };
	for (const [path, text] of Object.entries(texts)) {
		if (text === null || text === inLanguage[path]) delete next[path];
		else next[path] = text;
	}
	const left = withoutEmpty({ ...own, [language]: next });
	if (countOf(left) > OWN_TEXTS) throw new Refused({ code: "rejected" });
	await store.setSite(site, { texts: JSON.stringify(left) });
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
