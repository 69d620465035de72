import { type ConversationIn, decision } from "./decision.ts";
import type { Committed, ConversationLog } from "./log.ts";

export const namingTeam = decision({
	name: "conversation:name-team",
	decide(
		{ conversation: row },
		{ team, set }: { team: string; set: TeamName },
	) {
		// It went to another team in this very moment.
		if (row?.team_id !== team) return { kind: "unchanged" };
		return { kind: "write", set };
	},
});

interface TeamName {
	team_id: string | null;
	team_name: string | null;
}

/** What a conversation that is for this team shows of it from now on; nulls: it needs no team any more. */
export function nameTeam(
	log: ConversationLog,
	on: ConversationIn,
	team: string,
	set: TeamName,
): Promise<Committed> {
	return log.change(namingTeam.of(on, { team, set }));
}
