import type { ReleaseReason } from "../../protocol/entry.ts";
import type { Availability } from "../../protocol/visitor.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { changeMode, moveUp } from "../conversations/mode.ts";
import { releaseLost } from "../conversations/release.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { isSomebodyThere } from "./availability.ts";
import type { Presence } from "./presence.ts";
import type { Places } from "./queue-positions.ts";
import type { SiteFloor } from "./site-assignment-state.ts";

/**
 * Nobody waits on an agent who is gone. Quiet conversations stay until the shopper's next word: for them
 * nothing is lost by it, and whoever comes back tomorrow still has them.
 */
export async function releaseGone(
	{ log, presence }: { log: ConversationLog; presence: Presence },
	{ rows, people }: SiteFloor,
): Promise<void> {
	const held = [...rows.values()].flatMap(({ site_id: site, id, ...row }) => {
		const agent =
			row.state === "open" && row.quiet_since === null && row.agent_id;
		const why = agent && goneBecause(agent);
		return agent && why ? [{ site, conversation: id, agent, why }] : [];
	});
	await Promise.all(
		held.map(({ agent, why, ...on }) => releaseLost(log, on, { agent, why })),
	);

	function goneBecause(agent: string): ReleaseReason | undefined {
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
	places: Places,
	{ kind }: Availability,
	answerBy: number | null,
): Promise<void> {
	const now = store.now();
	await Promise.all([
		...places.silent(now).map(({ site_id: site, id: conversation }) =>
			changeMode(
				log,
				{ site, conversation },
				{
					mode: "message",
					why: "silent",
					answerBy,
					lastSeenAt: places.wait(conversation)?.life ?? 0,
				},
			),
		),
		...(isSomebodyThere(kind) ? places.returned(now) : [])
			.filter((row) => publisher.visitorThere(`visitor:${row.visitor_id}`))
			.map(({ site_id: site, id: conversation }) =>
				changeMode(
					log,
					{ site, conversation },
					{ mode: "live", why: "returned", answerBy: null },
				),
			),
	]);
}

/** Tells expected waits; who has waited longer than told moves up. */
export async function tellWaits(
	{ log, store }: { log: ConversationLog; store: Store },
	places: Places,
): Promise<void> {
	const late = places.tellWaits(store.now());
	await Promise.all(
		late.map(({ site_id: site, id: conversation }) =>
			moveUp(log, { site, conversation }),
		),
	);
}
