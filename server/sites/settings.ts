import type { LauncherWords, Settings } from "../../protocol/settings.ts";
import type { SiteRow } from "../store/rows.ts";
import { onAccent } from "./contrast.ts";

/** The launcher's texts in every language that the build found. */
export type LauncherWordsByLocale = Record<string, LauncherWords>;

/** What the pasted script gets: enough for the launcher, and nothing that could be untrue a minute later. */
export function settingsOf(
	site: SiteRow,
	wanted: string | null,
	words: LauncherWordsByLocale,
): Settings {
	const locale = localeFor(wanted, Object.keys(words));
	return {
		v: 1,
		name: site.name,
		accent: site.accent,
		onAccent: onAccent(site.accent),
		position: site.position,
		locale,
		words: words[locale] as LauncherWords,
	};
}

export function originsOf(site: SiteRow): string[] {
	return JSON.parse(site.origins) as string[];
}

/** The exact tag, then its language, then English. */
function localeFor(wanted: string | null, known: string[]): string {
	if (wanted && known.includes(wanted)) return wanted;
	const language = wanted?.split("-")[0] ?? "";
	return known.includes(language) ? language : "en";
}
