import { CONVERSATIONS_TOLD } from "../../protocol/limits.ts";
import type { PostedDraft } from "../../protocol/message.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mustSpeak } from "../../protocol/version.ts";
import {
	readVisitorHello,
	type VisitorHello,
	type VisitorWelcome,
} from "../../protocol/visitor.ts";
import { sendAsVisitor } from "../conversations/send.ts";
import { faceOf } from "../conversations/views.ts";
import type { Window } from "../edge/sockets/client-socket.ts";
import { answer } from "../edge/sockets/commands.ts";
import type { Parts } from "../parts.ts";
import { readIdentity } from "../people/identity.ts";
import { tellPerson } from "../people/person.ts";
import { makeVisitor, prove, visitorBy } from "../people/visitors.ts";
import { textsAddress } from "../sites/own-texts.ts";
import type { SiteRow, VisitorRow } from "../store/contract/rows.ts";

/** An open widget that has said hello. Nobody is known (`visitor` null) until the first message. */
export interface Shopper {
	window: Window;
	site: SiteRow;
	visitor: VisitorRow | null;
	/** The language of the widget's texts, e.g. lt; null: it has not said. */
	locale: string | null;
}

/** The first word: the version before anything else, then the site, then whoever the token opens. */
export function greetVisitor(parts: Parts) {
	const { store, routing } = parts;
	return answer(
		"ask",
		readVisitorHello,
		async (window: Window, hello: VisitorHello) => {
			mustSpeak(hello.protocol);
			window.speaks(hello.protocol);
			const site = await store.site(hello.site);
			if (!site) throw new Refused({ code: "not_found" });
			const found =
				hello.token === null
					? undefined
					: await visitorBy(store, site.id, hello.token);
			const visitor = found
				? await provenIfSo(parts, site, found, hello.identity)
				: null;
			// Nothing is joined before nothing can be refused any more.
			const shopper: Shopper = {
				window,
				site,
				visitor,
				locale: hello.locale ?? null,
			};
			window.join(`site:${site.id}`);
			if (visitor) await become(parts, shopper, visitor);
			const { availability, hours } = await routing.welcome(site.id);
			if (visitor) routing.alive(site.id, visitor.id);
			const rows = visitor
				? await store.conversationsOf(site.id, visitor.id, CONVERSATIONS_TOLD)
				: [];
			const address = textsAddress(site);
			const welcome: VisitorWelcome = {
				protocol: hello.protocol,
				now: store.now(),
				site: {
					name: site.name,
					languages: JSON.parse(site.languages) as string[],
					hours,
					privacyUrl: site.privacy_url,
					...(address && { texts: address }),
					mail: parts.notices.mail,
				},
				availability,
				visitor: visitor && {
					name: visitor.name,
					replyTo: visitor.reply_to,
				},
				conversations: rows.map((row) => faceOf(row, routing.place(row))),
			};
			return { who: shopper, welcome };
		},
	);
}

/**
 * A message over HTTP, from a browser whose network lets no WebSocket through: what `hello`, `visitor:make` and
 * `message:send` would have done, in one. Errors: theirs.
 */
export function postedMessage(parts: Parts) {
	const { store, log, routing, limits } = parts;
	const visitorOf = visitorOfToken(parts);
	return async (siteId: string, posted: PostedDraft, address: string) => {
		const { protocol, token, identity, locale, ...draft } = posted;
		mustSpeak(protocol);
		const site = await store.site(siteId);
		if (!site) throw new Refused({ code: "not_found" });
		const visitor = await visitorOf(site.id, token, address);
		await limits.spend("visitor", "write", visitor.id);
		const proven = await provenIfSo(parts, site, visitor, identity);
		return sendAsVisitor(
			log,
			proven,
			draft,
			await routing.front(site.id, locale ?? null),
		);
	};
}

/** Whom the token opens, made if there is nobody. Errors: `slow_down`, and only for who is new. */
export function visitorOfToken({ store, limits, pressure }: Parts) {
	return async (
		site: string,
		token: string,
		address: string,
	): Promise<VisitorRow> => {
		const found = await visitorBy(store, site, token);
		if (found) return found;
		pressure.mayCome();
		await limits.spendAddress("visitor", address);
		return makeVisitor(store, site, token);
	};
}

/** An identity that does not hold makes nobody less than a visitor; only a different person is refused. */
export async function provenIfSo(
	{ store }: Parts,
	site: SiteRow,
	visitor: VisitorRow,
	jwt: string | null,
): Promise<VisitorRow> {
	if (jwt === null) return visitor;
	const identity = await readIdentity(jwt, site, store.now()).catch(
		(error: unknown) => {
			if (error instanceof Refused) return null;
			throw error;
		},
	);
	return identity ? prove(store, visitor, identity) : visitor;
}

/** From now on this window is that visitor. */
export async function become(
	parts: Parts,
	shopper: Shopper,
	visitor: VisitorRow,
): Promise<void> {
	// A window is one visitor: as a second one it would hear the facts of both.
	if (shopper.visitor && shopper.visitor.id !== visitor.id)
		throw new Refused({ code: "forbidden" });
	shopper.visitor = visitor;
	shopper.window.join(`visitor:${visitor.id}`);
	await tellPerson(parts, visitor);
}
