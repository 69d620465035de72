import type { ReleaseReason } from "../../protocol/entry.ts";
import type { Availability } from "../../protocol/visitor.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { changeMode } from "../conversations/mode.ts";
import { releaseLost } from "../conversations/release.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { isSomebodyThere } from "./availability.ts";
import type { Presence } from "./presence.ts";
import type { QueuePositions } from "./queue-positions.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";

/**
 * Nobody waits on an agent who is gone. Quiet conversations stay until the shopper's next word: for them
 * nothing is lost by it, and whoever comes back tomorrow still has them.
 */
export async function releaseGone(
	{ log, presence }: { log: ConversationLog; presence: Presence },
	{ held, rows, people }: Pick<SiteAssignment, "held" | "rows" | "people">,
): Promise<void> {
	const released = [...held].flatMap(([agent, conversations]) => {
		const why = whyGone(agent);
		if (!why) return [];
		return [...conversations].flatMap((conversation) => {
			const site = rows.get(conversation)?.site_id;
			return site
				? [releaseLost(log, { site, conversation }, { agent, why })]
				: [];
		});
	});
	await Promise.all(released);

	function whyGone(agent: string): ReleaseReason | undefined {
		const member = people().members.get(agent);
		if (!member) return "agent_left";
		if (presence.state(agent) !== "gone") return undefined;
		return member.availability === "away" ? "agent_left" : "agent_lost";
	}
}

/** Who is silent for too long leaves the live line; who is there, with a chat open, comes back into it. */
export async function changeModes(
	{
		log,
		store,
		publisher,
	}: { log: ConversationLog; store: Store; publisher: Publisher },
	positions: QueuePositions,
	{ kind }: Availability,
	expected: { answerBy: number | null; answerWithin: number },
): Promise<void> {
	const now = store.now();
	await Promise.all([
		...positions.silent(now).map(({ site_id: site, id: conversation }) =>
			changeMode(
				log,
				{ site, conversation },
				{
					mode: "message",
					why: "silent",
					...expected,
					lastSeenAt: positions.wait(conversation)?.lastSeenAt ?? 0,
				},
			),
		),
		...(isSomebodyThere(kind) ? positions.returned(now) : [])
			.filter((row) => publisher.visitorThere(`visitor:${row.visitor_id}`))
			.map(({ site_id: site, id: conversation }) =>
				changeMode(
					log,
					{ site, conversation },
					{ mode: "live", why: "returned", ...expected },
				),
			),
	]);
}
