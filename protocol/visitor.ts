import * as v from "valibot";
import { cleaned } from "./cleaned.ts";
import type { ContactWays } from "./contact.ts";
import type { EstimatedWait, PublicConversation } from "./conversation.ts";
import { emailAddress } from "./email.ts";
import {
	CART_ITEMS,
	IDENTITY_CHARS,
	ITEM_URL_CHARS,
	NAME_CHARS,
	ORDER_CHARS,
	TITLE_CHARS,
	URL_CHARS,
} from "./limits.ts";
import { PREVIEW_CHARS, type ShownLook } from "./look.ts";
import { email, id, locale, reader, text, token, webAddress } from "./read.ts";

/** The page that the shopper looks at. Told to agents only, and only once a conversation exists. */
export interface Page {
	/** http or https, without user and fragment. */
	url: string;
	title: string;
}
export const page = v.strictObject({
	url: webAddress(URL_CHARS),
	title: text(TITLE_CHARS),
});

export interface Cart {
	items: CartItem[];
	/** In `currency`, as the page says it; nothing is decided by it. */
	total: number;
	/** ISO 4217, e.g. EUR. */
	currency: string;
}
export interface CartItem {
	name: string;
	quantity: number;
	/** One piece, in the cart's currency. */
	price: number;
	/** Where the shop shows it, and its picture, http or https. What is none is left out. */
	url?: string | undefined;
	picture?: string | undefined;
}
const amount = v.pipe(
	v.number(),
	v.finite(),
	v.minValue(0),
	v.maxValue(1_000_000_000),
);
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
/** A cart is more than its addresses: a wrong one does not refuse it. */
const itemAddress = v.optional(
	v.fallback(v.optional(webAddress(ITEM_URL_CHARS)), undefined),
);
const cart = v.strictObject({
	items: v.pipe(
		v.array(
			v.strictObject({
				name: text(TITLE_CHARS),
				quantity: amount,
				price: amount,
				url: itemAddress,
				picture: itemAddress,
			}),
		),
		v.maxLength(CART_ITEMS),
	),
	total: amount,
	currency,
});

/** Pages of a visitor that are told to the staff, at most. */
export const PAGES_SEEN = 10;
/** A page, and since when it was looked at: server milliseconds since 1970. */
export interface SeenPage extends Page {
	at: number;
}

/** As the browser names itself, out of a closed list; null: none of them. */
export interface Device {
	browser: string | null;
	system: string | null;
}

export interface VisitorContext {
	page: Page;
	cart: Cart | null;
	/** What the page says was bought. Nobody has signed it, so it makes nobody a customer. */
	order?: Order | null | undefined;
	/** In which the browser shows times, e.g. Europe/Vilnius. */
	timeZone?: string | undefined;
}

/** As the shop prints it. */
const orderId = v.pipe(v.string(), v.minLength(1), v.maxLength(ORDER_CHARS));
const orderAt = v.union([
	v.pipe(v.string(), v.isoTimestamp()),
	v.pipe(v.string(), v.isoDate()),
]);
const order = v.strictObject({
	id: orderId,
	at: orderAt,
	total: amount,
	currency,
});
/** As IANA spells them; whoever shows a time asks whether there is such a zone. */
const timeZone = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+/-]{1,64}$/));
export const readVisitorContext = reader(
	v.strictObject({
		page,
		cart: v.nullable(cart),
		order: v.optional(v.nullable(order)),
		timeZone: v.optional(timeZone),
	}),
);

/** An order, signed by the shop's server or only said by its page. */
export interface Order {
	/** As the shop prints it, e.g. LL-4821. */
	id: string;
	/** ISO 8601 date or time. */
	at: string;
	total: number;
	currency: string;
}

export const identity = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(IDENTITY_CHARS),
);

/** The first word of a frame. Nobody is known before the first message: `token` is null then. */
export interface VisitorHello {
	protocol: number;
	/** Its id; or of a preview "-" and a look behind it, as JSON in base64url. */
	site: string;
	token: string | null;
	/** A JWT of the shop's server, or null. */
	identity: string | null;
	/** The language tag of the widget's texts, e.g. lt. */
	locale?: string | undefined;
}
const previewed = v.pipe(
	v.string(),
	v.maxLength(PREVIEW_CHARS),
	v.regex(/^[A-Za-z0-9_-]{23,}$/),
);
export const readVisitorHello = reader(
	v.strictObject({
		protocol: v.number(),
		site: v.union([id, previewed]),
		token: v.nullable(token),
		identity: v.nullable(identity),
		locale: v.optional(locale),
	}),
);

export interface VisitorWelcome {
	protocol: number;
	/** Server milliseconds since 1970. */
	now: number;
	site: SiteInfo;
	availability: Availability;
	/** null: this token is not known (yet, or any more). `replyTo`: where answers go by mail, too. */
	visitor: { name: string | null; replyTo: string | null } | null;
	/** The visitor's conversations, newest first. */
	conversations: PublicConversation[];
}

/** What a widget may say of a site, and nothing more. */
export interface SiteInfo {
	name: string;
	/** Languages in which it answers; empty: it has not said. */
	languages: string[];
	/** The weekly hours as people read them; null: none were set. */
	hours: HoursInfo | null;
	/** Where the shop says what becomes of data; null: it has not said. An older relay does not say it. */
	privacyUrl?: string | null;
	/**
	 * Where its own texts are, once a language's tag is put behind it: on this relay, and elsewhere after each
	 * change. Left out: it has none.
	 */
	texts?: string;
	/** As the owner has set it. An older relay does not say it. */
	look?: ShownLook;
	/** Whether answers can go by mail, too: only then is an address asked for. */
	mail: boolean;
	/** How the shop is reached beside the chat. Left out: the chat alone; an older relay does not say it. */
	contact?: ContactInfo;
	/** When the shop has published a policy last, server milliseconds. Left out: it has none. */
	policies?: number;
	/** The shop has published articles. Left out: none; an older relay does not say it. */
	articles?: true;
	/** Messages may have files. Left out: they may not; an older relay takes none. */
	files?: true;
}

/** What is left out is not offered. */
export interface ContactInfo extends Omit<ContactWays, "phone"> {
	/** `hours` null: at any time. */
	phone?: { number: string; hours: HoursInfo | null };
}

export interface HoursInfo {
	/** IANA, e.g. Europe/Vilnius. */
	timeZone: string;
	/** A week without a gap. Said only while somebody is there. */
	always: boolean;
	/** Openings of the next seven days as server milliseconds since 1970, half-open, ascending. */
	openings: { from: number; to: number }[];
}

export type Availability =
	/** An agent with a free slot is there now. `told`: the usual time to the first human word; null: not known. */
	| { kind: "here"; told?: EstimatedWait | null }
	/**
	 * Agents are there, each with full hands: a message waits in line. `ahead`: behind how many; `told`: until the
	 * first human word; null: not known.
	 */
	| { kind: "busy"; ahead?: number; told?: EstimatedWait | null }
	/** Nobody is at the console, but a device or an address is really called. Minutes: median of the last replies. */
	| { kind: "called"; replyMinutes: number | null }
	/** Nobody is at the console, and nobody can be called. Since protocol 4; older windows are told `closed`. */
	| { kind: "unattended"; replyMinutes: number | null }
	/** Outside the hours; `opensAt` in server milliseconds since 1970, null: not known. */
	| { kind: "closed"; opensAt: number | null };

/** Where answers should go, too; null: nowhere any more. It is for sending only and opens nothing. */
export interface ReplyAddress {
	email: string | null;
}
export const readReplyAddress = reader(
	v.strictObject({ email: v.nullable(email) }),
);

export interface LanguageAccepted {
	conversation: string;
	language: string;
}
export const readLanguageAccepted = reader(
	v.strictObject({ conversation: id, language: locale }),
);

/** A link from a mail, or one that its shopper kept: this browser, with this token, becomes one more of its visitor. */
export interface LinkOpened {
	token: string;
	link: string;
}
export const readLinkOpened = reader(v.strictObject({ token, link: token }));

/**
 * A link to keep, with a secret that the browser made: saying it again makes none, and lengthens it. It replaces the
 * visitor's one before.
 */
export interface LinkMade {
	link: string;
}
export const readLinkMade = reader(v.strictObject({ link: token }));

/** Makes the visitor whom `token` opens, made by the browser itself; saying it twice makes one. */
export interface NewVisitor {
	token: string;
	identity: string | null;
}
export const readNewVisitor = reader(
	v.strictObject({ token, identity: v.nullable(identity) }),
);

export interface IdentityShown {
	identity: string;
}
export const readIdentityShown = reader(v.strictObject({ identity }));

/** What a signed identity says, once its signature, audience and times hold. */
export interface Identity {
	/** The shop's own id of the person. */
	subject: string;
	name: string | null;
	email: string | null;
	/** Newest first, at most `ORDERS_SHOWN`. */
	orders: Order[];
}
const claims = v.object({
	sub: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	name: v.optional(text(NAME_CHARS)),
	// An address that mail cannot be sent to is left out: the customer is who the shop says all the same.
	email: v.optional(
		v.pipe(
			v.string(),
			v.transform((typed) => emailAddress(cleaned(typed)) ?? undefined),
		),
	),
	orders: v.optional(
		v.array(v.object({ id: orderId, at: orderAt, total: amount, currency })),
	),
});
/** The claims of a JWT whose signature holds; foreign claims are the shop's own business. */
export const readClaims = reader(claims);
