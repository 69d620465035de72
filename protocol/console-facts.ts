import type {
	Me,
	OfSite,
	Person,
	SiteSummary,
	StaffConversation,
	Viewer,
} from "./agent.ts";
import type { AlertNamed, AlertRaised } from "./alert.ts";
import type { AttributeChanged } from "./attribute.ts";
import type { BlockChanged } from "./blocking.ts";
import type { CommentCard } from "./comment-card.ts";
import type { ComplaintInfo } from "./complaint.ts";
import type { Nothing, SharedFacts } from "./events.ts";
import type { MailTried } from "./mail.ts";
import type { PromiseInfo } from "./promise.ts";
import type { PushDeviceInfo } from "./push.ts";
import type { QuietState } from "./quiet-hours.ts";
import type { Rating } from "./rating.ts";
import type { RecoveryInfo } from "./repair.ts";
import type { RepliesChanged } from "./saved-reply.ts";
import type { OriginSeen } from "./tag.ts";
import type { TeamPicture } from "./team-picture.ts";

/** What a console is told, on the namespace `/console`. */
export interface ConsoleFacts extends SharedFacts {
	/** A row of the inbox as it is now, whole. */
	"conversation:changed": { conversation: StaffConversation };
	/** This console did not read and hears no more rows: read the inbox again. Since protocol 2. */
	"inbox:behind": Nothing;
	"person:changed": { person: Person };
	/** To all staff who have it open: who has it open now. */
	"viewers:changed": { conversation: string; viewers: Viewer[] };
	/** To all consoles of their person: a note names them, or they have read one; read them again where they are shown. */
	"mentions:changed": Nothing;
	/** To all consoles of their person: quiet hours were set, or have begun or ended. */
	"quiet-hours:changed": QuietState;
	/** To all staff of the site, as what follows. */
	"attribute:changed": AttributeChanged;
	"block:changed": BlockChanged;
	/** Of these visitors others are linked: read them again where they are shown. */
	"linked-people:changed": { site: string; visitors: string[] };
	/** To all staff of the site: how it is now. */
	"promise:changed": { promise: PromiseInfo };
	/** To all staff of the site: how it is now. */
	"recovery:changed": { recovery: RecoveryInfo };
	"complaint:changed": { complaint: ComplaintInfo };
	"me:changed": { me: Me };
	/** To all staff of the site, at most once a second. */
	"team:changed": { team: TeamPicture };
	"rating:given": { rating: Rating };
	/** To all staff of the site: a shopper has left it now. */
	"card:left": { card: CommentCard };
	/** … and something of it is another now: its state, whether it is hidden, or that its words are gone. */
	"card:changed": { card: CommentCard };
	/** To all staff of the site: read them again where they are shown. */
	"surveys:changed": { site: string };
	/** To all staff of the site: somebody has answered, or more, or an answer was hidden. */
	"survey:answered": { site: string; survey: string; ask: string };
	/** A shop's page has asked for the settings of the site. */
	"origin:seen": OriginSeen;
	/** To all staff of the site: what owners set may be another, so read it again where it is shown. */
	"settings:changed": { site: string };
	/** Searches with a name: to all staff of the site for the team's, to whose it is for an own one. */
	"views:changed": { site: string };
	/** To all consoles of their person: for which sites they work now. */
	"sites:changed": { sites: SiteSummary[] };
	/** To all consoles of their person. */
	"devices:changed": { devices: PushDeviceInfo[] };
	/** To all consoles of who asked for a letter to themselves. */
	"mail:tried": MailTried;
	/** To all consoles of every owner: one is made, was made, or was not; read them again where they are shown. */
	"backups:changed": Nothing;
	/** To all staff of the site. */
	"alert:raised": AlertRaised;
	/** … and nobody has to look at it any more. */
	"alert:ended": AlertNamed;
	/** To all staff of the site: it is another, or a message of it was taken or not; read it again where it is shown. */
	"webhook:changed": { site: string };
	/** To all staff of the site: it is being read, or was; read again where it is shown. */
	"product-feed:changed": { site: string };
	/** To all staff of the site: one is there, or is gone; read them again where they are shown. */
	"ratings-imports:changed": { site: string };
	/** To all staff of the site, or, of one's own, to all consoles of their person: read them again when they are used. */
	/** An owner has saved or published one: read them again. */
	"policies:changed": OfSite;
	/** You said, we did: one is another; read them again. */
	"improvements:changed": OfSite;
	"saved-replies:changed": RepliesChanged;
	/** The session has ended: sign in again. */
	"signed:out": Nothing;
}
