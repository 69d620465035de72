import type { ShopbellStore } from "./open-store.ts";

/**
 * What a relay asks of its store while it works, and of which nothing changes in who is signed in, who they are,
 * which role they have on a site, and after how many days a site ends a session. A test holds each that the store's
 * suite asks against what it writes. What stands not here, such as what is new, is taken for a change.
 */
export const STAFF_UNCHANGED_BY = [
	"now",
	"check",
	"figures",
	"commit",
	...["conversation", "conversationsOf", "newestConversation"],
	...["conversationsIn", "entriesAfter", "spam"],
	...["site", "sites", "siteIds", "members", "teams"],
	...["visitor", "visitorByToken", "makeVisitor", "keepIdentity"],
	...["keepVisitorContext", "keepReplyTo", "keyUses", "keepKeyUse"],
	...["personByEmail", "people", "memberships", "sitesOf", "sessionsOf"],
	...["link", "ticket", "password", "newEmailOf", "keepAudit"],
	...["needsSecondFactor", "totp", "passkeysOf", "recoveryCodesLeft"],
	...["leases", "keepLeases", "atWork", "sitesAtWork", "heldBy"],
	...["workloadOf", "routingDue", "breaksDue", "setAvailability"],
	...["queueEvents", "keepQueueEvents", "keepReply", "keepTaken"],
	...["estimatedWaits", "keepEstimatedWaits", "endEstimatedWait"],
	...["askDue", "rating", "ratings", "ratingsOf", "credits"],
	...["ask", "askedBefore", "newestAsks", "offerAsk", "keepAsk"],
	...["claimAsk", "ownAsk", "markAsk", "withdrawAskById", "visitorOfRef"],
	...["settleDue", "settleAsk", "postponeAsk", "settleSoon"],
	...["dropAsksOfNobody", "endedAsks", "eachAskOf"],
	...["survey", "surveys", "runningSurveys", "keepSurvey"],
	...["surveyVersion", "surveyVersions", "countAnswered"],
	...["answeredAsk", "answeredAsks", "answeredBy", "changeAsk"],
	...["hideAnswer", "eachFiguredAsks", "ordersBehind"],
	"countComments",
	"visitorOfOrder",
	...["order", "ordersOfSubject", "keepOrder", "dropOrders"],
	...["keepInvitations", "invitationsDue", "invitationsFor"],
	...["moveInvitation", "mailNoneBefore"],
	...["keepSurveyLink", "surveyLinkByToken", "surveyLinksOf"],
	...["closeSurveyLink", "useSurveyLink", "dropSurveyLinks"],
	"countCardWords",
	...["pushDevices", "pushDeviceOwner", "keepRung", "staff", "unseen"],
	...["called", "callsSince", "keepCalls", "dropCalls", "answerers"],
	...["unmailed", "settleAnswered", "claimMail", "returnMail"],
	...["card", "cards", "cardsOf", "cardOfClient", "keepCard"],
	...["whoWrote", "shownNames", "setCard"],
	...["isPicture", "isPictureOfSite", "showHidden", "seeOrigin"],
	...["seenOrigins"],
	...["webhook", "webhookMessages", "webhookWaiting", "webhooksDue"],
	...["nextWebhookDue", "takeWebhookMessage", "noteWebhookAnswer"],
	...["keepWebhookMessage", "keepWebhookTest", "endWebhook"],
	...["resendWebhookMessage", "dropWebhooksDue", "pruneWebhookMessages"],
	...["alert", "keepAlert", "setAlert", "endAlert", "openAlerts"],
	...["alertsToCall", "dropAlertCalls", "lastConversationOf"],
	...["alertChoices", "keepAlertChoice", "alertCallsSince"],
	...["figureDays", "figureCounts", "episodesIn"],
	...["changedConversations", "conversationIds", "figureSite"],
	...["keptHours", "keepHours", "beginFigures", "figureDaysOn"],
	...["keepEpisodes", "keepDay", "dayFrom", "factsOf", "measuredEntries"],
	...["keepAlertCall", "dropAlertCallsBefore"],
	...["keepWorkloadSpans", "workloadSpans", "firstWorkloadAt"],
	...["workloadDays", "workloadDaysKept", "keepWorkloadDay"],
	...["pruneWorkloadSpans", "pruneWorkloadDays"],
	...["ratingImports", "ratingImport", "keepRatingImport", "addRatings"],
	...["setRatingImport", "importedRatings", "importedDays", "importedSpan"],
	...["dropRatings", "countImportedWords", "dropImportedWords"],
	...["savedViews", "savedView", "keepSavedView", "dropSavedView"],
	...["needyRatings", "neverAnswered", "needyCards", "lateMessages"],
	...["weekEpisodes", "asksWithWords", "mondayMail", "keepMondayMail"],
	...["mondayMails", "claimMondayMail", "dropMondayMails"],
	...["attributeValues", "keepAttributeValue"],
	...["linkedPeople", "linkPeople", "unlinkPeople"],
] as const satisfies readonly (keyof ShopbellStore)[];

/** Which of them change something of shoppers, or may. */
const VISITORS_CHANGED_BY: ReadonlySet<string> = new Set([
	...["commit", "keepIdentity", "keepVisitorContext", "keepReplyTo"],
	...["called", "claimMail", "returnMail", "settleAnswered"],
] as const satisfies readonly (keyof ShopbellStore)[]);

/** Of these nothing changes in who shoppers are, by which token, and what of their conversations a row shows. */
export const VISITORS_UNCHANGED_BY = STAFF_UNCHANGED_BY.filter(
	(name) => !VISITORS_CHANGED_BY.has(name),
);
