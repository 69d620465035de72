import { describe, expect, test } from "vitest";
import { readAddressesChange } from "./addresses.ts";
import {
	readAgentHello,
	readAvailabilitySet,
	readBreathSet,
	readLeaving,
	readOfferAnswered,
	readOfferDeclined,
	readOfSite,
	readReopening,
	readTake,
	readTakeOver,
	readTransfer,
} from "./agent.ts";
import { readAgreementAnswered, readAgreementLeft } from "./agreement.ts";
import { readAlertChoice, readAlertNamed } from "./alert.ts";
import {
	readArticleAct,
	readArticleAsked,
	readArticleMerged,
	readArticlePreview,
	readArticleSaved,
	readArticlesAsked,
	readArticleVote,
	readHelpAsked,
	readHelpSearch,
} from "./article.ts";
import {
	readAnswersGiven,
	readAskMarked,
	readAskNamed,
	readAskNext,
	readContactLeft,
} from "./ask.ts";
import { readSurveyWhyAsked } from "./ask-reason.ts";
import {
	readFilesAsked,
	readFilesChange,
	readReplyFilesAsked,
	SITE_FILE_BYTES,
} from "./attachment.ts";
import { readAttributeSet, readAttributesChange } from "./attribute.ts";
import { readAuditAsked, readAuditExport, readSettingUndo } from "./audit.ts";
import {
	readBackupsAsked,
	readRestoreWanted,
	readUploadWanted,
} from "./backups.ts";
import {
	readBlockNamed,
	readBlocksAsked,
	readVisitorBlocked,
} from "./blocking.ts";
import { readBulkAsked, readBulkUndone } from "./bulk.ts";
import {
	readCardHidden,
	readCardLeft,
	readCardSettled,
	readCardsAsked,
	readIdeaSet,
} from "./comment-card.ts";
import {
	readComplaintAssessed,
	readComplaintDecided,
	readComplaintFiled,
	readComplaintNotAccepted,
	readComplaintsOfYear,
} from "./complaint.ts";
import { readContactChange } from "./contact.ts";
import { readAfter, readMark, readTyping, readWhich } from "./conversation.ts";
import {
	readExportWanted,
	readPersonSought,
	readRetentionChange,
	readShopperNamed,
} from "./data.ts";
import { readEpisodesAsked } from "./figure-episodes.ts";
import { readFiguresAsked } from "./figures.ts";
import { readCustomerChecked, readIdentityKeyNamed } from "./identity-keys.ts";
import { newId, newToken } from "./ids.ts";
import {
	readImportedFiguresAsked,
	readImportedRatingsAsked,
	readRatingsImportAdded,
	readRatingsImportBegun,
	readRatingsImportEnded,
	readRatingsImportNamed,
} from "./imported-rating.ts";
import {
	readImprovementNamed,
	readImprovementRemoved,
	readImprovementSaved,
} from "./improvement.ts";
import {
	CARD_CHARS,
	CART_ITEMS,
	COMMENT_CHARS,
	EMAIL_CHARS,
	TEXT_CHARS,
	TITLE_CHARS,
} from "./limits.ts";
import { readLinkNamed, readLinkSought } from "./linked-person.ts";
import { readLookChange } from "./look.ts";
import { readMailChange } from "./mail.ts";
import { readHiddenAsked, readMaskingChange } from "./masking.ts";
import { readMentionsMark } from "./mention.ts";
import {
	readAgentDraft,
	readDraft,
	readNoteDraft,
	readWithdrawal,
} from "./message.ts";
import { readMondayAsked, readMondayChoice } from "./monday.ts";
import { readNewSite } from "./new-site.ts";
import {
	readPolicyNamed,
	readPolicyPublished,
	readPolicyRemoved,
	readPolicySaved,
} from "./policy-edits.ts";
import { readPictureAsked, readProductsAsked } from "./product.ts";
import { readFeedChange } from "./product-feed.ts";
import {
	readPromiseConfirmed,
	readPromiseDraft,
	readPromiseHandOver,
	readPromiseKeeping,
	readPromiseMoving,
	readPromiseWithdrawing,
} from "./promise.ts";
import {
	readPromiseFiguresAsked,
	readPromiseListAsked,
} from "./promise-figures.ts";
import { readPushDevice, readPushEnded } from "./push.ts";
import { readQuietHoursSet } from "./quiet-hours.ts";
import { readRating, readRatingsAsked } from "./rating.ts";
import { readNothing } from "./read.ts";
import { Refused } from "./refusal.ts";
import {
	readPutRight,
	readRecoveryOpened,
	readRecoverySeen,
	readRecoveryTold,
	readRecoveryTried,
	readRepairFiguresAsked,
	readSomebodyElse,
} from "./repair.ts";
import {
	readRepliesImported,
	readRepliesUsed,
	readReplyRemoved,
	readReplySaved,
	readSavedRepliesAsked,
} from "./saved-reply.ts";
import { readViewNamed, readViewSaved } from "./saved-view.ts";
import { readScheduledDraft, readScheduledNamed } from "./scheduled-message.ts";
import { readSearchAsked } from "./search.ts";
import { readPoliciesAsked, readPolicyPinned } from "./shown-policy.ts";
import {
	readAnswerTimeChange,
	readComplaintDaysChange,
	readHoursChange,
	readMemberChange,
	readRecoveryDaysChange,
	readTeamChange,
	readTeamNamed,
	readTextsChange,
	readWrapUpChange,
} from "./site.ts";
import { readSnooze } from "./snooze.ts";
import { readSpamAsked, readSpamMarked } from "./spam.ts";
import {
	readInvitationNamed,
	readMemberNamed,
	readMemberRemoval,
	readNewInvitation,
	readRoleSet,
	readSecurityChange,
} from "./staff.ts";
import { readAnswerHidden, readSurveyAnswersAsked } from "./survey-answers.ts";
import { readSurveyCountsAsked } from "./survey-counts.ts";
import { readSurveyFiguresAsked } from "./survey-figures.ts";
import {
	readSurveyLinkEnded,
	readSurveyLinkMake,
	readSurveyLinksAsked,
} from "./survey-link.ts";
import {
	readSurveyNamed,
	readSurveyRemoved,
	readSurveySaved,
	readSurveySet,
} from "./survey-settings.ts";
import { readTagChecked } from "./tag.ts";
import {
	readClosing,
	readOutcomesChange,
	readTagChange,
	readTagging,
	readTagNamed,
} from "./tags.ts";
import {
	readIdentityShown,
	readLanguageAccepted,
	readLinkMade,
	readLinkOpened,
	readNewVisitor,
	readReplyAddress,
	readVisitorContext,
	readVisitorHello,
} from "./visitor.ts";
import { readDeliveryNamed, readWebhookSaved } from "./webhook.ts";
import { readWorkloadAsked } from "./workload.ts";

const look = {
	name: "Lamps",
	accent: "#1d5c54",
	position: "start",
	offset: [24, 96],
	theme: "dark",
	launcher: newId(),
	logo: null,
	greetings: { lt: "Labas" },
	starters: { lt: ["Kur mano siunta?"] },
	closedOn: ["/b2b/order"],
	staffPictures: false,
};
const improvementNamed = { site: newId(), improvement: newId() };
const conversation = newId();
const page = { url: "https://shop.test/lamp", title: "Lamp" };
const item = { name: "Lamp", quantity: 1, price: 20 };
const cart = { items: [item], total: 20, currency: "EUR" };
const savedReply = {
	id: newId(),
	name: "Delivery",
	shortcut: "del",
	texts: [{ language: "en", text: "Hello {name}" }],
};
const draft = { conversation, clientId: newId(), text: "Hello" };
const card = {
	clientId: newId(),
	kind: "praise",
	text: "So quick!",
	about: "Noor",
	wantsAnswer: false,
	contact: null,
	locale: "en",
};
const rating = {
	conversation,
	asked: 7,
	score: 5,
	solved: "yes",
	comment: null,
};
const survey = {
	title: { en: "How was it?" },
	questions: [
		{
			key: "score",
			kind: "faces",
			text: { en: "How was it?" },
			choices: [],
			optional: false,
			showIf: null,
			topic: "quality",
			leadsTo: null,
		},
	],
	thanks: {},
};
const rule = {
	trigger: { kind: "after_order", from: "delivery", days: 3 },
	everyDays: 90,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: 2,
};
const auditFilter = {
	site: newId(),
	text: "noor",
	actions: ["setting_changed"],
	person: newId(),
	from: 1,
	until: null,
};
const hours = {
	timeZone: "Europe/Vilnius",
	weekly: { "1": [["09:00", "17:00"]] },
	exceptions: [{ date: "2026-12-24", openings: [] }],
};
const device = {
	endpoint: "https://push.example/abc",
	keys: { p256dh: "B".repeat(87), auth: "a".repeat(22) },
	name: "Phone",
};
const invitation = {
	email: "rasa@example.com",
	name: "Rasa",
	role: "agent",
	teams: [newId()],
	languages: ["lt"],
	slots: 3,
};
const hello = { protocol: 1, site: newId(), token: newToken(), identity: null };

/** Each reader with something that it takes. */
const READERS: [string, (unknown: unknown) => unknown, object][] = [
	["hello of a frame", readVisitorHello, hello],
	["hello of a console", readAgentHello, { protocol: 1 }],
	["visitor:make", readNewVisitor, { token: newToken(), identity: "a.b.c" }],
	["identity:prove", readIdentityShown, { identity: "a.b.c" }],
	["page:view", readVisitorContext, { page, cart }],
	["conversation:join", readAfter, { conversation, after: 0 }],
	["conversation:open", readTake, { conversation, epoch: 0 }],
	["conversation:take", readTake, { conversation, epoch: 0 }],
	["conversation:take-over", readTakeOver, { conversation, epoch: 0 }],
	["conversation:reopen", readReopening, { conversation, undo: true }],
	["availability:set", readAvailabilitySet, { availability: "here" }],
	["breath:set", readBreathSet, { on: true }],
	[
		"recovery-days:change",
		readRecoveryDaysChange,
		{ site: newId(), recoveryDays: 2 },
	],
	[
		"complaint-days:change",
		readComplaintDaysChange,
		{ site: newId(), complaintDays: 10 },
	],
	["wrap-up:change", readWrapUpChange, { site: newId(), wrapUpMs: 60_000 }],
	[
		"answer-time:change",
		readAnswerTimeChange,
		{ site: newId(), answerWithinMs: 120_000 },
	],
	[
		"contact:change",
		readContactChange,
		{ site: newId(), contact: { phone: { number: "112", hours: null } } },
	],
	["message:send of a frame", readDraft, draft],
	["message:send of a console", readAgentDraft, draft],
	["note:add", readNoteDraft, draft],
	["mentions:mark", readMentionsMark, { conversation, seq: 3 }],
	[
		"message:schedule",
		readScheduledDraft,
		{ conversation, id: newId(), text: "Back in stock.", sendAt: 1 },
	],
	[
		"promise:make",
		readPromiseDraft,
		{
			...{ conversation, id: newId(), what: "We call you back." },
			...{ owes: { kind: "team", id: newId() }, anyway: false },
			due: { date: "2026-12-24", time: "12:00" },
		},
	],
	[
		"promise:keep",
		readPromiseKeeping,
		{ conversation, promise: newId(), version: 1, doneAt: null },
	],
	[
		"promise:move",
		readPromiseMoving,
		{ conversation, promise: newId(), version: 1, due: 1, why: "Snow." },
	],
	[
		"promise:withdraw",
		readPromiseWithdrawing,
		{ conversation, promise: newId(), version: 1, why: "Sold out." },
	],
	[
		"promise:hand-over",
		readPromiseHandOver,
		{ conversation, promise: newId(), version: 1, to: { kind: "shop" } },
	],
	[
		"promise-figures:read",
		readPromiseFiguresAsked,
		{ site: newId(), days: 30 },
	],
	[
		"promise-list:read",
		readPromiseListAsked,
		{ site: newId(), days: 7, group: "team", key: null },
	],
	[
		"promise:confirm",
		readPromiseConfirmed,
		{ conversation, promise: newId(), done: "yes" },
	],
	[
		"recovery:open",
		readRecoveryOpened,
		{ conversation, id: newId(), words: "The wrong lamp." },
	],
	[
		"recovery:put-right",
		readPutRight,
		{
			...{ conversation, recovery: newId(), version: 1, prevention: "" },
			...{ apology: "I am sorry.", by: { promise: newId(), due: 1 } },
			correction: { kind: "refund", text: "20 € back" },
		},
	],
	[
		"recovery:tell",
		readRecoveryTold,
		{ conversation, recovery: newId(), version: 1, text: "It is sent." },
	],
	[
		"recovery:tried",
		readRecoveryTried,
		{ conversation, recovery: newId(), version: 1, how: "By telephone." },
	],
	[
		"recovery:somebody-else",
		readSomebodyElse,
		{ conversation, recovery: newId() },
	],
	[
		"recovery:finish",
		readRecoverySeen,
		{ conversation, recovery: newId(), version: 1 },
	],
	[
		"complaint:file",
		readComplaintFiled,
		{
			...{ conversation, id: newId(), secret: newToken() },
			...{ what: "It is broken.", order: "", wants: "", mayContact: true },
		},
	],
	[
		"agreement:leave",
		readAgreementLeft,
		{ conversation, id: newId(), lines: ["20 € back by Friday"] },
	],
	[
		"agreement:answer",
		readAgreementAnswered,
		{ conversation, agreement: newId(), isRight: true },
	],
	[
		"complaints:of-year",
		readComplaintsOfYear,
		{ site: newId(), year: 2026, after: 0 },
	],
	[
		"complaint:not-accept",
		readComplaintNotAccepted,
		{ conversation, complaint: newId(), why: "It is not enough." },
	],
	[
		"complaint:assess",
		readComplaintAssessed,
		{ conversation, complaint: newId(), version: 1, severity: "safety" },
	],
	[
		"complaint:decide",
		readComplaintDecided,
		{
			...{ conversation, complaint: newId(), version: 1 },
			...{ outcome: "upheld", text: "You are right." },
		},
	],
	["repair-figures:read", readRepairFiguresAsked, { site: newId(), days: 30 }],
	[
		"scheduled-message:cancel",
		readScheduledNamed,
		{ conversation, id: newId() },
	],
	["message:withdraw", readWithdrawal, { conversation, seq: 2 }],
	[
		"customer:check",
		readCustomerChecked,
		{ conversation, order: "LL-4821", holds: true },
	],
	[
		"identity-keys:retire",
		readIdentityKeyNamed,
		{ site: newId(), kid: newId() },
	],
	["alert:settle", readAlertNamed, { site: newId(), ask: newId() }],
	["alert-choice:set", readAlertChoice, { push: true, mail: false }],
	[
		"quiet-hours:set",
		readQuietHoursSet,
		{
			hours: {
				timeZone: "Europe/Vilnius",
				from: "22:00",
				to: "07:00",
				days: ["1"],
			},
		},
	],
	["monday:read", readMondayAsked, { site: newId(), week: "2026-W53" }],
	[
		"view:save",
		readViewSaved,
		{
			site: newId(),
			id: newId(),
			owner: "team",
			name: "Bad ratings",
			icon: "star",
			query: "rated:<3",
		},
	],
	["view:remove", readViewNamed, { site: newId(), id: newId() }],
	["monday:choose", readMondayChoice, { site: newId(), mail: true }],
	[
		"webhook:save",
		readWebhookSaved,
		{
			site: newId(),
			url: "https://shop.example/hook",
			events: ["rating.bad"],
			texts: false,
		},
	],
	[
		"webhook:resend",
		readDeliveryNamed,
		{ site: newId(), id: `msg_${newId()}` },
	],
	[
		"ratings-import:begin",
		readRatingsImportBegun,
		{
			site: newId(),
			id: newId(),
			name: "Old shop",
			format: "csat_5",
			contentHash: "0".repeat(64),
			again: false,
		},
	],
	[
		"ratings-import:add",
		readRatingsImportAdded,
		{
			site: newId(),
			id: newId(),
			after: 1,
			rows: [
				{
					line: 2,
					at: 1,
					score: 5,
					relation: "customer",
					agent: "Noor",
					language: "lt",
					comment: null,
				},
			],
		},
	],
	[
		"ratings-import:end",
		readRatingsImportEnded,
		{ site: newId(), id: newId(), lines: 1 },
	],
	[
		"ratings-import:remove",
		readRatingsImportNamed,
		{ site: newId(), id: newId() },
	],
	[
		"imported-figures:read",
		readImportedFiguresAsked,
		{
			site: newId(),
			import: newId(),
			period: { from: "2026-01-01", to: "2026-12-31" },
		},
	],
	[
		"imported-ratings:read",
		readImportedRatingsAsked,
		{ site: newId(), import: newId(), after: 0 },
	],
	["policies:read", readPoliciesAsked, { locale: "lt" }],
	["policy:read", readPolicyNamed, { site: newId(), policy: "returns" }],
	[
		"policy:save",
		readPolicySaved,
		{
			...{ site: newId(), policy: "privacy", was: 3 },
			content: {
				...{ source: "shop", facts: { kind: "privacy" } },
				texts: [
					{
						...{ language: "lt", title: "Privatumas", text: "", steps: [] },
						url: "https://shop.example/privatumas",
					},
				],
			},
		},
	],
	[
		"policy:publish",
		readPolicyPublished,
		{
			...{ site: newId(), policy: "gift-cards", was: 3 },
			changes: [{ language: "lt", text: "30 dienų." }],
		},
	],
	[
		"policy:remove",
		readPolicyRemoved,
		{ site: newId(), policy: "returns", was: 3 },
	],
	[
		"policy:pin",
		readPolicyPinned,
		{ conversation, clientId: newId(), policy: "returns", number: 2 },
	],
	["improvement:open", readImprovementNamed, improvementNamed],
	[
		"improvement:save",
		readImprovementSaved,
		{
			...{ ...improvementNamed, isPublic: true, was: 3 },
			content: {
				date: "2028-02-29",
				texts: [
					{
						language: "lt",
						title: "Dėžės",
						heard: "Per didelės.",
						did: "Mažesnės.",
					},
				],
			},
		},
	],
	[
		"improvement:remove",
		readImprovementRemoved,
		{ ...improvementNamed, was: 3 },
	],
	["help:read", readHelpAsked, { language: "lt" }],
	[
		"help:search",
		readHelpSearch,
		{ language: "lt", text: "siunta", isWhole: true },
	],
	["article:read", readArticleAsked, { article: newId(), language: "lt" }],
	[
		"article:vote",
		readArticleVote,
		{
			...{ article: newId(), language: "lt", version: 1, voter: newId() },
			...{ helpful: false, missing: "Kaina" },
		},
	],
	["articles:read", readArticlesAsked, { site: newId(), after: newId() }],
	[
		"article:save",
		readArticleSaved,
		{
			...{ site: newId(), article: newId(), language: "lt", was: 2 },
			...{ address: "kur-siunta", title: "Kur siunta?", body: "Kelyje." },
		},
	],
	[
		"article:publish",
		readArticleAct,
		{ site: newId(), article: newId(), language: "lt", was: 1 },
	],
	[
		"article:merge",
		readArticleMerged,
		{ site: newId(), article: newId(), into: newId() },
	],
	["article:preview", readArticlePreview, { site: newId(), body: "*a*" }],
	[
		"saved-replies:read",
		readSavedRepliesAsked,
		{ site: newId(), own: true, after: "delivery" },
	],
	[
		"saved-reply:save",
		readReplySaved,
		{ site: newId(), own: false, reply: savedReply, was: 3 },
	],
	[
		"saved-reply:remove",
		readReplyRemoved,
		{ site: newId(), own: true, id: newId(), was: 1 },
	],
	[
		"saved-replies:import",
		readRepliesImported,
		{ site: newId(), own: false, replies: [savedReply] },
	],
	[
		"saved-replies:used",
		readRepliesUsed,
		{ site: newId(), replies: [newId()] },
	],
	["read:mark", readMark, { conversation, seq: 2 }],
	[
		"bulk:act",
		readBulkAsked,
		{ conversations: [newId()], act: { kind: "snooze", until: null } },
	],
	[
		"bulk:act",
		readBulkAsked,
		{
			conversations: [newId()],
			act: { kind: "tag", add: [newId()], remove: [] },
		},
	],
	[
		"bulk:act",
		readBulkAsked,
		{
			conversations: [newId()],
			act: { kind: "close", outcome: newId(), tags: [newId()] },
		},
	],
	[
		"bulk:undo",
		readBulkUndone,
		{
			conversations: [
				{
					conversation: newId(),
					undo: { kind: "assign", seq: 2 },
				},
			],
		},
	],
	[
		"visitor:block",
		readVisitorBlocked,
		{ conversation, length: "month", why: "Threats" },
	],
	["visitor:unblock", readBlockNamed, { site: newId(), block: newId() }],
	[
		"blocks:read",
		readBlocksAsked,
		{ site: newId(), before: { at: 1, id: newId() } },
	],
	["conversation:spam", readSpamMarked, { conversation, spam: true }],
	[
		"spam:read",
		readSpamAsked,
		{ site: newId(), before: { since: 1, id: newId() } },
	],
	["conversation:snooze", readSnooze, { conversation, until: 2 }],
	[
		"products:picture",
		readPictureAsked,
		{
			...{ conversation, file: newId(), name: "Lamp" },
			picture: "https://shop.example/lamp.jpg",
		},
	],
	["products:find", readProductsAsked, { conversation, query: "lamp" }],
	[
		"product-feed:change",
		readFeedChange,
		{ site: newId(), url: "https://shop.example/feed.xml" },
	],
	["files:link", readFilesAsked, { conversation, files: [newId()] }],
	[
		"reply-files:link",
		readReplyFilesAsked,
		{ site: newId(), files: [newId()] },
	],
	[
		"files:change",
		readFilesChange,
		{ site: newId(), on: true, mostBytes: SITE_FILE_BYTES },
	],
	["hidden:show", readHiddenAsked, { conversation, seq: 2 }],
	[
		"masking:change",
		readMaskingChange,
		{ site: newId(), ibans: true, ibanDays: 30 },
	],
	[
		"attributes:change",
		readAttributesChange,
		{
			site: newId(),
			attributes: [{ id: newId(), name: "Size", kind: "text", choices: [] }],
		},
	],
	[
		"attribute:set",
		readAttributeSet,
		{ conversation, attribute: "note", value: "Two dogs", was: null },
	],
	["linked-people:find", readLinkSought, { conversation, text: "AAFHY" }],
	["linked-people:link", readLinkNamed, { conversation, visitor: newId() }],
	[
		"conversation:tag",
		readTagging,
		{ conversation, add: [newId()], remove: [] },
	],
	["conversation:close", readClosing, { conversation }],
	["tags:count", readTagNamed, { site: newId(), tag: newId() }],
	[
		"tags:change",
		readTagChange,
		{ site: newId(), tag: { id: null, name: "Refund", removed: false } },
	],
	[
		"outcomes:change",
		readOutcomesChange,
		{
			site: newId(),
			outcomes: [{ id: null, name: "Solved" }],
			needs: { outcome: true, tag: false },
		},
	],
	["typing:tell", readTyping, { conversation, typing: true }],
	["rating:give", readRating, rating],
	["card:leave", readCardLeft, card],
	["cards:read", readCardsAsked, { site: newId(), list: "wall", before: null }],
	[
		"idea:set",
		readIdeaSet,
		{ site: newId(), card: newId(), state: "planned", note: null },
	],
	[
		"card:hide",
		readCardHidden,
		{ site: newId(), card: newId(), why: "Not for this wall" },
	],
	[
		"card:settle",
		readCardSettled,
		{ site: newId(), card: newId(), settled: true },
	],
	["ratings:read", readRatingsAsked, { before: null }],
	[
		"workload:read",
		readWorkloadAsked,
		{
			site: newId(),
			period: { from: "2026-06-01", to: "2026-06-30" },
		},
	],
	["ask:next", readAskNext, { path: "/", locale: "lt", moment: "page" }],
	["ask:read", readAskNamed, { ask: newId(), locale: "lt" }],
	["ask:mark", readAskMarked, { ask: newId(), as: "seen" }],
	[
		"survey:answer",
		readAnswersGiven,
		{ ask: newId(), answers: { score: 5, which: ["a", "b"] }, done: false },
	],
	[
		"contact:leave",
		readContactLeft,
		{ ask: newId(), contact: "maya@example.com" },
	],
	["surveys:read", readOfSite, { site: newId() }],
	["survey-presets:read", readOfSite, { site: newId() }],
	[
		"survey:why",
		readSurveyWhyAsked,
		{
			site: newId(),
			survey: "after-chat",
			ref: "AAFHY",
			page: { path: "/", locale: "lt", moment: "page" },
		},
	],
	[
		"figures:read",
		readFiguresAsked,
		{
			site: newId(),
			filter: { relation: "customer" },
		},
	],
	[
		"episodes:read",
		readEpisodesAsked,
		{
			site: newId(),
			period: { since: 1, until: 2 },
			filter: {},
			behind: "all",
		},
	],
	[
		"survey-figures:read",
		readSurveyFiguresAsked,
		{ site: newId(), survey: "after-chat" },
	],
	[
		"survey-counts:read",
		readSurveyCountsAsked,
		{ site: newId(), survey: "after-chat" },
	],
	[
		"survey:read",
		readSurveyNamed,
		{ site: newId(), survey: "after-chat", version: null },
	],
	[
		"survey:save",
		readSurveySaved,
		{ site: newId(), survey: newId(), was: 0, body: survey },
	],
	[
		"survey:set",
		readSurveySet,
		{ site: newId(), survey: newId(), state: "running", rule },
	],
	["survey:remove", readSurveyRemoved, { site: newId(), survey: newId() }],
	[
		"survey-links:read",
		readSurveyLinksAsked,
		{ site: newId(), survey: newId() },
	],
	[
		"survey-link:make",
		readSurveyLinkMake,
		{
			site: newId(),
			survey: newId(),
			name: "Parcels",
			uses: "once",
			order: "LL-4821",
			expiresAt: null,
		},
	],
	[
		"survey-link:end",
		readSurveyLinkEnded,
		{ site: newId(), survey: newId(), link: newToken() },
	],
	[
		"survey-answers:read",
		readSurveyAnswersAsked,
		{
			site: newId(),
			survey: "after-chat",
			before: { at: 1, ask: newId() },
		},
	],
	[
		"answer:hide",
		readAnswerHidden,
		{ site: newId(), ask: newId(), why: "Abuse" },
	],
	["inbox:read", readNothing, {}],
	["offer:accept", readOfferAnswered, { conversation, epoch: 1 }],
	["offer:decline", readOfferDeclined, { conversation, epoch: 1, reason: "" }],
	[
		"conversation:transfer",
		readTransfer,
		{ conversation, to: { kind: "team", id: newId() }, note: "Returns" },
	],
	["desk:leave", readLeaving, { open: { kind: "keep" } }],
	["staff:read", readOfSite, { site: newId() }],
	["invitation:make", readNewInvitation, { site: newId(), ...invitation }],
	[
		"invitation:renew",
		readInvitationNamed,
		{ site: newId(), invitation: newId() },
	],
	[
		"member:set-role",
		readRoleSet,
		{ site: newId(), person: newId(), role: "read_only" },
	],
	[
		"member:remove",
		readMemberRemoval,
		{ site: newId(), person: newId(), open: { kind: "queue" } },
	],
	["sign-in-link:make", readMemberNamed, { site: newId(), person: newId() }],
	[
		"security:change",
		readSecurityChange,
		{ site: newId(), sessionDays: 30, secondFactor: true, auditDays: 365 },
	],
	[
		"addresses:change",
		readAddressesChange,
		{ site: newId(), origins: ["https://a.example"] },
	],
	[
		"site:make",
		readNewSite,
		{
			site: newId(),
			id: newId(),
			name: "Lamps abroad",
			origins: ["https://a.example"],
			copy: true,
		},
	],
	["team:read", readOfSite, { site: newId() }],
	["address:set", readReplyAddress, { email: "maya@example.com" }],
	["language:accept", readLanguageAccepted, { conversation, language: "en" }],
	["link:make", readLinkMade, { link: newToken() }],
	["link:open", readLinkOpened, { token: newToken(), link: newToken() }],
	[
		"hours:change",
		readHoursChange,
		{ site: newId(), hours, languages: ["lt"] },
	],
	[
		"team:change",
		readTeamChange,
		{ site: newId(), team: { id: null, name: "Returns", offers: true } },
	],
	[
		"texts:change",
		readTextsChange,
		{
			site: newId(),
			language: "lt",
			texts: { "header.title": "Labas", "queue.ahead.few": null },
		},
	],
	["look:change", readLookChange, { site: newId(), look }],
	["setting:undo", readSettingUndo, { site: newId(), version: newId() }],
	[
		"audit:read",
		readAuditAsked,
		{ ...auditFilter, before: { at: 1, id: newId() } },
	],
	["POST /console/audit", readAuditExport, auditFilter],
	["team:remove", readTeamNamed, { site: newId(), team: newId() }],
	[
		"member:change",
		readMemberChange,
		{
			site: newId(),
			member: { id: newId(), slots: 3, languages: ["en"], teams: [newId()] },
		},
	],
	[
		"retention:change",
		readRetentionChange,
		{ site: newId(), retention: { conversations: 90, comments: 1 } },
	],
	["search:read", readSearchAsked, { query: "late", site: null, cursor: null }],
	["person:find", readPersonSought, { site: newId(), text: "K7QX2" }],
	["person:erase", readShopperNamed, { site: newId(), visitor: newId() }],
	["export:make", readExportWanted, { site: newId(), visitor: null }],
	["backups:read", readOfSite, { site: newId() }],
	["backup:make", readOfSite, { site: newId() }],
	["POST /console/first-run/backups", readBackupsAsked, { token: newToken() }],
	[
		"POST /console/first-run/upload",
		readUploadWanted,
		{ token: newToken(), bytes: 1 },
	],
	[
		"POST /console/first-run/restore",
		readRestoreWanted,
		{ token: newToken(), from: { kind: "upload", upload: newId() } },
	],
	["push:add", readPushDevice, device],
	["tag:check", readTagChecked, { site: newId(), address: "shop.example" }],
	["tag:seen", readOfSite, { site: newId() }],
	["push:end", readPushEnded, { endpoint: device.endpoint }],
	["device:ring", readPushEnded, { endpoint: device.endpoint }],
	["device-link:make", readNothing, {}],
	[
		"mail:change",
		readMailChange,
		{ site: newId(), replyTo: "help@shop.example" },
	],
	["mail:read", readOfSite, { site: newId() }],
	["mail:try", readOfSite, { site: newId() }],
];

const deep = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`) as unknown;
const WRONG: unknown[] = [
	undefined,
	null,
	true,
	0,
	"text",
	[],
	[{}],
	() => {},
	deep,
	Buffer.from("{}"),
];

describe.each(READERS)("%s", (_name, read, good) => {
	test("P3 takes what it is made for", () => {
		expect(read(structuredClone(good))).toEqual(good);
	});

	test("P4 an extra field is refused", () => {
		const names = ["sender", "seq_", "at", "site_id", "note"];
		for (const name of names)
			expect(refusalOf(read, { ...good, [name]: 1 })).toMatchObject({
				code: "malformed",
			});
	});

	test("P3 anything but an object is refused", () => {
		for (const wrong of WRONG) {
			// Without required fields an empty list is as good as an empty object.
			if (read === readNothing && Array.isArray(wrong) && wrong.length === 0)
				continue;
			expect(refusalOf(read, wrong)).toMatchObject({ code: "malformed" });
		}
	});

	test("P4 keys of the prototype are extra fields as any other", () => {
		for (const name of ["__proto__", "constructor", "toString", "prototype"]) {
			const hostile = { ...good };
			// As JSON.parse does it: a key of the object's own.
			Object.defineProperty(hostile, name, {
				value: { polluted: 1 },
				enumerable: true,
			});
			expect(refusalOf(read, hostile)).toEqual({
				code: "malformed",
				field: name,
			});
		}
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

const FIELDS = READERS.flatMap(([name, read, good]) =>
	Object.entries(good).map(
		([field, value]) => [name, field, value, read, good] as const,
	),
);

const EMPTY = {};
/** Whose values are objects in which every field may be left out. */
const LEFT_OUT = new Set([
	"contact:change",
	"episodes:read",
	"figures:read",
	"retention:change",
	"survey:answer",
]);

test.each(FIELDS)(
	"P3 of %s the field %s of a wrong type, or missing, is refused by its name",
	(name, field, value, read, good) => {
		const { [field]: _, ...rest } = good as Record<string, unknown>;
		expect(refusalOf(read, rest)).toMatchObject({ code: "malformed", field });
		for (const wrong of [undefined, [], EMPTY, Number.NaN, () => {}, deep]) {
			// Of what may be left out all of it may be, and a list may be empty.
			if (LEFT_OUT.has(name) && wrong === EMPTY) continue;
			if (Array.isArray(value) && Array.isArray(wrong) && wrong !== deep)
				continue;
			expect(refusalOf(read, { ...good, [field]: wrong })).toMatchObject({
				code: "malformed",
			});
		}
	},
);

test.each(FIELDS.filter(([, , value]) => typeof value === "number"))(
	"P3 of %s the number %s in quotes is no number",
	(_name, field, value, read, good) => {
		const said = { ...good, [field]: String(value) };
		expect(refusalOf(read, said)).toEqual({ code: "malformed", field });
	},
);

test("MS8 a text of 4,000 characters is taken, one more is too long", () => {
	const most = "😀".repeat(TEXT_CHARS);
	expect(readDraft({ ...draft, text: most }).text).toBe(most);
	expect(refusalOf(readDraft, { ...draft, text: `${most}!` })).toEqual({
		code: "too_long",
		field: "text",
		most: TEXT_CHARS,
	});
});

test("MS8 outer space and control characters do not count, and alone are no text", () => {
	const padded = `\n ${"x".repeat(TEXT_CHARS)}\u0000 \t`;
	expect(readDraft({ ...draft, text: padded }).text).toHaveLength(TEXT_CHARS);
	for (const text of [
		"",
		"  ",
		"\u0000\u0007",
		"\r\n",
		"\u200b",
		"\u2060 \u3164",
	])
		expect(refusalOf(readDraft, { ...draft, text })).toMatchObject({
			code: "malformed",
			field: "text",
		});
});

test("RT2 a comment is at most 2,000 characters, a blank one is none", () => {
	for (const comment of ["  ", "\u200b", "\u2800\u00ad"])
		expect(readRating({ ...rating, comment }).comment).toBeNull();
	const comment = "x".repeat(COMMENT_CHARS + 1);
	expect(refusalOf(readRating, { ...rating, comment })).toMatchObject({
		code: "too_long",
		field: "comment",
	});
	for (const score of [0, 6, 1.5, "5", -1])
		expect(refusalOf(readRating, { ...rating, score })).toMatchObject({
			field: "score",
		});
});

test("CC1 a card has a kind of three, some text of at most 4,000 characters, and nothing else", () => {
	for (const text of ["", " \n", null])
		expect(refusalOf(readCardLeft, { ...card, text })).toMatchObject({
			code: "malformed",
			field: "text",
		});
	const most = "x".repeat(CARD_CHARS);
	expect(readCardLeft({ ...card, text: most }).text).toBe(most);
	expect(refusalOf(readCardLeft, { ...card, text: `${most}x` })).toEqual({
		code: "too_long",
		field: "text",
		most: 4_000,
	});
	expect(refusalOf(readCardLeft, { ...card, kind: "blame" })).toMatchObject({
		field: "kind",
	});
	expect(refusalOf(readCardLeft, { ...card, score: 5 })).toMatchObject({
		code: "malformed",
	});
	for (const text of ["=cmd()", "\u202Eevil", "שלום"])
		expect(readCardLeft({ ...card, text }).text).toBe(text);
});

test("HR1 openings ascend, do not overlap, and are times of day; a zone is one that exists", () => {
	const site = newId();
	const said = (over: object) => ({
		site,
		hours: { ...hours, ...over },
		languages: [],
	});
	const days = [
		[["17:00", "09:00"]],
		[["09:00", "09:00"]],
		[
			["09:00", "12:00"],
			["11:00", "13:00"],
		],
		[["9:00", "12:00"]],
		[["00:00", "24:01"]],
	];
	for (const day of days)
		expect(
			refusalOf(readHoursChange, said({ weekly: { "1": day } })),
		).toMatchObject({ code: "malformed" });
	for (const over of [
		{ timeZone: "Mars/Olympus" },
		{ weekly: { "8": [] } },
		{ exceptions: [{ date: "2026-02-30", openings: [] }] },
	])
		expect(refusalOf(readHoursChange, said(over))).toMatchObject({
			code: "malformed",
		});
	const night = { weekly: { "5": [["18:00", "24:00"]] } };
	expect(readHoursChange(said(night)).hours?.weekly).toEqual(night.weekly);
});

test("NT2 an address is one address, without a name and without a second line", () => {
	expect(readReplyAddress({ email: " maya@example.com " }).email).toBe(
		"maya@example.com",
	);
	for (const email of [
		"",
		"maya",
		"maya@example.com, teo@example.com",
		"Maya <maya@example.com>",
		"maya@example.com\nBcc: all@example.com",
		`${"m".repeat(EMAIL_CHARS)}@example.com`,
	])
		expect(refusalOf(readReplyAddress, { email })).toMatchObject({
			code: "malformed",
		});
});

test("NT1 a push service is reached by https, or on this machine", () => {
	for (const endpoint of [
		"http://push.example/abc",
		"ftp://push.example/abc",
		"http://127.0.0.1.example:80/abc",
		"https://",
	])
		expect(refusalOf(readPushDevice, { ...device, endpoint })).toMatchObject({
			code: "malformed",
		});
	const local = "http://127.0.0.1:9000/abc";
	expect(readPushDevice({ ...device, endpoint: local }).endpoint).toBe(local);
});

test("RD1 a cursor is a whole number from 0", () => {
	for (const after of [-1, 1.5, 2 ** 53, Number.POSITIVE_INFINITY, 2 ** 31 + 1])
		expect(refusalOf(readAfter, { conversation, after })).toMatchObject({
			code: "malformed",
			field: "after",
		});
});

test("RD6 an id is 22 characters of base64url, to the last one", () => {
	const wrong = ["", "../../etc/passwd", `${conversation}\n`, `${newId()}A`];
	for (const id of [...wrong, conversation.slice(1), "é".repeat(22)])
		expect(refusalOf(readWhich, { conversation: id })).toMatchObject({
			field: "conversation",
		});
});

test("LK1 an address loses user, password and fragment; only http and https are taken", () => {
	const url = "https://maya:secret@shop.test/lamp?colour=blue#token=1";
	expect(
		readVisitorContext({ page: { ...page, url }, cart: null }).page.url,
	).toBe("https://shop.test/lamp?colour=blue");
	for (const wrong of ["javascript:alert(1)", "data:,x", "file:///x", "lamp"])
		expect(
			refusalOf(readVisitorContext, {
				page: { ...page, url: wrong },
				cart: null,
			}),
		).toMatchObject({ code: "malformed", field: "page.url" });
});

test("LK1 a cart has at most 50 items, amounts that are amounts, and a currency", () => {
	const carts = [
		{ ...cart, items: Array(CART_ITEMS + 1).fill(item) },
		{ ...cart, items: [{ ...item, price: -1 }] },
		{ ...cart, items: [{ ...item, quantity: Number.POSITIVE_INFINITY }] },
		{ ...cart, items: [{ ...item, extra: 1 }] },
		{ ...cart, total: "20" },
		{ ...cart, currency: "<b>" },
		{ ...cart, items: { length: 1 } },
	];
	for (const wrong of carts)
		expect(refusalOf(readVisitorContext, { page, cart: wrong })).toMatchObject({
			code: "malformed",
		});
	const name = "x".repeat(TITLE_CHARS + 1);
	expect(
		refusalOf(readVisitorContext, {
			page,
			cart: { ...cart, items: [{ ...item, name }] },
		}),
	).toMatchObject({ code: "too_long", field: "cart.items.0.name" });
});

function refusalOf(read: (unknown: unknown) => unknown, value: unknown) {
	try {
		read(value);
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
	throw new Error(`accepted ${String(value)}`);
}

test("FG42 what is filtered by has no control character: a database would read another text", () => {
	const site = newId();
	for (const [text, isTaken] of [
		["", true],
		['O\'Brien "и"', true],
		["\u0000", false],
		["en\u0000", false],
		["\ud800", false],
	] as const) {
		for (const name of ["agent", "team", "language"])
			expect(
				takes(() => readFiguresAsked({ site, filter: { [name]: text } })),
			).toBe(isTaken);
		const period = { days: 7 };
		expect(takes(() => readWorkloadAsked({ site, period, agent: text }))).toBe(
			isTaken,
		);
	}
});

test("IR7 days of imported figures are those of the calendar", () => {
	const of = (from: string) => ({
		site: newId(),
		import: null,
		period: { from, to: "2026-03-01" },
	});
	expect(takes(() => readImportedFiguresAsked(of("2026-02-28")))).toBe(true);
	expect(takes(() => readImportedFiguresAsked(of("2026-02-30")))).toBe(false);
});

function takes(read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch {
		return false;
	}
}
