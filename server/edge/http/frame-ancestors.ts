import { originIn } from "../../../protocol/origin.ts";

/** With the other headers beside it this passes a proxy that gives them 4 KiB, as nginx does where nobody has set it. */
const CHARS = 2_000;

/**
 * Whose pages may frame the chat, as the header names them. Where that is long, the page that asks stands first, if it
 * is one of them, and beside it as many others as there is room for: it may stand in a frame of one of those itself.
 * Where the page does not say who it is, all of them.
 */
export function frameAncestors(
	origins: readonly string[],
	referer: string | undefined,
): readonly string[] {
	if (origins.join(" ").length <= CHARS || !referer) return origins;
	const asking = originIn(referer);
	if (!asking.ok || !origins.includes(asking.origin)) return origins;
	const named = [asking.origin];
	let left = CHARS - asking.origin.length;
	for (const origin of origins) {
		if (origin === asking.origin || origin.length + 1 > left) continue;
		named.push(origin);
		left -= origin.length + 1;
	}
	return named;
}
