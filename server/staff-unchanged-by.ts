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
	...["conversation", "conversationsOf", "conversationsIn", "entriesAfter"],
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
	...["pushDevices", "pushDeviceOwner", "keepRung", "staff", "unseen"],
	...["called", "callsSince", "keepCalls", "dropCalls", "answerers"],
	...["unmailed", "settleAnswered", "claimMail", "returnMail"],
	...["isPicture", "isPictureOfSite", "showHidden", "seeOrigin"],
	...["seenOrigins"],
] as const satisfies readonly (keyof ShopbellStore)[];
