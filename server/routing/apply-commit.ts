import type { Bodies } from "../../protocol/entry.ts";
import type { Written } from "../conversations/log.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { SiteState } from "./site-state.ts";

/** Brings the picture of a site up to date with a commit. Answers whether somebody has come back by it. */
export function applyCommit(
	{ site, positions, telling }: SiteState,
	{ row, before, entries }: Written,
	now: number,
): boolean {
	const mode = entries.find(({ kind }) => kind === "mode_changed");
	const why = mode?.body
		? (JSON.parse(mode.body) as Bodies["mode_changed"]).why
		: undefined;
	const wroteAs = (author: "visitor" | "agent") =>
		entries.some(
			({ kind, author_kind }) => kind === "message" && author_kind === author,
		);
	const move = {
		why: why === "silent" ? "silent" : "left",
		answered: wroteAs("agent"),
		settled: entries.some(({ kind }) => kind === "nothing_to_answer"),
	} as const;
	const hasEnded = positions.moves(before, row, move, now);
	site.conversationChanged(row);
	const wrote = wroteAs("visitor");
	// Whoever was asked whether they are there has answered.
	const back = wrote && positions.heartbeat(row.visitor_id, now, false);
	if (row.agent_id && entries.some(({ kind }) => kind === "assigned"))
		site.personChanged(row.agent_id, { assigned_at: now });
	if (hasEnded) telling.waitEnded(row);
	return back;
}

/** Whether it is another matter for the routing than before. */
export function isNews({ row, before }: Written): boolean {
	return ROUTED_COLUMNS.some((name) => row[name] !== before?.[name]);
}

const ROUTED_COLUMNS = [
	"state",
	"mode",
	"agent_id",
	"quiet_since",
	"offered_id",
	"declined",
	"team_id",
	"language",
	"queue_at",
] as const satisfies readonly (keyof ConversationRow)[];
