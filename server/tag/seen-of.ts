import type { SeenOrigin } from "../../protocol/tag.ts";
import type { SeenOriginRow } from "./rows.ts";

/** What else is known of an origin. */
export interface SeenBy {
	/** The hash of the script that is today's; null: not known. */
	today: string | null;
	panelAt(origin: string): number | undefined;
	framedAt(origin: string): number;
}

/** The script itself gives up after ten seconds. */
const FRAME_MS = 20_000;

/** An origin as the staff see it. */
export function seenOf(
	{ origin, script, first_at, last_at }: SeenOriginRow,
	listed: boolean,
	by: SeenBy,
	now: number,
): SeenOrigin {
	return {
		origin,
		listed,
		script: scriptOf(script, by.today),
		firstAt: first_at,
		lastAt: last_at,
		frameMissing: frameMissing(origin, by, now),
	};
}

function scriptOf(
	script: string | null,
	today: string | null,
): SeenOrigin["script"] {
	if (script === null) return null;
	if (script === "") return "current";
	if (today === null) return null;
	return script === today ? "current" : "older";
}

function frameMissing(
	origin: string,
	{ panelAt, framedAt }: SeenBy,
	now: number,
): number | null {
	const at = panelAt(origin);
	if (at === undefined || framedAt(origin) >= at || now - at < FRAME_MS)
		return null;
	return at;
}
