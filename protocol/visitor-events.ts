import type { AgreementAnswered } from "./agreement.ts";
import type {
	Article,
	ArticleAsked,
	ArticleVote,
	HelpAsked,
	HelpRead,
	HelpSearch,
} from "./article.ts";
import type {
	AnswersGiven,
	Ask,
	AskMarked,
	AskNamed,
	AskNext,
	ContactLeft,
} from "./ask.ts";
import type { FileLinks, FilesAsked } from "./attachment.ts";
import type { CardLeft, OwnCard, OwnCards } from "./comment-card.ts";
import type {
	ComplaintFiled,
	ComplaintNotAccepted,
	OwnComplaint,
} from "./complaint.ts";
import type {
	After,
	Mark,
	PublicConversation,
	QueuePositionChanged,
	TypingInfo,
	Which,
} from "./conversation.ts";
import type { Entries } from "./entry.ts";
import type { Command, Nothing, SharedFacts } from "./events.ts";
import type { Erased, Sent, VisitorDraft, Withdrawal } from "./message.ts";
import type { OwnPromise, PromiseConfirmed } from "./promise.ts";
import type { RatingGiven } from "./rating.ts";
import type { SomebodyElse } from "./repair.ts";
import type { PoliciesAsked, PoliciesRead } from "./shown-policy.ts";
import type {
	Availability,
	IdentityShown,
	LanguageAccepted,
	LinkMade,
	LinkOpened,
	NewVisitor,
	ReplyAddress,
	SiteInfo,
	VisitorContext,
	VisitorHello,
	VisitorWelcome,
} from "./visitor.ts";

/** What a frame may say, on the namespace `/visitor`. */
export interface VisitorCommands {
	hello: Command<VisitorHello, VisitorWelcome>;
	"visitor:make": Command<NewVisitor, Nothing>;
	"identity:prove": Command<IdentityShown, { name: string | null }>;
	"page:view": Command<VisitorContext, Nothing>;
	"conversation:join": Command<After, VisitorJoined>;
	"conversation:close": Command<Which, Nothing>;
	"entries:read": Command<After, Entries>;
	"message:send": Command<VisitorDraft, Sent>;
	"message:withdraw": Command<Withdrawal, Erased>;
	/** Where files of one's own conversation can be read, for some minutes. */
	"files:link": Command<FilesAsked, FileLinks>;
	"read:mark": Command<Mark, Nothing>;
	"typing:tell": Command<TypingInfo, Nothing>;
	/** A sign of life of a waiting shopper: the page is looked at, the question was answered. */
	"heartbeat:send": Command<Which, Nothing>;
	/** Waits no longer in the live line; the answer comes as a message. */
	"wait:leave": Command<Which, Nothing>;
	"language:accept": Command<LanguageAccepted, Nothing>;
	"address:set": Command<ReplyAddress, { replyTo: string | null }>;
	/** A link with which this visitor comes back from any device. Server milliseconds since 1970. */
	"link:make": Command<LinkMade, { url: string; expiresAt: number }>;
	/** A link of a mail, or one to keep: this browser becomes one more of its visitor, and joins the conversation. */
	"link:open": Command<LinkOpened, { conversation: string }>;
	"rating:give": Command<RatingGiven, Nothing>;
	/** Leaves a comment card, once for each client id. The visitor is made before. */
	"card:leave": Command<CardLeft, { card: OwnCard }>;
	"cards:own": Command<Nothing, OwnCards>;
	/** What there is to answer at this moment of a page; null: nothing. */
	"ask:next": Command<AskNext, { ask: Ask | null }>;
	/** What is asked, in the shopper's language. Errors: `not_found`, `too_late`. */
	"ask:read": Command<AskNamed, { ask: Ask }>;
	"ask:mark": Command<AskMarked, Nothing>;
	/** The answers, whole at each step. Errors: `not_found`, `too_late`, `malformed` with the field. */
	"survey:answer": Command<AnswersGiven, Nothing>;
	"contact:leave": Command<ContactLeft, Nothing>;
	/** What there is to read without asking anybody. */
	"help:read": Command<HelpAsked, HelpRead>;
	"help:search": Command<HelpSearch, HelpRead>;
	"article:read": Command<ArticleAsked, { article: Article }>;
	"article:vote": Command<ArticleVote, Nothing>;
	/** What this visitor was promised, the newest first. */
	"promises:read": Command<Nothing, { promises: OwnPromise[] }>;
	/** "Is this done?" Errors: `conflict` where it is not kept, `too_late`. */
	/** Errors: `not_found` where the conversation is none of theirs. */
	/** Once for each recovery: whoever of the staff has it from then on. */
	"recovery:somebody-else": Command<SomebodyElse, Nothing>;
	/** Once. Errors: `conflict` where the other was said before. */
	"agreement:answer": Command<AgreementAnswered, Nothing>;
	"complaint:file": Command<ComplaintFiled, { complaint: OwnComplaint }>;
	/** The newest first. */
	"complaints:own": Command<Nothing, { complaints: OwnComplaint[] }>;
	/** Errors: `conflict` where there is no decision, or the second time. */
	"complaint:not-accept": Command<
		ComplaintNotAccepted,
		{ complaint: OwnComplaint }
	>;
	"promise:confirm": Command<PromiseConfirmed, Nothing>;
	/** What holds at the shop now, in this language. */
	"policies:read": Command<PoliciesAsked, PoliciesRead>;
	/** Erases what this visitor wrote and what is known of them. Their other windows are closed and come back as nobody. */
	"visitor:forget": Command<Nothing, Erased>;
}

export interface VisitorJoined extends Entries {
	conversation: PublicConversation;
	now: number;
}

export interface VisitorFacts extends SharedFacts {
	/** Another tab of this visitor began it, or it was closed and is taken up again: join it. */
	"conversation:started": { conversation: PublicConversation };
	"availability:changed": { availability: Availability };
	"place:changed": QueuePositionChanged;
	/** To all windows of the visitor: it is asked no more. What a conversation asks ends with its `reopened` as well. */
	"ask:withdrawn": { ask: string };
	/** An owner has set something of the site: what a hello says of it now, whole. */
	"site:changed": { site: SiteInfo };
	/** To all windows of its author: it was left, or something was said of it. */
	"card:changed": { card: OwnCard };
}
