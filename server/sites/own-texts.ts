import { createHash } from "node:crypto";
import { keepsPlaceholders } from "../../protocol/keeps-places.ts";
import type { TextsByLanguage, TextsByPath } from "../../protocol/site.ts";
import type { SiteRow } from "../store/contract/rows.ts";

type Said = Pick<SiteRow, "id" | "texts">;

/** What the chat of a site says in its own words. */
export function ownTexts({ texts }: Pick<Said, "texts">): TextsByLanguage {
	return JSON.parse(texts) as TextsByLanguage;
}

/** Where a frame finds them, once a language is put behind it: elsewhere after each change. undefined: none. */
export function textsAddress(site: Said): string | undefined {
	if (site.texts === "{}") return undefined;
	return `/texts/${site.id}/${textsVersion(site)}/`;
}

export function textsVersion({ texts }: Said): string {
	return createHash("sha256").update(texts).digest("base64url").slice(0, 16);
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
