import type { SeenOrigin, TagSeen } from "../../protocol/tag.ts";

/** What stands below the tag: the first line is the state of it, each further one is wrong with something. */
export type SeenLine =
	/** No page has asked yet. */
	| { kind: "waiting" }
	| { kind: "seen"; origin: string; at: number }
	/** A page has the tag, and may not carry the chat. */
	| { kind: "not_listed"; origin: string; at: number }
	| { kind: "wrong_site"; origin: string; site: string; at: number }
	| { kind: "frame_missing"; origin: string; at: number }
	| { kind: "older"; origin: string; at: number };

export function seenLines({ origins, wrong }: TagSeen): SeenLine[] {
	const newest = [...origins].sort((one, other) => other.lastAt - one.lastAt);
	const seen = newest.find(({ listed }) => listed);
	const faults: SeenLine[] = [
		...wrong.map((said) => ({ kind: "wrong_site" as const, ...said })),
		...newest.flatMap(faultsOf),
	];
	if (seen)
		return [{ kind: "seen", origin: seen.origin, at: seen.lastAt }, ...faults];
	return faults.length > 0 ? faults : [{ kind: "waiting" }];
}

function faultsOf({
	origin,
	listed,
	script,
	lastAt: at,
	frameMissing,
}: SeenOrigin): SeenLine[] {
	if (!listed) return [{ kind: "not_listed", origin, at }];
	const lines: SeenLine[] = [];
	if (frameMissing !== null)
		lines.push({ kind: "frame_missing", origin, at: frameMissing });
	if (script === "older") lines.push({ kind: "older", origin, at });
	return lines;
}
