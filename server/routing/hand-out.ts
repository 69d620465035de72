import type { AssignReason, ToldWait } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import { give } from "../conversations/assign.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { endOffer, offer } from "../conversations/offer.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { Match } from "./assignment-state.ts";
import type { Inputs } from "./inputs.ts";
import { missedTooOften } from "./missed.ts";
import type { Presence } from "./presence.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";

interface Parts {
	store: Store;
	log: ConversationLog;
	presence: Presence;
}

/**
 * Gives everything that can be given, or offers it where the team wants that. What many get at once shares a
 * commit. Throws what the log throws but for lost races. Answers whether nothing is left: a picture that loses
 * again and again is wrong.
 */
export async function handOut(
	{ store, log, presence }: Parts,
	site: SiteAssignment,
	told: (conversation: string) => ToldWait | undefined,
): Promise<boolean> {
	for (let round = 0; round < ROUNDS; round++) {
		const picks: Match[] = [];
		for (let pick = next(); pick; pick = next()) picks.push(pick);
		if (picks.length === 0) return true;
		const settled = await Promise.allSettled(picks.map(one));
		for (const [at, { status }] of settled.entries())
			if (status === "rejected") await refresh(picks[at]?.conversation ?? "");
		for (const outcome of settled)
			if (outcome.status === "rejected") mustBeRace(outcome.reason);
	}
	return false;

	function next(): Match | null {
		const pick = site.assignment.next(store.now());
		if (pick) site.reserve(pick.conversation, pick.agent.id);
		return pick;
	}

	async function one({ conversation, agent, because }: Match): Promise<void> {
		const row = site.rows.get(conversation);
		if (!row) return;
		const line = { team: row.team_id, language: row.language };
		const { site_id, id, epoch } = row;
		const seen = { site: site_id, id, epoch, line, told: told(id) };
		const presentUntil = presence.endsAt(agent.id);
		const reason: AssignReason = because.knew
			? "previous_agent"
			: "least_loaded";
		const committed = isOffered(site, row, agent.teams)
			? await offer(log, seen, agent, { presentUntil })
			: await give(log, seen, agent, { reason, because, presentUntil });
		if (committed.kind !== "written") await refresh(conversation);
	}

	/** What was reserved, as it really is. */
	async function refresh(conversation: string): Promise<void> {
		const row = await store.conversation(conversation);
		if (row) site.conversationChanged(row);
	}
}

const ROUNDS = 20;

function mustBeRace(error: unknown): void {
	const lost =
		error instanceof Refused &&
		["taken", "closed", "conflict", "not_free"].includes(error.refusal.code);
	if (!lost) throw error;
}

/** By the team that it is for; for no team, by those of whoever is chosen. */
function isOffered(
	{ people }: SiteAssignment,
	row: ConversationRow,
	teams: readonly string[],
): boolean {
	const asked = row.team_id === null ? teams : [row.team_id];
	return asked.some((team) => people().teams.get(team)?.offers === 1);
}

/** Takes back the offers to people who cannot accept them any more. */
export async function withdrawOffers(
	{ log }: Parts,
	{ rows, offered, receives }: SiteAssignment,
): Promise<void> {
	// Copied: what is taken back is no offer any more.
	for (const offer of [...offered]) {
		const row = rows.get(offer);
		if (!row?.offered_id || receives(row.offered_id)) continue;
		const { site_id: site, id, offered_id: to } = row;
		await endOffer(log, { site, id, to }, { kind: "withdrawn" });
	}
}

/**
 * The time of an offer is over. Where nobody else could have it, it stays: with one agent an offer never runs
 * out. Answers with the person when that was one miss too many.
 */
export async function endOfferInTime(
	{ store, log, inputs }: Pick<Parts, "store" | "log"> & { inputs: Inputs },
	{ assignment }: SiteAssignment,
	{ site_id: site, id, offered_id: to }: ConversationRow,
): Promise<string | undefined> {
	if (to === null) return undefined;
	const othersCan = assignment.ableFor(id).some((person) => person !== to);
	const ended = await endOffer(
		log,
		{ site, id, to },
		{ kind: "timed_out", othersCan, inputAt: inputs.lastOf(to) },
	);
	if (ended.kind !== "written" || ended.row.offered_id !== null)
		return undefined;
	return (await missedTooOften(store, site, to)) ? to : undefined;
}
