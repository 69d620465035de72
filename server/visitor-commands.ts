import {
	readAfter,
	readMark,
	readTyping,
	readWhich,
} from "../protocol/conversation.ts";
import type { VisitorCommands } from "../protocol/events.ts";
import { CONVERSATIONS_TOLD } from "../protocol/limits.ts";
import {
	type PostedDraft,
	readDraft,
	readWithdrawal,
} from "../protocol/message.ts";
import { readRating } from "../protocol/rating.ts";
import { Refused } from "../protocol/refusal.ts";
import { OLDEST_PROTOCOL, PROTOCOL } from "../protocol/version.ts";
import {
	readIdentityShown,
	readLooking,
	readNewVisitor,
	readVisitorHello,
	type VisitorHello,
	type VisitorWelcome,
} from "../protocol/visitor.ts";
import { closeAsVisitor } from "./conversations/life.ts";
import { markAsVisitor } from "./conversations/marks.ts";
import { mayTakePart } from "./conversations/may.ts";
import { readEntries } from "./conversations/read.ts";
import { sendAsVisitor } from "./conversations/send.ts";
import { faceOf } from "./conversations/views.ts";
import { withdraw } from "./conversations/withdraw.ts";
import { type Answers, answer } from "./edge/commands.ts";
import type { Window } from "./edge/window.ts";
import { broken } from "./failpoint.ts";
import { giveRating } from "./feedback/rating.ts";
import type { Parts } from "./parts.ts";
import { readIdentity } from "./people/identity.ts";
import { tellPerson } from "./people/person.ts";
import { makeVisitor, prove, visitorBy } from "./people/visitors.ts";
import type { SiteRow, VisitorRow } from "./store/rows.ts";

/** An open widget that has said hello. Nobody is known (`visitor` null) until the first message. */
export interface Shopper {
	window: Window;
	site: SiteRow;
	visitor: VisitorRow | null;
}

/** Every command of the widget, each with its reader, its limit and its room. */
export function visitorCommands(
	parts: Parts,
): Answers<VisitorCommands, Shopper> {
	const { store, log, routing, limits, bells } = parts;
	return {
		"visitor:make": answer(
			"write",
			readNewVisitor,
			async (shopper: Shopper, { token, identity }) => {
				parts.pressure.mayCome();
				await limits.spendAddress("visitor", shopper.window.address);
				const visitor = await makeVisitor(store, shopper.site.id, token);
				await become(
					parts,
					shopper,
					await provenIfSo(parts, shopper.site, visitor, identity),
				);
				return {};
			},
		),
		"identity:prove": answer(
			"write",
			readIdentityShown,
			async (shopper: Shopper, { identity }) => {
				const proven = await prove(
					store,
					known(shopper),
					await readIdentity(identity, shopper.site, store.now()),
				);
				await become(parts, shopper, proven);
				return { name: proven.name };
			},
		),
		"page:look": answer(
			"ask",
			readLooking,
			async (shopper: Shopper, looking) => {
				const visitor = known(shopper);
				visitor.looking = JSON.stringify(looking);
				await store.keepLooking(visitor.site_id, visitor.id, visitor.looking);
				await tellPerson(parts, visitor);
				return {};
			},
		),
		"conversation:join": answer(
			"ask",
			readAfter,
			async (shopper: Shopper, cursor) => {
				const visitor = known(shopper);
				mayTakePart(visitor, await store.conversation(cursor.conversation));
				// Join first, then read: the other order loses what comes between.
				shopper.window.join(`conversation:${cursor.conversation}`);
				const row = await store.conversation(cursor.conversation);
				mayTakePart(visitor, row);
				const entries = broken("join-without-catching-up")
					? { entries: [], more: false }
					: await readEntries(store, row, cursor, "all");
				return { ...entries, conversation: faceOf(row), now: store.now() };
			},
		),
		"conversation:close": answer(
			"write",
			readWhich,
			async (shopper: Shopper, { conversation }) => {
				await closeAsVisitor(log, known(shopper), conversation);
				return {};
			},
		),
		"entries:read": answer(
			"ask",
			readAfter,
			async (shopper: Shopper, cursor) => {
				const row = await store.conversation(cursor.conversation);
				mayTakePart(known(shopper), row);
				return readEntries(store, row, cursor, "all");
			},
		),
		"message:send": answer(
			"write",
			readDraft,
			async (shopper: Shopper, draft) => {
				const { site_id, id } = known(shopper);
				// Another tab may have proven an order since this one said hello.
				const visitor = await store.visitor(site_id, id);
				if (!visitor) throw new Refused({ code: "not_found" });
				const mode = await routing.mode(site_id);
				return sendAsVisitor(log, visitor, draft, mode);
			},
		),
		"message:withdraw": answer(
			"write",
			readWithdrawal,
			async (shopper: Shopper, withdrawal) => {
				const visitor = known(shopper);
				const author = { kind: "visitor" as const, id: visitor.id, name: null };
				await withdraw(parts, author, withdrawal, (row) =>
					mayTakePart(visitor, row),
				);
				return {};
			},
		),
		"read:mark": answer("ask", readMark, async (shopper: Shopper, mark) => {
			await markAsVisitor(log, known(shopper), mark);
			return {};
		}),
		"typing:tell": answer(
			"ask",
			readTyping,
			async (shopper: Shopper, { conversation, typing }) => {
				mayTakePart(known(shopper), await store.conversation(conversation));
				bells.staff(`conversation:${conversation}`, "typing:changed", {
					conversation,
					who: { kind: "visitor" },
					typing,
				});
				return {};
			},
		),
		"rating:give": answer(
			"write",
			readRating,
			async (shopper: Shopper, given) => {
				await giveRating(parts, known(shopper), given);
				return {};
			},
		),
	};
}

/**
 * A message over HTTP, from a browser whose network lets no WebSocket through: what `hello`, `visitor:make` and
 * `message:send` would have done, in one. Errors: theirs.
 */
export function postedMessage(parts: Parts) {
	const { store, log, routing, limits } = parts;
	return async (siteId: string, posted: PostedDraft, address: string) => {
		const { protocol, token, identity, ...draft } = posted;
		mustSpeak(protocol);
		const site = await store.site(siteId);
		if (!site) throw new Refused({ code: "not_found" });
		let visitor = await visitorBy(store, site.id, token);
		if (!visitor) {
			parts.pressure.mayCome();
			await limits.spendAddress("visitor", address);
			visitor = await makeVisitor(store, site.id, token);
		}
		await limits.spend("visitor", "write", visitor.id);
		const proven = await provenIfSo(parts, site, visitor, identity);
		return sendAsVisitor(log, proven, draft, await routing.mode(site.id));
	};
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
			const shopper: Shopper = { window, site, visitor };
			window.join(`site:${site.id}`);
			if (visitor) await become(parts, shopper, visitor);
			const rows = visitor
				? await store.conversationsOf(site.id, visitor.id, CONVERSATIONS_TOLD)
				: [];
			const welcome: VisitorWelcome = {
				protocol: hello.protocol,
				now: store.now(),
				site: { name: site.name },
				availability: await routing.availability(site.id),
				visitor: visitor && { name: visitor.name },
				conversations: rows.map(faceOf),
			};
			return { who: shopper, welcome };
		},
	);
}

export function mustSpeak(protocol: number): void {
	if (
		protocol < OLDEST_PROTOCOL ||
		protocol > PROTOCOL ||
		!Number.isInteger(protocol)
	) {
		throw new Refused({
			code: "version",
			oldest: OLDEST_PROTOCOL,
			newest: PROTOCOL,
		});
	}
}

function known({ visitor }: Shopper): VisitorRow {
	if (!visitor) throw new Refused({ code: "not_found" });
	return visitor;
}

/** An identity that does not hold makes nobody less than a visitor; only a different person is refused. */
async function provenIfSo(
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

async function become(
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
