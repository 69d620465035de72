import type { TextsByLanguage } from "../../../protocol/site.ts";
import { mayStand, ownTexts } from "../../sites/own-texts.ts";
import type { SiteRow } from "../../store/contract/rows.ts";

export type Say = (path: string, values?: Record<string, string>) => string;

/** A text of the chat by its path, as the site says it. */
export function sayOf(
	site: SiteRow,
	locale: string,
	texts: TextsByLanguage,
): Say {
	const ours = texts[locale];
	const own = ownTexts(site)[locale] ?? {};
	return (path, values = {}) => {
		const given = Object.hasOwn(own, path) ? own[path] : undefined;
		const text =
			given !== undefined && mayStand(given, path, ours)
				? given
				: (ours?.[path] ?? texts.en?.[path] ?? "");
		return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
	};
}
