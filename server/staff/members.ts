import { Refused } from "../../protocol/refusal.ts";
import type { MemberRemoval, RoleSet } from "../../protocol/staff.ts";
import type { Scrub } from "../conversations/scrub.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import type { Publisher } from "../ports/publisher.ts";
import { type MoveParts, mayMove, moveAll } from "./move-conversations.ts";
import type { StaffStore } from "./queries.ts";
import { isLess } from "./roles.ts";

export interface MemberParts extends MoveParts {
	store: MoveParts["store"] & StaffStore;
	publisher: Publisher;
	scrub: Scrub;
	/** Drops the file of a picture that nobody shows any more. */
	dropPicture(id: string): Promise<void>;
	/** Somebody does not answer there any more. */
	memberLeft(site: string, person: string): Promise<void>;
}

/**
 * With a smaller role the person signs in again, and who only reads from now on holds nothing. With a greater one their
 * windows say hello again, and show what is new. Errors: those of the store.
 */
export async function setRole(
	parts: MemberParts,
	by: string,
	{ site, person, role }: RoleSet,
): Promise<void> {
	const { store, publisher, routing } = parts;
	const from = await store.setRole({ site, person, by }, role, store.now());
	if (from === role) return;
	if (isLess(role, from)) publisher.endStaff(`person:${person}`);
	else publisher.closeStaff(`person:${person}`);
	if (!mayAnswerAt({ role })) {
		await moveAllOf(parts, site, person);
		await parts.memberLeft(site, person);
	}
	routing.refresh([site]);
}

async function moveAllOf(
	parts: MemberParts,
	site: string,
	person: string,
): Promise<void> {
	const who = await parts.store.person(person);
	if (who) await moveAll(parts, site, who, { kind: "queue" });
}

/**
 * In this order: what can be refused is refused first; then the person is out, in one transaction, with nothing new
 * for them; then their conversations go. A relay that dies in between finds those at its start, and puts them into
 * the queue. Errors: those of the store, and `not_found` or `not_free` of who should get the conversations.
 */
export async function removeMember(
	parts: MemberParts,
	by: string,
	{ site, person, open }: MemberRemoval,
): Promise<void> {
	const { store, publisher, routing, scrub } = parts;
	const named = { site, person, by };
	await store.mayRemove(named);
	await mayMove(parts, site, person, open);
	const who = await store.person(person);
	if (!who) throw new Refused({ code: "not_found" });
	const { erased, picture } = await store.removeMember(
		named,
		detailsOf(open),
		store.now(),
	);
	publisher.endStaff(`person:${person}`);
	await moveAll(parts, site, who, open);
	await parts.memberLeft(site, person);
	routing.refresh([site]);
	if (picture !== null) await parts.dropPicture(picture);
	if (erased) await scrub.asked();
}

function detailsOf(open: MemberRemoval["open"]): Record<string, unknown> {
	return open.kind === "queue"
		? { open: "queue" }
		: { open: open.to.kind, to: open.to.id };
}
