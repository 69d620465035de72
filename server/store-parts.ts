import type { Kysely } from "kysely";
import {
	type AccountStore,
	accountQueries,
} from "./accounts/account-queries.ts";
import {
	type PasskeyStore,
	passkeyQueries,
} from "./accounts/passkey-queries.ts";
import { agreementDecisions } from "./agreements/agreements.ts";
import type { AgreementTables } from "./agreements/rows.ts";
import { eraseAgreements } from "./agreements/writes.ts";
import { eraseAsksOf } from "./asks/erase-queries.ts";
import { type AskStore, askQueries } from "./asks/queries.ts";
import type { AskTables } from "./asks/rows.ts";
import { forgetUnsentOf } from "./attachments/ending-queries.ts";
import {
	type AttachmentStore,
	attachmentQueries,
} from "./attachments/queries.ts";
import {
	type AttributeStore,
	attributeQueries,
	eraseAttributesOf,
} from "./attributes/queries.ts";
import type { AttributeTables } from "./attributes/rows.ts";
import { type AuditLogStore, auditQueries } from "./audit/queries.ts";
import {
	type BlockStore,
	blockQueries,
	eraseBlocksOf,
} from "./blocking/queries.ts";
import type { BlockTables } from "./blocking/rows.ts";
import { bulkDecisions } from "./bulk/bulk.ts";
import { type BulkStore, bulkQueries } from "./bulk/queries.ts";
import {
	eraseCardOf,
	eraseCardsOf,
} from "./comment-cards/card-words-queries.ts";
import { commentCardDecisions } from "./comment-cards/comment-cards.ts";
import {
	type CommentCardStore,
	commentCardQueries,
} from "./comment-cards/queries.ts";
import type { CommentCardTables } from "./comment-cards/rows.ts";
import { complaintDecisions } from "./complaints/complaints.ts";
import { type ComplaintStore, complaintQueries } from "./complaints/queries.ts";
import type { ComplaintTables } from "./complaints/rows.ts";
import { eraseComplaints } from "./complaints/writes.ts";
import type { AttachmentTables } from "./conversations/attaching/attachment-rows.ts";
import {
	besideFiles,
	dropFilesOf,
	forgetFilesOf,
} from "./conversations/attaching/beside-files.ts";
import { conversationDecisions } from "./conversations/decisions.ts";
import {
	eraseHidden,
	type MaskingTables,
} from "./conversations/masking/hidden-values.ts";
import type { TaggingTables } from "./conversations/tagging/conversation-tags.ts";
import { type ExportStore, exportQueries } from "./exporting/queries.ts";
import { eraseAlertsOf } from "./feedback/alert-queries.ts";
import {
	eraseAnswersOf,
	eraseAskContacts,
	eraseComments,
} from "./feedback/answer-queries.ts";
import { feedbackDecisions } from "./feedback/feedback.ts";
import { eraseOrdersOf } from "./feedback/order-queries.ts";
import { type FeedbackStore, feedbackQueries } from "./feedback/queries.ts";
import type { FeedbackTables } from "./feedback/rows.ts";
import { besideFigures } from "./figures/beside-figures.ts";
import {
	type FactStore,
	type FactTables,
	factQueries,
} from "./figures/fact-queries.ts";
import { type KeepStore, keepQueries } from "./figures/keep-queries.ts";
import { type FigureStore, figureQueries } from "./figures/queries.ts";
import type { FigureTables } from "./figures/rows.ts";
import {
	type WorkloadStore,
	workloadQueries,
} from "./figures/workload/workload-queries.ts";
import { dueFilesOf, type FileIndex, fileQueries } from "./files/queries.ts";
import type { FileTables } from "./files/rows.ts";
import { erasing } from "./forgetting/forget.ts";
import {
	type ForgettingStore,
	forgettingQueries,
} from "./forgetting/queries.ts";
import { type HelpStore, helpQueries } from "./help/queries.ts";
import type { HelpTables } from "./help/rows.ts";
import { eraseVotesOf } from "./help/said-queries.ts";
import {
	type ImportedRatingStore,
	importedRatingQueries,
} from "./imported-ratings/queries.ts";
import type { ImportedRatingTables } from "./imported-ratings/rows.ts";
import {
	type ImprovementStore,
	improvementQueries,
} from "./improvements/queries.ts";
import type { ImprovementTables } from "./improvements/rows.ts";
import {
	eraseLinksOf,
	type LinkedPeopleStore,
	linkedPeopleQueries,
} from "./linked-people/queries.ts";
import type { LinkedPeopleTables } from "./linked-people/rows.ts";
import { type MaskingStore, maskingQueries } from "./masking/queries.ts";
import { besideNotes, dropMentionsOf } from "./mentions/beside-notes.ts";
import {
	dropMentionsOfPerson,
	type MentionStore,
	mentionQueries,
} from "./mentions/queries.ts";
import type { MentionTables } from "./mentions/rows.ts";
import { dropMondayChoicesOf } from "./monday/choice-queries.ts";
import { type MondayStore, mondayQueries } from "./monday/queries.ts";
import type { MondayTables } from "./monday/rows.ts";
import { dropAlertChoiceOf } from "./notifications/alert-choice-queries.ts";
import { dropDevicesOf } from "./notifications/device-queries.ts";
import {
	type NotificationQueries,
	notificationQueries,
} from "./notifications/queries.ts";
import { dropQuietHoursOf } from "./notifications/quiet-queries.ts";
import type { NotificationTables } from "./notifications/rows.ts";
import { type PolicyStore, policyQueries } from "./policies/queries.ts";
import type { PolicyTables } from "./policies/rows.ts";
import {
	type ProductFeedStore,
	productFeedQueries,
} from "./product-feed/queries.ts";
import type { ProductFeedTables } from "./product-feed/rows.ts";
import { promiseDecisions } from "./promises/promises.ts";
import { type PromiseStore, promiseQueries } from "./promises/queries.ts";
import type { PromiseTables } from "./promises/rows.ts";
import { endPromises, erasePromises } from "./promises/writes.ts";
import { type RepairStore, repairQueries } from "./repair/queries.ts";
import { repairDecisions } from "./repair/repair.ts";
import type { RepairTables } from "./repair/rows.ts";
import { endRecoveries, eraseRecoveries } from "./repair/writes.ts";
import {
	dropRepliesOf,
	type SavedReplyStore,
	savedReplyQueries,
} from "./saved-replies/queries.ts";
import type { SavedReplyTables } from "./saved-replies/rows.ts";
import {
	type ScheduledMessageStore,
	scheduledMessageQueries,
} from "./scheduled-messages/queries.ts";
import type { ScheduledMessageTables } from "./scheduled-messages/rows.ts";
import { scheduledMessageDecisions } from "./scheduled-messages/scheduled-messages.ts";
import { besideSchedule, eraseScheduled } from "./scheduled-messages/writes.ts";
import { besideSearch } from "./search/beside-search.ts";
import { type SearchStore, searchQueries } from "./search/queries.ts";
import type { SearchTables } from "./search/rows.ts";
import { eraseShopperOf, keepShopperIn } from "./search/shopper-queries.ts";
import { snoozingDecisions } from "./snoozing/snoozing.ts";
import { type SpamStore, spamQueries } from "./spam/queries.ts";
import { spamDecisions } from "./spam/spam.ts";
import { type StaffStore, staffQueries } from "./staff/queries.ts";
import type { Beside, Decider } from "./store/contract/change.ts";
import type { Rebuilds } from "./store/contract/rebuilds.ts";
import type { CoreTables } from "./store/contract/rows.ts";
import type { Store } from "./store/contract/store.ts";
import { queries } from "./store/queries/conversation-queries.ts";
import { type TagStore, tagQueries } from "./tag/queries.ts";
import type { TagTables } from "./tag/rows.ts";
import { type TaggingStore, taggingQueries } from "./tags/queries.ts";
import {
	dropSavedViewsOf,
	type ViewStore,
	viewQueries,
} from "./views/queries.ts";
import type { ViewTables } from "./views/rows.ts";
import { keepCardFact } from "./webhooks/card-facts.ts";
import { besideConversation } from "./webhooks/conversation-facts.ts";
import {
	eraseMessagesOf,
	type WebhookStore,
	webhookQueries,
} from "./webhooks/queries.ts";
import type { WebhookTables } from "./webhooks/rows.ts";

// What the core and each capability keep, a line each.

export interface Tables
	extends CoreTables,
		AskTables,
		AttachmentTables,
		AttributeTables,
		BlockTables,
		FeedbackTables,
		CommentCardTables,
		FigureTables,
		FileTables,
		HelpTables,
		ImportedRatingTables,
		LinkedPeopleTables,
		MaskingTables,
		MentionTables,
		MondayTables,
		NotificationTables,
		ProductFeedTables,
		ImprovementTables,
		PolicyTables,
		PromiseTables,
		RepairTables,
		ComplaintTables,
		AgreementTables,
		SavedReplyTables,
		SearchTables,
		ScheduledMessageTables,
		TaggingTables,
		TagTables,
		ViewTables,
		WebhookTables {}

/** The store as the whole relay has it. A room asks for the part that it needs. */
export interface ShopbellStore
	extends Store,
		AskStore,
		AttachmentStore,
		AttributeStore,
		FeedbackStore,
		CommentCardStore,
		FigureStore,
		KeepStore,
		FactStore,
		ForgettingStore,
		AccountStore,
		NotificationQueries,
		StaffStore,
		AuditLogStore,
		BlockStore,
		BulkStore,
		FileIndex,
		HelpStore,
		ImportedRatingStore,
		LinkedPeopleStore,
		MaskingStore,
		MentionStore,
		MondayStore,
		ExportStore,
		PasskeyStore,
		ProductFeedStore,
		ImprovementStore,
		PolicyStore,
		PromiseStore,
		RepairStore,
		ComplaintStore,
		SavedReplyStore,
		SearchStore,
		ScheduledMessageStore,
		SpamStore,
		TaggingStore,
		TagStore,
		ViewStore,
		WebhookStore,
		WorkloadStore {
	/** Tables that are made anew while the relay serves. */
	rebuilds: Rebuilds;
}

/** By which changes are decided, of the core and of each capability. */
export const DECISIONS: readonly Decider[] = [
	...conversationDecisions,
	...feedbackDecisions,
	...commentCardDecisions,
	...promiseDecisions,
	...repairDecisions,
	...complaintDecisions,
	...agreementDecisions,
	...scheduledMessageDecisions,
	...snoozingDecisions,
	...spamDecisions,
	...bulkDecisions,
	erasing([
		eraseComments,
		eraseAskContacts,
		eraseCardOf,
		eraseHidden,
		dropMentionsOf,
		eraseScheduled,
		endPromises,
		erasePromises,
		endRecoveries,
		eraseRecoveries,
		eraseComplaints,
		eraseAgreements,
		dropFilesOf,
		forgetFilesOf,
	]),
];

/** What is written beside what they decide. */
export const BESIDE: readonly Beside[] = [
	besideConversation,
	besideFigures,
	besideSearch,
	besideNotes,
	besideSchedule,
	besideFiles,
];

/** What the rooms bring along, for whichever store is opened. */
export const queriesOfAll = (db: Kysely<Tables>) => ({
	...queries(db as unknown as Kysely<CoreTables>, [
		(tx, visitor) => keepShopperIn(tx as unknown as Kysely<Tables>, visitor),
	]),
	...accountQueries(db as unknown as Kysely<CoreTables>),
	...askQueries(db),
	...attachmentQueries(db),
	...attributeQueries(db),
	...feedbackQueries(db),
	...commentCardQueries(db, [
		(tx, card) => keepCardFact(tx as unknown as Kysely<Tables>, card),
	]),
	...forgettingQueries(db as unknown as Kysely<CoreTables>, [
		(tx, visitor, now) =>
			eraseCardsOf(tx as unknown as Kysely<Tables>, visitor, now),
		// While it is still known by whom what was asked.
		(tx, visitor, now) =>
			eraseOrdersOf(tx as unknown as Kysely<Tables>, visitor, now),
		(tx, visitor) => eraseAnswersOf(tx as unknown as Kysely<Tables>, visitor),
		(tx, visitor, now) =>
			eraseAsksOf(tx as unknown as Kysely<Tables>, visitor, now),
		(tx, visitor, now) =>
			forgetUnsentOf(tx as unknown as Kysely<Tables>, visitor, now),
		(tx, visitor) => eraseAlertsOf(tx as unknown as Kysely<Tables>, visitor),
		(tx, visitor) =>
			eraseAttributesOf(tx as unknown as Kysely<Tables>, visitor),
		(tx, visitor) => eraseBlocksOf(tx as unknown as Kysely<Tables>, visitor),
		(tx, visitor, now) =>
			eraseVotesOf(tx as unknown as Kysely<Tables>, visitor, now),
		(tx, visitor) => eraseLinksOf(tx as unknown as Kysely<Tables>, visitor),
		(tx, visitor) => eraseMessagesOf(tx as unknown as Kysely<Tables>, visitor),
		(tx, visitor) => eraseShopperOf(tx as unknown as Kysely<Tables>, visitor),
	]),
	...figureQueries(db as unknown as Kysely<FigureTables>),
	...keepQueries(db as unknown as Kysely<FactTables>),
	...factQueries(db as unknown as Kysely<FactTables>),
	...notificationQueries(db),
	...fileQueries(db),
	...helpQueries(db),
	...importedRatingQueries(db),
	...improvementQueries(db),
	...linkedPeopleQueries(db),
	...maskingQueries(db),
	...mentionQueries(db as unknown as Kysely<CoreTables & MentionTables>),
	...scheduledMessageQueries(
		db as unknown as Kysely<CoreTables & ScheduledMessageTables>,
	),
	...blockQueries(db as unknown as Kysely<CoreTables & BlockTables>),
	...bulkQueries(db as unknown as Kysely<CoreTables>),
	...spamQueries(db as unknown as Kysely<CoreTables>),
	...mondayQueries(db),
	...productFeedQueries(db),
	...policyQueries(db),
	...promiseQueries(db),
	...repairQueries(db),
	...complaintQueries(db),
	...savedReplyQueries(db),
	...staffQueries(db as unknown as Kysely<CoreTables>, [
		(tx, person) => dropDevicesOf(tx as unknown as Kysely<Tables>, person),
		(tx, person) => dropAlertChoiceOf(tx as unknown as Kysely<Tables>, person),
		(tx, person) => dropQuietHoursOf(tx as unknown as Kysely<Tables>, person),
		(tx, person) =>
			dropMentionsOfPerson(tx as unknown as Kysely<Tables>, person),
		(tx, person) =>
			dropMondayChoicesOf(tx as unknown as Kysely<Tables>, person),
		(tx, person) => dropRepliesOf(tx as unknown as Kysely<Tables>, person),
		(tx, person) => dropSavedViewsOf(tx as unknown as Kysely<Tables>, person),
		dueFilesOf,
	]),
	...auditQueries(db as unknown as Kysely<CoreTables>),
	...passkeyQueries(db as unknown as Kysely<CoreTables>),
	...exportQueries(db as unknown as Kysely<CoreTables>),
	...searchQueries(db),
	...tagQueries(db as unknown as Kysely<TagTables>),
	...viewQueries(db as unknown as Kysely<ViewTables>),
	...taggingQueries(db as unknown as Kysely<TaggingTables>),
	...webhookQueries(db),
	...workloadQueries(db),
});
