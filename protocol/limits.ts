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
export const ORDERS_SHOWN = 10;

/** The largest packet that the relay reads; larger ones close the socket. */
export const PACKET_BYTES = 64 * 1024;
/** One reply to `entries:read` or `conversation:join` holds at most this many entries … */
export const ENTRIES_READ = 200;
/** … and at most about this many bytes of bodies. */
export const ENTRIES_READ_BYTES = 64 * 1024;
/** Conversations named in the visitor's `hello`, newest first. */
export const CONVERSATIONS_TOLD = 20;
/** Closed conversations in one inbox snapshot, newest first. */
export const INBOX_CLOSED = 100;

/** One's own message can be withdrawn for this long. */
export const WITHDRAW_MS = 5 * 60_000;
/** Closing can be undone for this long; only then is the shopper asked how it was. */
export const CLOSE_UNDO_MS = 10_000;
/** The same conversation is asked about at most once in this time, however often it is reopened. */
export const ASK_AGAIN_MS = 24 * 3_600_000;
/** Writing into a closed conversation reopens it for this long; later it starts a new one. */
export const REOPEN_MS = 7 * 24 * 3_600_000;

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
/** Places are told to one widget at most once in this time. */
export const PLACE_EVERY_MS = 2_000;
/** Minutes in which waits are told. */
export const TOLD_MINUTES = [1, 2, 3, 5, 8, 10, 15, 20, 30] as const;
/** Devices of one person that can be called. */
export const PUSH_DEVICES = 10;
/** A push service has this long to take a notice, and its answer is read up to this size. */
export const PUSH_WAIT_MS = 5_000;
export const PUSH_ANSWER_BYTES = 64 * 1024;
/** Told waits are held against what happened over the last four weeks, each weekday alike. */
export const WAIT_REPORT_MS = 28 * 24 * 3_600_000;
export const TEAMS = 50;
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

/** Sign-in links work once and for this long. */
export const SIGN_IN_LINK_MS = 3_600_000;
/** A session ends after this long without use … */
export const SESSION_IDLE_MS = 12 * 3_600_000;
/** … and after this long in any case. */
export const SESSION_ABSOLUTE_MS = 7 * 24 * 3_600_000;
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
/** New visitors from one address. A mobile carrier is one address, so this is generous. */
export const ADDRESS_VISITORS: Rate = { points: 60, seconds: 60 };
/** Connections from one address. */
export const ADDRESS_CONNECTIONS: Rate = { points: 300, seconds: 60 };
/** Attempts to use a sign-in link from one address. */
export const ADDRESS_SIGN_INS: Rate = { points: 20, seconds: 60 };

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
