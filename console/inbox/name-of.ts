import type { StaffConversation } from "../../protocol/agent.ts";
import { fill, plain, words } from "../words/words.ts";

/** How the console calls a shopper: by the signed name, else by the conversation's reference. */
export function nameOf(
	row: Pick<StaffConversation, "visitorName" | "ref">,
): string {
	return (
		plain(row.visitorName).trim() ||
		fill(words.unnamedVisitor, { ref: plain(row.ref) })
	);
}
