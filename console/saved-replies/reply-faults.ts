import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import { TEXT_CHARS } from "../../protocol/limits.ts";
import { PLACES, unknownPlaces } from "../../protocol/reply-places.ts";
import type { ReplyDraft } from "../../protocol/saved-reply.ts";
import {
	REPLY_BYTES,
	REPLY_NAME_CHARS,
	SHORTCUT_CHARS,
} from "../../protocol/saved-reply-limits.ts";
import { fill } from "../words/words.ts";
import { faultWords as w } from "./words.ts";

/** What is wrong, as a sentence; null: nothing. The relay refuses the same. */
export function nameFault(name: string): string | null {
	if (isBlank(name)) return w.noName;
	return lengthOf(name) > REPLY_NAME_CHARS
		? fill(w.longName, { most: REPLY_NAME_CHARS })
		: null;
}

export function shortcutFault(shortcut: string): string | null {
	const said = trimmed(shortcut);
	return lengthOf(said) > SHORTCUT_CHARS || /[\s/@{}]/.test(said)
		? // Its braces name no place of the sentence.
			w.shortcut.replace("{most}", String(SHORTCUT_CHARS))
		: null;
}

export function textFault(text: string): string | null {
	if (isBlank(text)) return w.noText;
	if (lengthOf(text) > TEXT_CHARS)
		return fill(w.longText, { most: TEXT_CHARS });
	const [unknown] = unknownPlaces(text);
	if (unknown === undefined) return null;
	const places = PLACES.map((place) => `{${place}}`).join(" ");
	return w.place
		.replace("{places}", places)
		.replace("{place}", () => `{${unknown}}`);
}

export function languageFault(language: string): string | null {
	return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language)
		? null
		: fill(w.language, { language });
}

export function sizeFault({ texts }: Pick<ReplyDraft, "texts">): string | null {
	const bytes = new TextEncoder().encode(JSON.stringify(texts)).length;
	return bytes > REPLY_BYTES ? w.longReply : null;
}

/** Whether it can be saved. */
export function isWhole({ name, shortcut, texts }: ReplyDraft): boolean {
	return (
		!nameFault(name) &&
		!shortcutFault(shortcut) &&
		texts.every(({ text }) => !textFault(text)) &&
		!sizeFault({ texts })
	);
}

function lengthOf(text: string): number {
	return [...trimmed(text)].length;
}
