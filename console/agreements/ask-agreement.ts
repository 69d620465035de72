import { conversationsModel } from "../conversation/conversations.ts";
import type { CloseAsk } from "../conversation/slots.ts";
import { openAgreementModel } from "./open-agreement.ts";

/** A conversation with a complaint is closed with what was agreed since. */
export const askAgreement: CloseAsk = (workspace, { rows }) => {
	const [row, ...others] = rows;
	const opened = workspace.of(conversationsModel).opened.peek();
	if (!row || others.length > 0 || opened?.id !== row.id) return false;
	const last = opened.log
		.peek()
		.entries.findLast(
			({ kind }) => kind === "agreed" || kind === "complaint-filed",
		);
	const isNeeded = last?.kind === "complaint-filed";
	if (isNeeded)
		workspace.of(openAgreementModel).value = {
			...{ conversation: row.id, isNeeded },
		};
	return isNeeded;
};
