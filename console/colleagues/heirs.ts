import type { StaffConversation } from "../../protocol/agent.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type Target, targetsIn } from "./targets.ts";
import { teamModel } from "./team.ts";

/** Whom all of them could go to: the teams and colleagues of every shop in which one is open. */
export function heirsOf(
	workspace: Workspace,
	rows: readonly StaffConversation[],
): Target[] {
	const team = workspace.of(teamModel);
	const sites = new Set(rows.map(({ site }) => site));
	const all = [...sites].flatMap((site) =>
		targetsIn(team.of(site), workspace.me.value.id),
	);
	return [
		...new Map(all.map((target) => [`${target.kind} ${target.id}`, target])),
	].map(([, target]) => target);
}
