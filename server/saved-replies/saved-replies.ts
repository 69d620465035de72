import { agentHandlers, type Parts } from "./commands.ts";
import { firstMonth, monthIn } from "./months.ts";

/** What agents write often, of the shop and of each of them. */
export function savedReplies(parts: Parts) {
	return {
		agent: agentHandlers(parts),
		prunes: [
			{
				name: "uses of saved replies",
				drop: (now: number, most: number) =>
					parts.store.dropSavedReplyUses(firstMonth(monthIn("UTC", now)), most),
			},
		],
	};
}
