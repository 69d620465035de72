import type { AddressesChange } from "./addresses.ts";
import type {
	AgentHello,
	AgentWelcome,
	AvailabilitySet,
	BreathSet,
	Inbox,
	InboxAsked,
	Leaving,
	Me,
	OfferAnswered,
	OfferDeclined,
	OfSite,
	Person,
	Reopening,
	SiteSummary,
	StaffConversation,
	Take,
	TakeOver,
	Transfer,
	Viewer,
} from "./agent.ts";
import type { AgreementLeft } from "./agreement.ts";
import type { Alert, AlertChoice, AlertNamed } from "./alert.ts";
import type {
	ArticleAct,
	ArticleMerged,
	ArticleNamed,
	ArticleOpened,
	ArticlePreview,
	ArticleSaved,
	ArticlesAsked,
	ArticlesRead,
	ArticleText,
	HelpMissed,
} from "./article.ts";
import type { AskWhy, SurveyWhyAsked } from "./ask-reason.ts";
import type {
	FileLinks,
	FilesAsked,
	FilesChange,
	ReplyFilesAsked,
	SiteFilesInfo,
} from "./attachment.ts";
import type {
	AttributeSaved,
	AttributeSet,
	AttributesChange,
	PersonAttributes,
} from "./attribute.ts";
import type { AuditAsked, AuditPage, SettingUndo } from "./audit.ts";
import type { BackupsInfo } from "./backups.ts";
import type {
	Block,
	BlockNamed,
	BlockPage,
	BlocksAsked,
	SameNetwork,
	VisitorBlocked,
} from "./blocking.ts";
import type { BulkAsked, BulkDone, BulkUndone } from "./bulk.ts";
import type {
	CardHidden,
	CardSettled,
	CardsAsked,
	CardsPage,
	CommentCard,
	IdeaSet,
} from "./comment-card.ts";
import type {
	ComplaintAssessed,
	ComplaintDecided,
	ComplaintFiled,
	ComplaintInfo,
	ComplaintLine,
	ComplaintsOfYear,
} from "./complaint.ts";
import type { ContactChange } from "./contact.ts";
import type { After, Mark, TypingInfo, Which } from "./conversation.ts";
import type {
	ExportMade,
	ExportWanted,
	FoundPerson,
	PersonSought,
	RetentionChange,
	RetentionCount,
	ShopperNamed,
} from "./data.ts";
import type { Entries, ToldWait } from "./entry.ts";
import type { Command, Nothing } from "./events.ts";
import type { EpisodesAsked, EpisodesRead } from "./figure-episodes.ts";
import type { FiguresAsked, FiguresRead } from "./figures.ts";
import type { Floor } from "./floor.ts";
import type {
	CustomerChecked,
	IdentityKeyMade,
	IdentityKeyNamed,
	IdentityKeys,
} from "./identity-keys.ts";
import type {
	ImportAdded,
	ImportedFigures,
	ImportedFiguresAsked,
	ImportedRatings,
	ImportedRatingsAsked,
	ImportProgress,
	RatingsImportAdded,
	RatingsImportBegun,
	RatingsImportEnded,
	RatingsImportNamed,
	RatingsImports,
} from "./imported-rating.ts";
import type {
	Improvement,
	ImprovementNamed,
	ImprovementRemoved,
	ImprovementSaved,
	SiteImprovements,
} from "./improvement.ts";
import type {
	LinkedPerson,
	LinkNamed,
	LinkSought,
	OtherPerson,
} from "./linked-person.ts";
import type { LookChange } from "./look.ts";
import type { MailChange, MailSetUp } from "./mail.ts";
import type { MarkdownNode } from "./markdown.ts";
import type { HiddenAsked, HiddenShown, MaskingChange } from "./masking.ts";
import type { Mentions, MentionsMark } from "./mention.ts";
import type {
	AgentDraft,
	Erased,
	NoteDraft,
	Sent,
	Withdrawal,
} from "./message.ts";
import type { MondayAsked, MondayChoice, MondayRead } from "./monday.ts";
import type { NewSite } from "./new-site.ts";
import type { PolicyInfo, SitePolicies } from "./policy.ts";
import type {
	PolicyNamed,
	PolicyPublished,
	PolicyRemoved,
	PolicySaved,
} from "./policy-edits.ts";
import type {
	PictureAsked,
	PictureCopied,
	ProductsAsked,
	ProductsFound,
} from "./product.ts";
import type { FeedChange, FeedInfo } from "./product-feed.ts";
import type {
	FollowUps,
	PromiseDraft,
	PromiseHandOver,
	PromiseInfo,
	PromiseKeeping,
	PromiseMade,
	PromiseMoving,
	PromiseTimes,
	PromiseWithdrawing,
} from "./promise.ts";
import type {
	PromiseFigures,
	PromiseFiguresAsked,
	PromiseList,
	PromiseListAsked,
} from "./promise-figures.ts";
import type {
	DeviceLinkMade,
	DeviceRung,
	PushDevice,
	PushDeviceInfo,
	PushEnded,
} from "./push.ts";
import type { QuietHoursSet, QuietState } from "./quiet-hours.ts";
import type { Rating, RatingsAsked } from "./rating.ts";
import type {
	PutRight,
	Recoveries,
	RecoveryInfo,
	RecoveryOpened,
	RecoverySeen,
	RecoveryTold,
	RecoveryTried,
	RepairFigures,
	RepairFiguresAsked,
} from "./repair.ts";
import type { ReturningRead } from "./returning.ts";
import type {
	RepliesImported,
	RepliesTaken,
	RepliesUsed,
	ReplyRemoved,
	ReplySaved,
	SavedRepliesAsked,
	SavedRepliesRead,
	SavedReply,
} from "./saved-reply.ts";
import type {
	SavedViews,
	ViewCounts,
	ViewNamed,
	ViewSaved,
} from "./saved-view.ts";
import type {
	ScheduledDraft,
	ScheduledMessage,
	ScheduledNamed,
} from "./scheduled-message.ts";
import type { SearchAsked, SearchPage } from "./search.ts";
import type { PinnablePolicy, PolicyPinned } from "./shown-policy.ts";
import type {
	AnswerTimeChange,
	ComplaintDaysChange,
	HoursChange,
	MemberChange,
	PrivacyChange,
	RecoveryDaysChange,
	SiteSettings,
	TeamChange,
	TeamNamed,
	TextsChange,
	WaitReport,
	WrapUpChange,
} from "./site.ts";
import type { Snooze } from "./snooze.ts";
import type { SpamAsked, SpamMarked, SpamPage } from "./spam.ts";
import type {
	InvitationMade,
	InvitationNamed,
	MemberNamed,
	MemberRemoval,
	NewInvitation,
	RoleSet,
	SecurityChange,
	SignInLinkMade,
	Staff,
} from "./staff.ts";
import type {
	AnswerHidden,
	SurveyAnswers,
	SurveyAnswersAsked,
	SurveyAnswersPage,
} from "./survey-answers.ts";
import type { SurveyCountsAsked, SurveyCountsRead } from "./survey-counts.ts";
import type {
	SurveyFiguresAsked,
	SurveyFiguresRead,
} from "./survey-figures.ts";
import type {
	SurveyLinkEnded,
	SurveyLinkMade,
	SurveyLinkMake,
	SurveyLinks,
	SurveyLinksAsked,
} from "./survey-link.ts";
import type {
	SurveyList,
	SurveyNamed,
	SurveyPreset,
	SurveyRead,
	SurveyRemoved,
	SurveySaved,
	SurveySet,
} from "./survey-settings.ts";
import type { TagCheck, TagChecked, TagSeen } from "./tag.ts";
import type {
	Closing,
	OutcomesChange,
	SiteTags,
	TagChange,
	TagCount,
	Tagging,
	TagNamed,
} from "./tags.ts";
import type { TeamPicture } from "./team-picture.ts";
import type {
	DeliveryNamed,
	WebhookInfo,
	WebhookKept,
	WebhookSaved,
} from "./webhook.ts";
import type { WorkloadAsked, WorkloadRead } from "./workload.ts";

/** What a console may say, on the namespace `/console`. */
export interface ConsoleCommands {
	hello: Command<AgentHello, AgentWelcome>;
	"availability:set": Command<AvailabilitySet, Me>;
	"inbox:read": Command<InboxAsked, Inbox>;
	"conversation:join": Command<After, StaffJoined>;
	"conversation:leave": Command<Which, Nothing>;
	/** The agent who holds it is there: a key, a word, or some seconds of view after a click of their own. Since protocol 4. */
	"conversation:open": Command<Take, Nothing>;
	"conversation:take": Command<Take, Nothing>;
	/** Takes it from a colleague who holds it; the colleague is told. */
	"conversation:take-over": Command<TakeOver, Nothing>;
	"conversation:release": Command<Which, Nothing>;
	"conversation:transfer": Command<Transfer, Nothing>;
	"offer:accept": Command<OfferAnswered, Nothing>;
	"offer:decline": Command<OfferDeclined, Nothing>;
	/** Before signing out: what becomes of the open conversations. Sets the agent away. */
	"desk:leave": Command<Leaving, Me>;
	"breath:set": Command<BreathSet, Nothing>;
	/** Somebody uses this console: a key or the pointer. At most once in `INPUT_EVERY_MS`. */
	"input:tell": Command<Nothing, Nothing>;
	"team:read": Command<OfSite, TeamPicture>;
	"site:read": Command<OfSite, SiteSettings>;
	"hours:change": Command<HoursChange, SiteSettings>;
	"privacy:change": Command<PrivacyChange, SiteSettings>;
	"contact:change": Command<ContactChange, SiteSettings>;
	"answer-time:change": Command<AnswerTimeChange, SiteSettings>;
	"wrap-up:change": Command<WrapUpChange, SiteSettings>;
	"complaint-days:change": Command<ComplaintDaysChange, SiteSettings>;
	"recovery-days:change": Command<RecoveryDaysChange, SiteSettings>;
	"texts:change": Command<TextsChange, SiteSettings>;
	"look:change": Command<LookChange, SiteSettings>;
	"team:change": Command<TeamChange, SiteSettings>;
	"team:remove": Command<TeamNamed, SiteSettings>;
	"member:change": Command<MemberChange, SiteSettings>;
	/** Takes a change of a setting back, within `SETTING_UNDO_MS`, as long as nothing has changed it since. */
	"setting:undo": Command<SettingUndo, SiteSettings>;
	/** Who of the staff did what on a site: for its owners, the newest first. */
	"audit:read": Command<AuditAsked, AuditPage>;
	"waits:read": Command<OfSite, WaitReport>;
	"floor:read": Command<OfSite, Floor>;
	/** Owners: who works there, and who was invited. */
	"staff:read": Command<OfSite, Staff>;
	"invitation:make": Command<NewInvitation, InvitationMade>;
	"invitation:renew": Command<InvitationNamed, InvitationMade>;
	"invitation:withdraw": Command<InvitationNamed, Staff>;
	"member:set-role": Command<RoleSet, Staff>;
	"member:remove": Command<MemberRemoval, Staff>;
	"sign-in-link:make": Command<MemberNamed, SignInLinkMade>;
	"second-factor:reset": Command<MemberNamed, Staff>;
	"security:change": Command<SecurityChange, SiteSettings>;
	"masking:change": Command<MaskingChange, SiteSettings>;
	/** Whether messages have files, and how much of them there may be. */
	"files:change": Command<FilesChange, SiteSettings>;
	/** Owners and supervisors: the same, and how much of it is in use. */
	"files:read": Command<OfSite, SiteFilesInfo>;
	/** Which fields a person has. */
	"attributes:change": Command<AttributesChange, SiteSettings>;
	/** One more site of an owner. Resolves with all of theirs. */
	"site:make": Command<NewSite, { sites: SiteSummary[] }>;
	/** Owners: on whose pages the chat may stand. */
	"addresses:change": Command<AddressesChange, SiteSettings>;
	/** `key`: the relay's VAPID key, base64url. */
	"push:read": Command<Nothing, { key: string; devices: PushDeviceInfo[] }>;
	"push:add": Command<PushDevice, Nothing>;
	"push:end": Command<PushEnded, Nothing>;
	"mail:change": Command<MailChange, SiteSettings>;
	"mail:read": Command<OfSite, MailSetUp>;
	/** Sends a letter to whoever asks; what became of it is told by `mail:tried`. */
	"mail:try": Command<OfSite, Nothing>;
	/** Rings one of one's own devices now. */
	"device:ring": Command<PushEnded, DeviceRung>;
	/** *Fresh*. Signs in who asks on another device, once, for `DEVICE_LINK_MS`. */
	"device-link:make": Command<Nothing, DeviceLinkMade>;
	"conversation:close": Command<Closing, Nothing>;
	"conversation:reopen": Command<Reopening, Nothing>;
	/** The shopper's last words want no answer. What they had reopened closes again. */
	"conversation:nothing-to-answer": Command<Which, Nothing>;
	/** Puts off what one holds; it frees the slot. */
	"conversation:snooze": Command<Snooze, Nothing>;
	"conversation:wake": Command<Which, Nothing>;
	"conversation:spam": Command<SpamMarked, Nothing>;
	/** One act on several conversations, and what takes it back. */
	"bulk:act": Command<BulkAsked, BulkDone>;
	"bulk:undo": Command<BulkUndone, BulkDone>;
	"spam:read": Command<SpamAsked, SpamPage>;
	"visitor:block": Command<VisitorBlocked, { block: Block }>;
	"visitor:unblock": Command<BlockNamed, Nothing>;
	"blocks:read": Command<BlocksAsked, BlockPage>;
	/** Whether the shopper of this conversation may not write. */
	"block:read": Command<Which, { block: Block | null }>;
	"network:read": Command<Which, SameNetwork>;
	"conversation:tag": Command<Tagging, Nothing>;
	/** By what agents of a site sort conversations, and with what they close. */
	"tags:read": Command<OfSite, SiteTags>;
	"tags:count": Command<TagNamed, TagCount>;
	"tags:change": Command<TagChange, SiteTags>;
	"outcomes:change": Command<OutcomesChange, SiteTags>;
	"entries:read": Command<After, Entries>;
	"message:send": Command<AgentDraft, Sent>;
	"message:withdraw": Command<Withdrawal, Erased>;
	"note:add": Command<NoteDraft, Sent>;
	/** Says it later. Errors: also `too_late` for a time that is not ahead, `conflict` where another one waits. */
	"message:schedule": Command<ScheduledDraft, { scheduled: ScheduledMessage }>;
	/** The one that waits, or the last that was not sent. */
	"scheduled-message:read": Command<
		Which,
		{ scheduled: ScheduledMessage | null }
	>;
	/** It is not sent; one that was not sent is no longer kept. */
	"scheduled-message:cancel": Command<ScheduledNamed, Nothing>;
	/** Promises something to a shopper, or says what stands against it. Errors: also `taken`, `too_late`, `conflict`. */
	"promise:make": Command<PromiseDraft, PromiseMade>;
	/** Whoever changes one names the version that they saw. Errors: also `conflict` where it is another by now. */
	"promise:keep": Command<PromiseKeeping, { promise: PromiseInfo }>;
	"promise:move": Command<PromiseMoving, { promise: PromiseInfo }>;
	"promise:withdraw": Command<PromiseWithdrawing, { promise: PromiseInfo }>;
	"promise:hand-over": Command<PromiseHandOver, { promise: PromiseInfo }>;
	"promise-times:read": Command<Which, PromiseTimes>;
	"promises:of-conversation": Command<Which, { promises: PromiseInfo[] }>;
	/** What is open of all one's sites. */
	"follow-ups:read": Command<Nothing, FollowUps>;
	/** What was kept: of all for owners and supervisors, of themselves for others. */
	"promise-figures:read": Command<PromiseFiguresAsked, PromiseFigures>;
	"promise-list:read": Command<PromiseListAsked, PromiseList>;
	/** By hand. Where one is open already, that one goes on. */
	"recovery:open": Command<RecoveryOpened, { recovery: RecoveryInfo }>;
	/** Whoever changes one names the version that they saw. Errors: also `conflict` where it is another by now. */
	"recovery:put-right": Command<PutRight, { recovery: RecoveryInfo }>;
	"recovery:tell": Command<RecoveryTold, { recovery: RecoveryInfo }>;
	"recovery:explain": Command<RecoveryTold, { recovery: RecoveryInfo }>;
	/** Errors: also `forbidden` for who explained it, where somebody else could confirm it. */
	"recovery:finish": Command<RecoverySeen, { recovery: RecoveryInfo }>;
	/** The third try on a second day ends it. */
	"recovery:tried": Command<RecoveryTried, { recovery: RecoveryInfo }>;
	/** From now on it is one's own to put right. */
	"recovery:take": Command<RecoverySeen, { recovery: RecoveryInfo }>;
	/** What is open of all one's sites. */
	"recoveries:read": Command<Nothing, Recoveries>;
	"recoveries:of-conversation": Command<Which, { recoveries: RecoveryInfo[] }>;
	/** What is to be decided of all one's sites. */
	"complaints:read": Command<
		Nothing,
		{ complaints: ComplaintInfo[]; more: boolean }
	>;
	"agreement:leave": Command<AgreementLeft, Nothing>;
	"complaints:of-conversation": Command<Which, { complaints: ComplaintInfo[] }>;
	"complaints:of-year": Command<
		ComplaintsOfYear,
		{ complaints: ComplaintLine[]; more: boolean }
	>;
	/** For a shopper who said it in the conversation; `url` is the page of the complaint. */
	"complaint:file-for": Command<
		ComplaintFiled,
		{ complaint: ComplaintInfo; url: string }
	>;
	/** Errors: `conflict` where it has changed since, or is decided. */
	"complaint:assess": Command<ComplaintAssessed, { complaint: ComplaintInfo }>;
	"complaint:decide": Command<ComplaintDecided, { complaint: ComplaintInfo }>;
	"repair-figures:read": Command<RepairFiguresAsked, RepairFigures>;
	/** In which notes one is named, the newest. */
	"mentions:read": Command<Nothing, Mentions>;
	"mentions:mark": Command<MentionsMark, Nothing>;
	/** Where files of a conversation can be read, for some minutes. */
	"files:link": Command<FilesAsked, FileLinks>;
	/** Where files of saved replies can be read, for some minutes. */
	"reply-files:link": Command<ReplyFilesAsked, FileLinks>;
	/** What can be shown to the shopper as a card. */
	"products:find": Command<ProductsAsked, ProductsFound>;
	"products:picture": Command<PictureAsked, PictureCopied>;
	"hidden:show": Command<HiddenAsked, HiddenShown>;
	"read:mark": Command<Mark, Nothing>;
	"typing:tell": Command<TypingInfo, Nothing>;
	/** Owners: what signs who the customers are. */
	"identity-keys:read": Command<OfSite, IdentityKeys>;
	"identity-keys:make": Command<OfSite, IdentityKeyMade>;
	"identity-keys:retire": Command<IdentityKeyNamed, IdentityKeys>;
	"customer:check": Command<CustomerChecked, Nothing>;
	/** The newest 20 conversations in which all of it is found, and where it goes on. */
	"search:read": Command<SearchAsked, SearchPage>;
	"ratings:read": Command<RatingsAsked, { ratings: Rating[]; more: boolean }>;
	/** Owners and supervisors; others what they filter by themselves. */
	"figures:read": Command<FiguresAsked, FiguresRead>;
	"episodes:read": Command<EpisodesAsked, EpisodesRead>;
	/** Who was here, and how busy: owners and supervisors; the others of themselves. */
	"workload:read": Command<WorkloadAsked, WorkloadRead>;
	"cards:read": Command<CardsAsked, CardsPage>;
	/** The newest cards of the person of a conversation; hidden ones for who may hide. */
	"cards:of-person": Command<Which, { cards: CommentCard[] }>;
	"idea:set": Command<IdeaSet, { card: CommentCard }>;
	"card:hide": Command<CardHidden, { card: CommentCard }>;
	"card:settle": Command<CardSettled, { card: CommentCard }>;
	"surveys:read": Command<OfSite, SurveyList>;
	"survey-presets:read": Command<OfSite, { presets: SurveyPreset[] }>;
	"survey:read": Command<SurveyNamed, SurveyRead>;
	"survey:save": Command<SurveySaved, SurveyRead>;
	"survey:set": Command<SurveySet, SurveyRead>;
	"survey:remove": Command<SurveyRemoved, SurveyList>;
	"survey-links:read": Command<SurveyLinksAsked, SurveyLinks>;
	/** The address is in this reply, and in no other. */
	"survey-link:make": Command<SurveyLinkMake, SurveyLinkMade>;
	"survey-link:end": Command<SurveyLinkEnded, SurveyLinks>;
	/** What is tested before a survey is asked, and how each came out. */
	"survey:why": Command<SurveyWhyAsked, AskWhy>;
	"survey-counts:read": Command<SurveyCountsAsked, SurveyCountsRead>;
	"survey-answers:read": Command<SurveyAnswersAsked, SurveyAnswersPage>;
	/** What the person of a conversation answered last: owners and supervisors. */
	"survey-answers:of-person": Command<Which, { answers: SurveyAnswers[] }>;
	"survey-figures:read": Command<SurveyFiguresAsked, SurveyFiguresRead>;
	"returning:read": Command<OfSite, ReturningRead>;
	"answer:hide": Command<AnswerHidden, Nothing>;
	"retention:change": Command<RetentionChange, SiteSettings>;
	/** What would go if it were set so; nothing goes. */
	"retention:count": Command<RetentionChange, RetentionCount>;
	"person:find": Command<PersonSought, { people: FoundPerson[] }>;
	/** As `visitor:forget`, for somebody who has asked the shop for it. */
	"person:erase": Command<ShopperNamed, Erased>;
	/** What the staff has written about the person of a conversation. */
	"attributes:read": Command<Which, PersonAttributes>;
	"attribute:set": Command<AttributeSet, AttributeSaved>;
	"linked-people:read": Command<Which, { people: LinkedPerson[] }>;
	"linked-people:find": Command<LinkSought, { people: OtherPerson[] }>;
	"linked-people:link": Command<LinkNamed, Nothing>;
	"linked-people:unlink": Command<LinkNamed, Nothing>;
	"export:make": Command<ExportWanted, ExportMade>;
	"backups:read": Command<OfSite, BackupsInfo>;
	/** Begins one. Errors: `conflict` while one is made, `slow_down` soon after one, `forbidden` where none are. */
	"backup:make": Command<OfSite, BackupsInfo>;
	/** Which origins have asked for the settings of a site, and when. */
	"tag:seen": Command<OfSite, TagSeen>;
	/** Owners: reads a page of the shop, and says what is wrong with the tag there. */
	"tag:check": Command<TagChecked, TagCheck>;
	/** Answers of all one's sites that wait for somebody of the staff. */
	"alerts:read": Command<Nothing, { alerts: Alert[] }>;
	"alert:settle": Command<AlertNamed, Nothing>;
	"alert-choice:read": Command<Nothing, AlertChoice>;
	"alert-choice:set": Command<AlertChoice, AlertChoice>;
	/** When nothing rings for oneself. */
	"quiet-hours:read": Command<Nothing, QuietState>;
	"quiet-hours:set": Command<QuietHoursSet, QuietState>;
	/** What needs somebody, what changed in a week, and what to read of it. */
	"monday:read": Command<MondayAsked, MondayRead>;
	/** Whether that comes by mail each Monday. */
	"monday:choose": Command<MondayChoice, { mail: boolean }>;
	/** Searches with a name: the team's, and one's own. */
	"views:read": Command<OfSite, SavedViews>;
	"views:count": Command<OfSite, ViewCounts>;
	"view:save": Command<ViewSaved, SavedViews>;
	"view:remove": Command<ViewNamed, SavedViews>;
	/** Owners: which server of theirs is told what happens, and what became of it. */
	"webhook:read": Command<OfSite, WebhookInfo>;
	"webhook:save": Command<WebhookSaved, WebhookKept>;
	"webhook:rotate": Command<OfSite, WebhookKept>;
	"webhook:remove": Command<OfSite, WebhookInfo>;
	/** Sends a message that tells of nothing. Errors: `not_found`, `rejected` once its server said that it is gone. */
	"webhook:test": Command<OfSite, WebhookInfo>;
	"webhook:resend": Command<DeliveryNamed, WebhookInfo>;
	"product-feed:read": Command<OfSite, FeedInfo>;
	"product-feed:refresh": Command<OfSite, FeedInfo>;
	"product-feed:change": Command<FeedChange, SiteSettings>;
	/** Owners bring ratings along that were given elsewhere, line by line, and take them away again. */
	"ratings-import:begin": Command<RatingsImportBegun, ImportProgress>;
	"ratings-import:add": Command<RatingsImportAdded, ImportAdded>;
	"ratings-import:end": Command<RatingsImportEnded, RatingsImports>;
	"ratings-import:remove": Command<RatingsImportNamed, RatingsImports>;
	"ratings-import:restore": Command<RatingsImportNamed, RatingsImports>;
	"ratings-imports:read": Command<OfSite, RatingsImports>;
	"imported-figures:read": Command<ImportedFiguresAsked, ImportedFigures>;
	"imported-ratings:read": Command<ImportedRatingsAsked, ImportedRatings>;
	/** What agents write often, of the shop and of each of them. */
	/** What holds at the shop, and what its owner writes about it. */
	"policies:read": Command<OfSite, SitePolicies>;
	"policy:read": Command<PolicyNamed, { policy: PolicyInfo }>;
	"policy:save": Command<PolicySaved, { policy: PolicyInfo }>;
	"policy:publish": Command<PolicyPublished, { policy: PolicyInfo }>;
	"policy:remove": Command<PolicyRemoved, Nothing>;
	"policies:of-conversation": Command<Which, { policies: PinnablePolicy[] }>;
	"policy:pin": Command<PolicyPinned, Sent>;
	"improvements:read": Command<OfSite, SiteImprovements>;
	"improvement:open": Command<ImprovementNamed, { improvement: Improvement }>;
	"improvement:save": Command<ImprovementSaved, { improvement: Improvement }>;
	"improvement:remove": Command<ImprovementRemoved, Nothing>;
	"articles:read": Command<ArticlesAsked, ArticlesRead>;
	"article:open": Command<ArticleNamed, ArticleOpened>;
	"article:save": Command<ArticleSaved, { text: ArticleText }>;
	"article:publish": Command<ArticleAct, { text: ArticleText }>;
	"article:withdraw": Command<ArticleAct, { text: ArticleText }>;
	"article:merge": Command<ArticleMerged, Nothing>;
	"article:preview": Command<ArticlePreview, { nodes: MarkdownNode[] }>;
	"help:missed": Command<OfSite, { searches: HelpMissed[] }>;
	"saved-replies:read": Command<SavedRepliesAsked, SavedRepliesRead>;
	"saved-reply:save": Command<ReplySaved, { reply: SavedReply }>;
	"saved-reply:remove": Command<ReplyRemoved, Nothing>;
	"saved-replies:import": Command<RepliesImported, RepliesTaken>;
	"saved-replies:used": Command<RepliesUsed, Nothing>;
}

export interface StaffJoined extends Entries {
	conversation: StaffConversation;
	/** Who of the staff has it open, the asker among them. An older relay does not say it. */
	viewers?: Viewer[];
	/** What the shopper was told of the wait, until somebody has written; null: nothing. An older relay does not say it. */
	told?: ToldWait | null;
	person: Person;
	now: number;
}
