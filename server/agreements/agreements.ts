import {
	readAgreementAnswered,
	readAgreementLeft,
} from "../../protocol/agreement.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import {
	answerableConversation,
	ownConversation,
} from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { knownVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import { answeringAgreement, leavingAgreement } from "./agree.ts";

export const agreementDecisions: readonly Decider[] = [
	leavingAgreement,
	answeringAgreement,
];

/** What agent and shopper have agreed, in words that both have read. */
export function agreements({
	store,
	log,
}: {
	store: Store;
	log: ConversationLog;
}) {
	return {
		agent: {
			"agreement:leave": handler({
				cost: "write",
				read: readAgreementLeft,
				may: answerableConversation(store),
				async run({ who }: AgentSession, { conversation, id, lines }, row) {
					await log.change(
						leavingAgreement.of(
							{ site: row.site_id, conversation },
							{
								...{ agent: who, id },
								lines: lines.map((line) => maskText(line, false).text),
							},
							{ same: id },
						),
					);
					return {};
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "agreement:leave">,
			AgentSession
		>,
		visitor: {
			"agreement:answer": handler({
				cost: "write",
				read: readAgreementAnswered,
				may: ownConversation(store),
				async run(actor: VisitorSession, said, { site_id }) {
					const { id } = knownVisitor(actor);
					const { conversation, agreement, isRight } = said;
					await log.change(
						answeringAgreement.of(
							{ site: site_id, conversation },
							{ visitor: { site_id, id }, isRight },
							{ agreement },
						),
					);
					return {};
				},
			}),
		} satisfies Handlers<
			Pick<VisitorCommands, "agreement:answer">,
			VisitorSession
		>,
	};
}
