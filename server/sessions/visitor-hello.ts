import { CONVERSATIONS_TOLD } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mustSpeak } from "../../protocol/version.ts";
import {
	readVisitorHello,
	type VisitorWelcome,
} from "../../protocol/visitor.ts";
import { publicConversationOf } from "../conversations/views.ts";
import type { VisitorSession } from "../people/actor.ts";
import type { Faces } from "../people/faces.ts";
import { isThere, tellPerson, tellPersonOf } from "../people/person.ts";
import { isByLink, visitorBy } from "../people/visitors.ts";
import type { ClientSocket } from "../ports/client-socket.ts";
import type { Failed } from "../ports/failed.ts";
import type { Limits } from "../ports/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Routing } from "../routing/routing.ts";
import { shownSite } from "../sites/preview.ts";
import { siteInfo } from "../sites/tell-site.ts";
import type { SiteRow, VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { become } from "./become.ts";
import { provenIfSo } from "./visitor-of-token.ts";

interface Parts {
	store: Store;
	publisher: Publisher;
	faces: Pick<Faces, "of">;
	routing: Routing;
	limits: Pick<Limits, "spendAddress" | "spendHello">;
	failed: Failed;
	/** Whether mail goes out at all: only then is a shopper asked for an address. */
	mail: boolean;
}

/** The first word: the version before anything else, then the site, then whoever the token opens. */
export function greetVisitor(parts: Parts) {
	const { store, limits } = parts;
	return async (socket: ClientSocket, data: unknown) => {
		const hello = readVisitorHello(data);
		mustSpeak(hello.protocol);
		socket.speaks(hello.protocol);
		// What is no hello has cost nobody anything; who shares the address is not kept out by it.
		await limits.spendAddress("hello", socket.address);
		const asked = await shownSite(store, hello.site);
		if (!asked) throw new Refused({ code: "not_found" });
		const { site, shown, isPreview } = asked;
		const found =
			hello.token === null || isPreview
				? undefined
				: await visitorBy(store, site.id, hello.token);
		if (found) await limits.spendHello(found.id);
		const token = hello.token ?? "";
		const visitor = found
			? await provenIfSo(parts, site, found, token, hello.identity)
			: null;
		const session: VisitorSession = {
			kind: "visitor",
			who: null,
			sites: [site],
			locale: hello.locale ?? null,
			byLink: visitor !== null && isByLink(visitor, token),
			address: socket.address,
			isPreview,
			socket,
		};
		const tells =
			visitor !== null && (hello.identity !== null || !isThere(parts, visitor));
		if (visitor) become(parts, session, visitor);
		// Nothing is joined before nothing can be refused any more.
		// A preview stays as it was drawn.
		if (!isPreview) socket.join(`site:${site.id}`);
		const told = await toldOf(parts, shown, session, tells).catch(
			(error: unknown) => {
				if (visitor) unbecome(parts, socket, visitor);
				throw error;
			},
		);
		const welcome: VisitorWelcome = {
			protocol: hello.protocol,
			now: store.now(),
			...told,
		};
		return { session, welcome };
	};
}

/** It may say hello again, and counts as no window until then; whoever came meanwhile relied on it to be told. */
function unbecome(
	parts: Parts,
	socket: ClientSocket,
	visitor: VisitorRow,
): void {
	socket.leave(`visitor:${visitor.id}`);
	tellPerson(parts, visitor).catch(parts.failed);
}

/**
 * What a widget is told of the site, and of its visitor there.
 * @param tells whether the staff learns something by this hello: of a further window nobody needs to hear
 */
async function toldOf(
	{ store, publisher, faces, routing, mail }: Parts,
	shown: SiteRow,
	{ who: visitor, sites: [site] }: VisitorSession,
	tells: boolean,
): Promise<Omit<VisitorWelcome, "protocol" | "now">> {
	await publisher.joined(`site:${site.id}`);
	if (visitor) await publisher.joined(`visitor:${visitor.id}`);
	const { availability, hours } = await routing.welcome(site.id);
	if (visitor) routing.heartbeat(site.id, visitor.id);
	const rows = visitor
		? await store.conversationsOf(site.id, visitor.id, CONVERSATIONS_TOLD)
		: [];
	if (visitor && tells) tellPersonOf(publisher, visitor, rows);
	return {
		site: siteInfo(shown, hours, mail, store.now()),
		availability,
		visitor: visitor && { name: visitor.name, replyTo: visitor.reply_to },
		// Of what was erased after its days they find nothing, and begin anew.
		conversations: rows
			.filter(({ forgotten_at }) => forgotten_at === null)
			.map((row) => publicConversationOf(row, faces.of, routing.place(row))),
	};
}
