import { trimmed } from "../../../protocol/is-blank.ts";
import {
	keepsPlaceholders,
	placeholdersOf,
} from "../../../protocol/keeps-places.ts";
import { OWN_TEXT_CHARS } from "../../../protocol/limits.ts";
import { fill } from "../../words/words.ts";
import { textsWords } from "./words.ts";

/** Why a shop's own words cannot stand where ours do; null: they can. */
export function textFault(own: string, ours: string): string | null {
	const text = trimmed(own);
	const w = textsWords;
	if (text === "") return null;
	if ([...text].length > OWN_TEXT_CHARS)
		return fill(w.long, { most: OWN_TEXT_CHARS });
	if (keepsPlaceholders(text, ours)) return null;
	const places = placeholdersOf(ours);
	return places ? fill(w.placesLost, { places }) : w.placesNone;
}
