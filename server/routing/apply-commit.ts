import type { Bodies } from "../../protocol/entry.ts";
import type { Written } from "../conversations/log.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { SiteState } from "./site-state.ts";
import type { Waits } from "./wait/waits.ts";

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

/**
 * The same with a row that another relay has written, and of which nobody has said by what. Answers whether it is news to
 * the routing.
 */
export function applyRow(
	{ site, positions, telling }: SiteState,
	{ waits }: { waits: Pick<Waits, "replied"> },
	row: ConversationRow,
	now: number,
): boolean {
	const before = site.rows.get(row.id) ?? null;
	if (before ? isOlder(row, before) : row.state === "closed") return false;
	const answered = before !== null && row.last_agent_at > before.last_agent_at;
	const move = {
		// Shoppers who are silent leave the line by the relay that acts for the site: to all others they chose it.
		why: "left",
		answered,
		settled: !answered && wasSettled(before, row),
	} as const;
	const hasEnded = positions.moves(before, row, move, now);
	site.conversationChanged(row);
	if (answered) waits.replied(row.site_id, row.id, row.last_agent_at);
	const wrote = row.last_visitor_at > (before?.last_visitor_at ?? 0);
	const back = wrote && positions.heartbeat(row.visitor_id, now, false);
	if (row.agent_id && row.epoch !== before?.epoch && row.state === "open")
		site.personChanged(row.agent_id, { assigned_at: now });
	if (hasEnded) telling.waitEnded(row);
	return back || isNews({ row, before });
}

/** Rows that are read come in any order, and these only grow. */
function isOlder(one: ConversationRow, other: ConversationRow): boolean {
	return one.epoch < other.epoch || one.last_seq < other.last_seq;
}

/** Its holder has said that there is nothing to answer. */
function wasSettled(
	before: ConversationRow | null,
	row: ConversationRow,
): boolean {
	return (
		before?.state === "open" &&
		row.state === "open" &&
		before.unanswered_since !== null &&
		row.unanswered_since === null
	);
}

/** Whether it is another matter for the routing than before. */
export function isNews({
	row,
	before,
}: {
	row: ConversationRow;
	before: ConversationRow | null;
}): boolean {
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
