import { accountPart } from "./account/part.ts";
import { agreementsPart } from "./agreements/part.ts";
import { alertsPart } from "./alerts/part.ts";
import { attachmentsPart } from "./attachments/part.ts";
import { attentionPart } from "./attention/part.ts";
import { auditPart } from "./audit/part.ts";
import { availabilityPart } from "./availability/part.ts";
import { blockingPart } from "./blocking/part.ts";
import { colleaguesPart } from "./colleagues/part.ts";
import { commandBarPart } from "./command-bar/part.ts";
import { commentCardsPart } from "./comment-cards/part.ts";
import { complaintsPart } from "./complaints/part.ts";
import { composerPart, conversationPart } from "./conversation/part.ts";
import { desktopNoticesPart } from "./desktop-notices/part.ts";
import { feedbackPart } from "./feedback/part.ts";
import { figuresPart } from "./figures/part.ts";
import { floorPart } from "./floor/part.ts";
import { helpPart } from "./help/part.ts";
import { importedRatingsPart } from "./imported-ratings/part.ts";
import { inboxPart } from "./inbox/part.ts";
import { keysPart } from "./keys/part.ts";
import { lateWaitsPart } from "./late-waits/part.ts";
import { lostConversationsPart } from "./lost-conversations/part.ts";
import { maskingPart } from "./masking/part.ts";
import { mentionsPart } from "./mentions/part.ts";
import { mondayPart } from "./monday/part.ts";
import { offersPart } from "./offers/part.ts";
import { personPart } from "./person/part.ts";
import { policiesPart } from "./policies/part.ts";
import { productsPart } from "./products/part.ts";
import { hintsPart } from "./promises/hints/part.ts";
import { promisesPart } from "./promises/part.ts";
import { pushNotificationsPart } from "./push-notifications/part.ts";
import { quietHoursPart } from "./quiet-hours/part.ts";
import { ratingsPart } from "./ratings/part.ts";
import { repairPart } from "./repair/part.ts";
import { ringNowPart } from "./ring-now/part.ts";
import { savedRepliesPart } from "./saved-replies/part.ts";
import { scheduledMessagesPart } from "./scheduled-messages/part.ts";
import { searchPart } from "./search/part.ts";
import { selectionPart } from "./selection/part.ts";
import { settingsPart } from "./settings/part.ts";
import { signOutPart } from "./sign-out/part.ts";
import { snoozingPart } from "./snoozing/part.ts";
import { soundPart } from "./sound/part.ts";
import { spamPart } from "./spam/part.ts";
import { surveysPart } from "./surveys/part.ts";
import { tagPart } from "./tag/part.ts";
import { tagsPart } from "./tags/part.ts";
import { teamPart } from "./team/part.ts";
import { transferPart } from "./transfer/part.ts";
import type { Part } from "./workspace/part.ts";

/**
 * What the console can do: the rooms of the core, and the capabilities, a line each. Links, rows and keys stand in
 * this order; what stands at the end of the top bar or in the corner is counted from there.
 */
export const parts: readonly Part[] = [
	inboxPart,
	searchPart,
	conversationPart,
	colleaguesPart,
	transferPart,
	attentionPart,
	snoozingPart,
	spamPart,
	tagsPart,
	selectionPart,
	offersPart,
	lateWaitsPart,
	lostConversationsPart,
	availabilityPart,
	teamPart,
	floorPart,
	personPart,
	feedbackPart,
	figuresPart,
	mondayPart,
	ratingsPart,
	alertsPart,
	commentCardsPart,
	surveysPart,
	importedRatingsPart,
	maskingPart,
	mentionsPart,
	scheduledMessagesPart,
	promisesPart,
	repairPart,
	agreementsPart,
	complaintsPart,
	attachmentsPart,
	policiesPart,
	productsPart,
	savedRepliesPart,
	helpPart,
	hintsPart,
	// Behind what is done more often with a conversation.
	blockingPart,
	settingsPart,
	tagPart,
	auditPart,
	accountPart,
	soundPart,
	desktopNoticesPart,
	pushNotificationsPart,
	quietHoursPart,
	ringNowPart,
	commandBarPart,
	keysPart,
	signOutPart,
	composerPart,
];
