import { createHash } from "node:crypto";
import { keepsPlaceholders } from "../../protocol/keeps-places.ts";
import type { SiteLook } from "../../protocol/look.ts";
import type { TextsByLanguage, TextsByPath } from "../../protocol/site.ts";
import type { SiteRow } from "../store/contract/rows.ts";

type Said = Pick<SiteRow, "id" | "texts" | "look">;

/** Where the greeting of the look stands among the texts, and its starters, which are a JSON list there. */
const GREETING = "header.title";
const STARTERS = "starters";

/** What the chat of a site says in its own words. */
export function ownTexts({ texts }: Pick<Said, "texts">): TextsByLanguage {
	return JSON.parse(texts) as TextsByLanguage;
}

/** The same with what the look says in this language: all that a frame reads of it. */
export function textsIn(site: Said, language: string): TextsByPath {
	const { greetings, starters } = spokenLook(site);
	const own = (all: object) => Object.hasOwn(all, language);
	return {
		...(own(ownTexts(site)) && ownTexts(site)[language]),
		...(own(greetings) && { [GREETING]: greetings[language] as string }),
		...(own(starters) && { [STARTERS]: JSON.stringify(starters[language]) }),
	};
}

/** Where a frame finds them, once a language is put behind it: elsewhere after each change. undefined: none. */
export function textsAddress(site: Said): string | undefined {
	if (site.texts + spoken(site) === "{}") return undefined;
	return `/texts/${site.id}/${textsVersion(site)}/`;
}

export function textsVersion(site: Said): string {
	return createHash("sha256")
		.update(site.texts + spoken(site))
		.digest("base64url")
		.slice(0, 16);
}

/** What the look says in words, as text; empty: nothing. */
function spoken(site: Said): string {
	const said = spokenLook(site);
	const count = Object.values(said).flatMap(Object.keys).length;
	return count > 0 ? JSON.stringify(said) : "";
}

function spokenLook({
	look,
}: Pick<Said, "look">): Pick<SiteLook, "greetings" | "starters"> {
	const { greetings = {}, starters = {} } = JSON.parse(
		look,
	) as Partial<SiteLook>;
	return { greetings, starters };
}

/** Whether this may stand at that path now: releases of ours may change what is filled in, or drop the text. */
export function mayStand(
	text: string,
	path: string,
	ours: TextsByPath | undefined,
): boolean {
	return (
		ours !== undefined &&
		Object.hasOwn(ours, path) &&
		keepsPlaceholders(text, ours[path] as string)
	);
}
