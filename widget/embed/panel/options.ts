import type { Look } from "../../../protocol/embed.ts";
import { fields, isAmount, isLike } from "./call.ts";
import { onAccent } from "./contrast.ts";

/** What a page changes while it runs: only what it has named. */
export interface Options {
	look: Look;
	position: string | undefined;
	offset: string | undefined;
}

/** What `set` was called with, checked whole; null: it is wrong. */
export function readOptions(first: unknown): Options | null {
	const { locale, theme, accent, position, offset } = fields(first);
	const [x, y = x] = Array.isArray(offset) ? offset : [offset];
	const isRight =
		isLike(locale, /^[a-z]{2,3}(-\w+)*$/i) &&
		isLike(theme, /^(light|dark|auto)$/) &&
		isLike(accent, /^#[\da-f]{6}$/i) &&
		isLike(position, /^(end|start)$/) &&
		(offset === undefined || (isAmount(x) && isAmount(y)));
	if (!first || !isRight) return null;
	const look: Look = {};
	if (locale) look.locale = locale;
	if (theme) look.theme = theme;
	if (accent) {
		look.accent = accent;
		look.onAccent = onAccent(accent);
	}
	return {
		look,
		position,
		offset:
			offset === undefined
				? undefined
				: `${Math.round(x as number)} ${Math.round(y as number)}`,
	};
}
