import { SignJWT } from "jose";
import { newId, newToken } from "../../../protocol/ids.ts";
import { forget } from "../../forgetting/forget.ts";
import { makeMailLink } from "../../notifications/mail-link.ts";
import type { Unmailed } from "../../notifications/reply-mail-queries.ts";
import type { VisitorActor, VisitorSession } from "../../people/actor.ts";
import type { IdentityKey, SiteRow } from "../../store/contract/rows.ts";
import type { Relay } from "../relay.ts";
import { kept } from "../shop.ts";
import { asks, comes, deafSocket, LANGUAGE } from "./scene.ts";
import type { VisitorRole } from "./table.ts";

export interface VisitorTarget {
	conversation: string;
	/** Of its first message. */
	seq: number;
	/** In which it is waited for. */
	language: string;
	/** Of a mail's link to it. */
	link: string;
	/** Signed with the key of the site. */
	identity: string;
}

/** Somebody at a widget of the shop. */
export async function visitorSession(
	relay: Relay,
	role: VisitorRole,
): Promise<VisitorSession> {
	const session: VisitorSession = {
		kind: "visitor",
		who: null,
		sites: [relay.shop],
		locale: LANGUAGE,
		byLink: false,
		address: "127.0.0.1",
		socket: deafSocket(),
	};
	if (role !== "nobody") session.who = await comes(relay, relay.shop);
	return session;
}

/** A conversation, or a site, as one of the columns names it; the visitor's own is made if there is none. */
export async function visitorTarget(
	relay: Relay,
	{ who }: VisitorActor,
	role: VisitorRole,
	column: string,
): Promise<VisitorTarget> {
	const site = column === "elsewhere" ? relay.books : relay.shop;
	const isOwn = column === "own" && who !== null;
	const shopper = isOwn ? who : await comes(relay, site);
	const { conversation, seq } = await asks(relay, shopper);
	const link = await linkTo(relay, conversation);
	// Erased in another window: this one does not know yet.
	if (role === "forgotten" && who) await forget(relay.app.parts, who);
	const isUnknown = column === "unknown";
	const keys = isUnknown ? OTHER_KEYS : site.identity_keys;
	return {
		conversation: isUnknown ? newId() : conversation,
		seq,
		language: LANGUAGE,
		link: isUnknown ? newToken() : link,
		identity: await signed(relay, { ...site, identity_keys: keys }),
	};
}

async function linkTo(relay: Relay, conversation: string): Promise<string> {
	const row: unknown = await kept(relay, conversation);
	const { url } = await makeMailLink(relay.store, row as Unmailed, "");
	return url.split("#")[1] ?? "";
}

const OTHER_KEYS = JSON.stringify([
	{ kid: "other", alg: "HS256", key: newToken() } satisfies IdentityKey,
]);

function signed({ clock }: Relay, site: SiteRow): Promise<string> {
	const [key] = JSON.parse(site.identity_keys) as [IdentityKey];
	return new SignJWT({ sub: newId() })
		.setProtectedHeader({ alg: "HS256", kid: key.kid })
		.setAudience(site.id)
		.setExpirationTime(Math.floor(clock.now() / 1000) + 600)
		.sign(Buffer.from(key.key, "base64url"));
}
