/**
 * Every number that a person could argue about, in one place.
 * Units stand in the name: `_MS` milliseconds, `_BYTES` bytes, `_CHARS` Unicode code points.
 */

/** A message or a note. Long enough for an order confirmation pasted whole. */
export const TEXT_CHARS = 4_000;
/** The comment below an answer. */
export const COMMENT_CHARS = 2_000;
export const NAME_CHARS = 80;
export const TITLE_CHARS = 300;
export const URL_CHARS = 2_048;
export const EMAIL_CHARS = 254;
/** A reason or a word to a colleague. */
export const REASON_CHARS = 500;
/** A signed identity with ten orders is about 1,200 characters. */
export const IDENTITY_CHARS = 8_192;
/** An order's number, as a shop prints it. */
export const ORDER_CHARS = 80;
export const CART_ITEMS = 50;
/** Where an item is shown, or its picture: short enough that a whole cart is told at once. */
export const ITEM_URL_CHARS = 500;
export const ORDERS_SHOWN = 10;

/** The largest packet that the relay reads; larger ones close the socket. */
export const PACKET_BYTES = 64 * 1024;
/** One reply to `entries:read` or `conversation:join` holds at most this many entries … */
export const ENTRIES_READ = 200;
/** … and at most about this many bytes of bodies. */
export const ENTRIES_READ_BYTES = 64 * 1024;
/** Conversations named in the visitor's `hello`, newest first. */
export const CONVERSATIONS_TOLD = 20;
/** Closed conversations in an inbox, newest first. */
export const INBOX_CLOSED = 100;
/** One page of an inbox holds at most this many conversations … */
export const INBOX_READ = 200;
/** … and at most about this many bytes of them. */
export const INBOX_READ_BYTES = 64 * 1024;
/** A console that knows no pages gets at most so many at once, and the others when something happens in them. */
export const INBOX_WHOLE = 1_000;
export const INBOX_WHOLE_BYTES = 256 * 1024;

/** One note names at most so many colleagues: more is a meeting. */
export const MENTIONS = 10;
/** A colleague's answer that is younger than this was written at the same time: whoever answers as well is asked first. */
export const ANSWERED_NOW_MS = 5_000;
/** One's own message can be withdrawn for this long. */
export const WITHDRAW_MS = 5 * 60_000;
/** So long an agent has to look at a conversation of their own choice before it counts as opened. */
export const OPENED_AFTER_MS = 3_000;
/** Closing can be undone for this long; only then is the shopper asked how it was. */
export const CLOSE_UNDO_MS = 10_000;
/** An agent's breath: nothing new comes to them for so long … */
export const BREATH_MS = 2 * 60_000;
/** … and after a closing at most for so long, where the site wants that. */
/** A complaint is decided within so many days at the most, and at first. */
export const COMPLAINT_DAYS_MOST = 15;
/** Whoever was not helped hears within so many opening days at the most; one at first. */
export const RECOVERY_DAYS_MOST = 5;
export const WRAP_UP_MOST_MS = 3 * 60_000;
/** Conversations of one act on several: nobody has looked at more. */
export const BULK_MOST = 100;
/** A conversation can be put off for this long at most; further away nobody remembers what for. */
export const SNOOZE_MOST_MS = 366 * 24 * 3_600_000;
/** The same conversation is asked about at most once in this time, however often it is reopened. */
export const ASK_AGAIN_MS = 24 * 3_600_000;
/** Writing into a closed conversation reopens it for this long; later it starts a new one. */
export const REOPEN_MS = 7 * 24 * 3_600_000;
/** The open chat stays open over a change of pages for this long after the last word of either side. */
export const STAYS_MS = 10 * 60_000;

/** A send without reply for this long closes the connection and tries another. */
export const REPLY_MS = 5_000;
/** A socket that has not said `hello` by then is closed. */
export const HELLO_MS = 10_000;
/** Typing is told at most once in this time … */
export const TYPING_EVERY_MS = 3_000;
/** … and shown for this long after it was last told. */
export const TYPING_SHOWN_MS = 6_000;
/** The relay asks each socket this often whether it is there … */
export const PING_EVERY_MS = 10_000;
/** … and closes it without an answer after this long: it knows of a cut connection after both together. */
export const PING_WAIT_MS = 8_000;

/** A commit takes at most this many appends. */
export const GROUP_APPENDS = 200;
/**
 * Changes that wait for the disk at most. It stops only the thread that writes, so that a slow one would otherwise let
 * memory fill: with short messages this is about 20 MB. A disk that takes 2 s for each group has done them in 100 s.
 */
export const CHANGES_WAITING = 10_000;
/** Conversations that one agent holds at a time, unless the membership says otherwise … */
export const SLOTS = 3;
/** … and at most this many. */
export const SLOTS_MOST = 20;

/** An agent is there for this long after the last answer of a console … */
export const LEASE_MS = 30_000;
/** … and keeps the conversations for this long after that, or after the last socket closed. */
export const GRACE_MS = 15_000;
/** An offer waits this long for its agent. */
export const OFFER_MS = 30_000;
/** So many missed in a row set an agent away. */
export const MISSES = 2;
/** An assignment that nobody has opened rings again after this long … */
export const RING_MS = 30_000;
/** … and goes to somebody else after this long, once. */
export const UNOPENED_MS = 60_000;
/** A word of a shopper that stands unanswered for this long is shown so; a shop sets another time between these. */
export const ANSWER_MS = 3 * 60_000;
export const ANSWER_LEAST_MS = 60_000;
export const ANSWER_MOST_MS = 60 * 60_000;
/** Somebody who types moves that time on, at most once in this time. */
export const ANSWER_MOVED_EVERY_MS = 60_000;
/** A console says that somebody uses it at most once in this time. */
export const INPUT_EVERY_MS = 20_000;
/** A break may be this long. */
export const BREAK_MS = 12 * 3_600_000;
/** Without anybody of the shopper's language for this long, another language is offered. */
export const LANGUAGE_MS = 60_000;
/** The head of the line without a sign of life for this long is asked; nobody loses a place before `SILENT_MS`. */
export const STILL_THERE_MS = 2 * 60_000;
export const SILENT_MS = 10 * 60_000;
/** The shopper silent for this long after our last message: quiet, the slot is free. */
export const QUIET_MS = 10 * 60_000;
/** Quiet for this long: it closes itself. */
export const QUIET_CLOSE_MS = 24 * 3_600_000;
/** A message that waited this long has one slot of its team to itself. */
export const MESSAGE_TURN_MS = 30 * 60_000;
/** A waiting shopper whom nobody has seen for this long: the site's people are called. */
export const CALL_MS = 60_000;
/** They are called again after this long, while nobody has come … */
export const CALL_AGAIN_MS = 10 * 60_000;
/** … until the shopper's newest word is this old, and each of them at most so often in an hour. */
export const CALL_FOR_MS = 3_600_000;
export const CALLS_AN_HOUR = 6;
/** Answers unseen for this long are mailed, where the shopper asked for it. */
export const MAIL_MS = 2 * 60_000;
/** One conversation is mailed about at most once in this time. */
export const MAIL_AGAIN_MS = 10 * 60_000;
/** A link in a mail works once and for this long. */
export const MAIL_LINK_MS = 7 * 24 * 3_600_000;
/** A link that a shopper keeps works for this long after it was last made … */
export const RETURN_LINK_MS = 30 * 24 * 3_600_000;
/** … and lets in so many browsers: a link that went round opens no more of them. */
export const RETURN_LINK_OPENINGS = 20;
/** Places are told to one widget at most once in this time. */
export const PLACE_EVERY_MS = 2_000;
/**
 * Words in rows of a site are told to all its consoles at most once in this time. Each console costs the relay the
 * same for one row as for many, and nobody sees a tenth of a second in a list. With 300 consoles ten tellings a
 * second cost about 3 % of a core.
 */
export const ROWS_EVERY_MS = 100;
/** A telling waits so long for each console, where that is longer, so that it stays 3 %: 1,000 hear three a second. */
export const ROWS_CONSOLE_MS = 1 / 3;
/** Minutes in which waits are told. */
export const TOLD_MINUTES = [1, 2, 3, 5, 8, 10, 15, 20, 30] as const;
/** Devices of one person that can be called. */
export const PUSH_DEVICES = 10;
/** A push service has this long to take a notice, and its answer is read up to this size. */
export const PUSH_WAIT_MS = 5_000;
/** Somebody sends themselves a letter at most so often. */
export const MAIL_TRY_MS = 10_000;
/** Who rings a device by hand is answered within this time: sooner than `REPLY_MS`. */
export const RING_WAIT_MS = 4_000;
export const PUSH_ANSWER_BYTES = 64 * 1024;
/** Told waits are held against what happened over the last four weeks, each weekday alike. */
export const WAIT_REPORT_MS = 28 * 24 * 3_600_000;
export const TEAMS = 50;
/** Of a site's people so many are told; where there are more, those who are there come first. */
export const COLLEAGUES_TOLD = 500;
/** Of an agent's sites so many are told, the oldest first. */
export const SITES_TOLD = 500;
/** A text of the chat in the shop's own words; ours have at most 150. */
export const OWN_TEXT_CHARS = 300;
/** So many of a site, all languages together. */
export const OWN_TEXTS = 500;
/** So many in one change: each as long as it may be, they are still one packet. */
export const OWN_TEXTS_CHANGED = 40;
export const LANGUAGES = 20;
/** Openings in a day, and exceptional days that a site keeps. */
export const OPENINGS_A_DAY = 6;
export const EXCEPTIONS = 200;

/** A signed identity may live at most this long. */
export const IDENTITY_MS = 3_600_000;

/** How often: `points` in `seconds`, then `slow_down` until the window ends. */
export interface Rate {
	points: number;
	seconds: number;
}

/** Messages, answers and withdrawals of one visitor. A fast typist sends one a second. */
export const VISITOR_WRITES: Rate = { points: 20, seconds: 20 };
/** Everything else of one visitor: joins, reads, marks, typing, pages. */
export const VISITOR_ASKS: Rate = { points: 120, seconds: 20 };
/** An agent who answers several shoppers with canned replies. */
export const AGENT_WRITES: Rate = { points: 60, seconds: 20 };
export const AGENT_ASKS: Rate = { points: 400, seconds: 20 };
/**
 * What follows is counted by address: IPv4 whole, IPv6 by /64, which is what one household, phone or office gets.
 * All are many times what the busiest known sharing needs, a mobile carrier's or a large office's IPv4, of which a
 * few in a hundred of a shop's people come at the same time; and few enough for one relay to bear from one stranger.
 *
 * A /48 may do so many times as much as a /64. Carriers give each phone a /64 of a common /48, as they let many
 * phones share an IPv4; a stranger's provider gives away a /48 of 65,536 of them.
 */
export const ADDRESS_WIDE = 4;
/** New visitors from one address: only who writes becomes one. A carrier after a shop's mailing: a few a minute. */
export const ADDRESS_VISITORS: Rate = { points: 60, seconds: 60 };
/** The same for long: a row each that nobody removes. An office of 1,000 people who all write in one hour. */
export const ADDRESS_VISITORS_AN_HOUR: Rate = { points: 1_000, seconds: 3_600 };
/** Connections from one address: three hundred shoppers of a carrier who open the chat in one minute, and lose their network twice. */
export const ADDRESS_CONNECTIONS: Rate = { points: 1_000, seconds: 60 };
/** Hellos of widgets from one address: one each connection. */
export const ADDRESS_HELLOS: Rate = { points: 1_000, seconds: 60 };
/** Hellos without a session that lives, from one address; with one they are not counted. A console says one. */
export const ADDRESS_CONSOLE_HELLOS: Rate = { points: 60, seconds: 60 };
/** Links that were tried and signed nobody in, from one address. The right link works whatever others have tried. */
export const ADDRESS_SIGN_INS: Rate = { points: 20, seconds: 60 };
/** The same of links in mails. */
export const ADDRESS_MAIL_LINKS: Rate = { points: 20, seconds: 60 };
/** Conversations that begin at one address. A site's whole team answers fewer in a minute … */
export const ADDRESS_CONVERSATIONS: Rate = { points: 20, seconds: 60 };
/** … and a carrier's address brings fewer in an hour to all but the largest shops. */
export const ADDRESS_CONVERSATIONS_AN_HOUR: Rate = {
	points: 120,
	seconds: 3_600,
};
/** What stands on a comment card: as much as in a message, which it may become. */
export const CARD_CHARS = TEXT_CHARS;
/**
 * One visitor leaves so many cards in 24 hours: a family with a parcel, and nobody who floods. The next is refused
 * until the first is a day old.
 */
export const CARDS_A_DAY = 10;
export const CARDS_DAY_MS = 24 * 3_600_000;
/** Orders of one address whose token is refused: a shop's server with a wrong key reads so in the first answer. */
export const ADDRESS_ORDERS: Rate = { points: 60, seconds: 60 };
/**
 * Page views of strangers that ask what there is to answer, from one address: a row each for some days. As many as may
 * become visitors; further views of that hour show no question.
 */
export const ADDRESS_ASKED: Rate = { points: 60, seconds: 60 };
export const ADDRESS_ASKED_AN_HOUR: Rate = { points: 1_000, seconds: 3_600 };
/** Comment cards from one address: as many as conversations, since a problem becomes one. */
export const ADDRESS_CARDS: Rate = { points: 20, seconds: 60 };
export const ADDRESS_CARDS_AN_HOUR: Rate = { points: 120, seconds: 3_600 };
/** Conversations of one visitor, who has one at a time and would have to end it each time. */
export const VISITOR_CONVERSATIONS: Rate = { points: 10, seconds: 600 };
/** Conversations that wait for their first answer, from one address. A carrier's share of a weekend's messages. */
export const ADDRESS_UNANSWERED = 50;
/** Of one site: more than a team works off in days, so one more would be read by nobody. */
export const SITE_UNANSWERED = 5_000;
/** So long they count; and this long who is over it waits before the next attempt. */
export const UNANSWERED_MS = 24 * 3_600_000;
export const UNANSWERED_AGAIN_MS = 60_000;
/**
 * Sockets that are open at a time from one address: each is somebody with an open chat, or who has one going on.
 * Consoles count as long as there is room. Three hundred shoppers of one carrier, with two tabs each.
 */
export const ADDRESS_SOCKETS = 600;
/** Windows of one visitor: tabs of the shop in which the chat is going on. */
export const VISITOR_SOCKETS = 100;
/** Windows of one session of the console. */
export const SESSION_SOCKETS = 30;
/** Sockets of one relay, 22 kB each … */
export const NODE_SOCKETS = 20_000;
/** … and so many beyond them that only a session of the staff can have. */
export const STAFF_SOCKETS = 2_000;
/** Hellos of one visitor, whose windows come back together after a restart. */
export const VISITOR_HELLOS: Rate = { points: 120, seconds: 60 };
/** What all people of one address bring as files, in bytes: ten of them as much as they may in a day. */
export const ADDRESS_FILE_BYTES: Rate = {
	points: 1024 * 1024 * 1024,
	seconds: 3_600,
};
/** What one visitor writes, in bytes of UTF-8: ten of the longest messages in Chinese, 64 pages of typed text. */
export const VISITOR_BYTES: Rate = { points: 128 * 1024, seconds: 600 };
/** The first of them no other can use up: whoever is in a conversation can say one of the longest messages. */
export const VISITOR_FREE_BYTES = 16 * 1024;
/** All visitors of one address: sixteen who write as much as they may, or hundreds who chat. */
export const ADDRESS_BYTES: Rate = { points: 2 * 1024 * 1024, seconds: 600 };
/** All visitors of one site: twenty times the busiest hour of a large shop. At worst 2.3 GB a day. */
export const SITE_BYTES: Rate = { points: 16 * 1024 * 1024, seconds: 600 };
/** What the page of one visitor says about itself: a view with ten things in the cart is 1,500 bytes. */
export const VISITOR_VIEW_BYTES: Rate = { points: 128 * 1024, seconds: 60 };
/** Views replace each other: these bounds are for the writing, and for the consoles that are told. */
export const ADDRESS_VIEW_BYTES: Rate = {
	points: 2 * 1024 * 1024,
	seconds: 60,
};
export const SITE_VIEW_BYTES: Rate = { points: 32 * 1024 * 1024, seconds: 60 };

/** Pages of a shop that the relay reads for one owner. */
export const PAGE_CHECKS: Rate = { points: 12, seconds: 60 };

/** Mails for signing in that were asked for from one address. */
export const ADDRESS_SIGN_IN_MAILS: Rate = { points: 10, seconds: 3_600 };
/** Challenges for passkeys from one address: a row each, for some minutes. */
export const ADDRESS_PASSKEYS: Rate = { points: 60, seconds: 60 };
/** Looks at a sign-in link from one address, which spend nothing else. */
export const ADDRESS_LINKS: Rate = { points: 60, seconds: 60 };

/** Unsent messages that one browser keeps; the next one stays in the composer until some are gone. */
export const OUTBOX_MESSAGES = 100;

/** Commands of one socket that the relay works on at the same time; one more gets `slow_down`. */
export const COMMANDS_AT_ONCE = 64;

/** After sleep, or when a page is shown again, a reply must come within this time. */
export const WAKE_REPLY_MS = 3_000;

/** Without a socket for this long (a restart takes less), messages are left over HTTP. */
export const SOCKET_PATIENCE_MS = 8_000;

/** A window that leaves more than this unread is told that it is behind, and no more until it catches up. */
export const UNSENT_BYTES = 64 * 1024;

/** A relay whose event loop is this late takes no new visitors until it has caught up. */
export const BUSY_LAG_MS = 250;

/** So many of the last entries stand on the page for browsers that cannot show the chat. */
export const PLAIN_ENTRIES = 50;
/** Origins of one site … */
export const ORIGINS = 200;
/** … which are so many characters together, with a space between each two: they stand in one header of the frame. */
export const ORIGINS_CHARS = 6_000;
/** Sites that one person works for, where they make another. */
export const SITES_MOST = 100;

/** Other ways to reach a shop, in code points. */
export const PHONE_CHARS = 40;
export const POST_ADDRESS_CHARS = 300;
export const POST_ADDRESS_LINES = 10;
export const SOCIAL_ACCOUNTS = 8;
export const ACCOUNT_NAME_CHARS = 60;
/** Of a complaint: what happened, a decision, or why it is not accepted. */
export const COMPLAINT_CHARS = 2_000;
/** What the shopper wants, and the order that it is about. */
export const COMPLAINT_WANTS_CHARS = 300;
export const COMPLAINT_ORDER_CHARS = 80;
