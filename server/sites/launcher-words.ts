import type { LauncherWords } from "../../protocol/settings.ts";
import type { TextsByLanguage } from "../../protocol/site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { mayStand, ownTexts } from "./own-texts.ts";

/** What the launcher says in one language: ours, or the shop's own words in its place. */
export function launcherWords(
	site: Pick<SiteRow, "texts">,
	language: string,
	texts: TextsByLanguage,
): LauncherWords {
	const ours = texts[language] ?? {};
	const own = ownTexts(site)[language] ?? {};
	const unread: Record<string, string> = {};
	const words: Record<string, string> = {};
	for (const [path, text] of Object.entries(ours)) {
		const [, name = "", form] =
			/^launcher\.(\w+)(?:\.(\w+))?$/.exec(path) ?? [];
		const ownText = own[path];
		const said =
			ownText !== undefined && mayStand(ownText, path, ours) ? ownText : text;
		if (form) unread[form] = said;
		else if (name) words[name] = said;
	}
	return { ...(words as Pick<LauncherWords, "open" | "close">), unread };
}
