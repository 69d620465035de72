import type { StaffConversation } from "../../protocol/agent.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { fill, plain, words } from "../words/words.ts";

/** How the console calls a shopper: by the signed name, else by the conversation's reference. */
export function nameOf(
	row: Pick<StaffConversation, "visitorName" | "ref">,
): string {
	return (
		trimmed(plain(row.visitorName)) ||
		fill(words.unnamedVisitor, { ref: plain(row.ref) })
	);
}
