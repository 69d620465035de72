import { onAccent } from "../../protocol/contrast.ts";
import type { Settings } from "../../protocol/settings.ts";
import type { TextsByLanguage } from "../../protocol/site.ts";
import { addressOfPicture } from "../people/picture.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { launcherWords } from "./launcher-words.ts";
import { lookOf } from "./look.ts";

/** More than any browser names. */
const MOST_TAGS = 20;

/** What the pasted script gets: enough for the launcher, and nothing that could be untrue a minute later. */
export function settingsOf(
	site: SiteRow,
	wanted: string | null,
	texts: TextsByLanguage,
): Settings {
	const own = JSON.parse(site.languages) as string[];
	const locale = localeFor([wanted, ...own], Object.keys(texts));
	const { offset, theme, launcher, closedOn, ...look } = lookOf(site);
	return {
		v: 1,
		name: look.name,
		accent: look.accent,
		onAccent: onAccent(look.accent),
		position: look.position,
		...(offset && { offset: offset.join(" ") }),
		...(theme !== "auto" && { theme }),
		...(launcher && { launcher: addressOfPicture(launcher) }),
		...(closedOn.length > 0 && { closedOn: closedOn.join(",") }),
		locale,
		words: launcherWords(site, locale, texts),
	};
}

export function originsOf(site: SiteRow): string[] {
	return JSON.parse(site.origins) as string[];
}

/**
 * Of each wish, strongest first, the exact tag and then its language; without any of them English. The page may
 * name several, as `de,lt-LT,en`; after them come the languages in which the shop answers, in their order.
 */
function localeFor(wishes: (string | null | undefined)[], known: string[]) {
	const tags = wishes.flatMap((wish) => wish?.split(",", MOST_TAGS) ?? []);
	for (const tag of tags.map((each) => each.trim().toLowerCase())) {
		const found = [tag, tag.split("-")[0]].flatMap((wanted) =>
			known.filter((each) => each.toLowerCase() === wanted),
		)[0];
		if (found) return found;
	}
	return "en";
}
