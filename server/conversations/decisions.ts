import type { Decider } from "../store/contract/change.ts";
import { noting } from "./add-note.ts";
import { movingAnswerTime } from "./answer-time.ts";
import { giving, taking, takingOver } from "./assign.ts";
import { checkingCustomer } from "./check-customer.ts";
import { closingAsAgent } from "./close-as-agent.ts";
import { keepingForLater, resting } from "./idle.ts";
import { opening } from "./join.ts";
import { closingAsVisitor, reopening } from "./lifecycle.ts";
import { markingAsAgent, markingAsVisitor } from "./marks.ts";
import { changingMode, choosingLanguage, movingUp } from "./mode.ts";
import { settling } from "./nothing-to-answer.ts";
import { accepting, declining, endingOffer, offering } from "./offer.ts";
import {
	releasing,
	releasingLost,
	transferringToAgent,
	transferringToTeam,
} from "./release.ts";
import { answering } from "./send-as-agent.ts";
import { sendingInto, sendingToCurrent } from "./send-as-visitor.ts";
import { tagging } from "./tagging/tag-conversation.ts";
import { namingTeam } from "./team-name.ts";
import { ringing } from "./unopened.ts";
import { withdrawing } from "./withdraw.ts";

/** Everything that is decided about a conversation by its own room. */
export const conversationDecisions: readonly Decider[] = [
	sendingToCurrent,
	sendingInto,
	answering,
	noting,
	checkingCustomer,
	withdrawing,
	settling,
	tagging,
	movingAnswerTime,
	markingAsVisitor,
	markingAsAgent,
	opening,
	taking,
	giving,
	takingOver,
	offering,
	accepting,
	declining,
	endingOffer,
	ringing,
	releasing,
	releasingLost,
	transferringToAgent,
	transferringToTeam,
	namingTeam,
	changingMode,
	movingUp,
	choosingLanguage,
	resting,
	keepingForLater,
	closingAsAgent,
	closingAsVisitor,
	reopening,
];
