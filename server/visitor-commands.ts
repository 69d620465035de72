import {
	readAfter,
	readMark,
	readTyping,
	readWhich,
} from "../protocol/conversation.ts";
import type { VisitorCommands } from "../protocol/events.ts";
import { readDraft, readWithdrawal } from "../protocol/message.ts";
import { readRating } from "../protocol/rating.ts";
import { Refused } from "../protocol/refusal.ts";
import {
	readIdentityShown,
	readLooking,
	readNewVisitor,
} from "../protocol/visitor.ts";
import { byVisitor } from "./conversations/entry-builders.ts";
import { closeAsVisitor } from "./conversations/lifecycle.ts";
import { markAsVisitor } from "./conversations/marks.ts";
import { mayTakePart } from "./conversations/may.ts";
import { readEntries, readOnJoining } from "./conversations/read.ts";
import { sendAsVisitor } from "./conversations/send.ts";
import { faceOf } from "./conversations/views.ts";
import { withdraw } from "./conversations/withdraw.ts";
import { type Answers, answer } from "./edge/sockets/commands.ts";
import { giveRating } from "./feedback/rating.ts";
import { forgetCommand } from "./forget-command.ts";
import { addressCommands } from "./notification-commands.ts";
import type { Parts } from "./parts.ts";
import { readIdentity } from "./people/identity.ts";
import { tellPerson } from "./people/person.ts";
import { prove } from "./people/visitors.ts";
import { waitingCommands } from "./routing-commands.ts";
import {
	become,
	provenIfSo,
	type Shopper,
	visitorOfToken,
} from "./sessions/visitor-hello.ts";
import type { VisitorRow } from "./store/contract/rows.ts";

/** Every command of the widget, each with its reader, its limit and its room. */
export function visitorCommands(
	parts: Parts,
): Answers<VisitorCommands, Shopper> {
	const { store, log, routing, bells } = parts;
	const visitorOf = visitorOfToken(parts);
	const seenAlive = ({ site_id, id }: VisitorRow) => routing.alive(site_id, id);

	return {
		...waitingCommands(parts),
		...addressCommands(parts),
		...forgetCommand(parts),
		"visitor:make": answer(
			"write",
			readNewVisitor,
			async (shopper: Shopper, { token, identity }) => {
				const { site, window } = shopper;
				const visitor = await visitorOf(site.id, token, window.address);
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
				seenAlive(visitor);
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
				const entries = await readOnJoining(store, row, cursor, "all");
				return {
					...entries,
					conversation: faceOf(row, routing.place(row)),
					now: store.now(),
				};
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
				const front = await routing.front(site_id, shopper.locale);
				return sendAsVisitor(log, visitor, draft, front);
			},
		),
		"message:withdraw": answer(
			"write",
			readWithdrawal,
			async (shopper: Shopper, withdrawal) => {
				const visitor = known(shopper);
				await withdraw(parts, byVisitor(visitor), withdrawal, (row) =>
					mayTakePart(visitor, row),
				);
				return {};
			},
		),
		"read:mark": answer("ask", readMark, async (shopper: Shopper, mark) => {
			const visitor = known(shopper);
			await markAsVisitor(log, visitor, mark);
			seenAlive(visitor);
			return {};
		}),
		"typing:tell": answer(
			"ask",
			readTyping,
			async (shopper: Shopper, { conversation, typing }) => {
				const visitor = known(shopper);
				mayTakePart(visitor, await store.conversation(conversation));
				seenAlive(visitor);
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

function known({ visitor }: Shopper): VisitorRow {
	if (!visitor) throw new Refused({ code: "not_found" });
	return visitor;
}
