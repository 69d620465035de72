import type { Identity } from "../../protocol/visitor.ts";
import { hashOf } from "../people/secret.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { AskRow } from "./rows.ts";

/** Whoever is asked. */
export interface AskedPerson {
	site: string;
	/** null: nobody who is known here. */
	visitor: string | null;
	/** The shop's own id of the person, once signed; null: it was not. */
	subject: string | null;
	/** The signed order by which they are asked; null: by none. */
	order: string | null;
	/** When they first came; null: not known. */
	since: number | null;
	/** Where a mail asks them; left out: it is no mail. */
	mail?: string;
}

/**
 * Who is here. Without an id: a stranger whom the shop's server names by a signature; nothing of them is kept before
 * they answer.
 */
export interface AskedVisitor
	extends Pick<VisitorRow, "site_id" | "subject" | "orders"> {
	id: string | null;
	/** When they first came; null: not known. */
	created_at: number | null;
}

export function namedStranger(
	site: string,
	{ subject, orders }: Identity,
): AskedVisitor {
	return {
		site_id: site,
		id: null,
		subject,
		orders: JSON.stringify(orders),
		created_at: null,
	};
}

export function askedPerson(visitor: AskedVisitor): AskedPerson {
	const { site_id: site, id, subject, created_at } = visitor;
	return { site, visitor: id, subject, order: null, since: created_at };
}

/** Somebody of whom nothing is kept yet. */
export function stranger(site: string): AskedPerson {
	return { site, visitor: null, subject: null, order: null, since: null };
}

/**
 * Whose clocks count: the person of the shop on every device, else the browser, else whoever reads the mail or got the
 * order. null: nobody; the next page view may find them as anybody else.
 */
export function askedOf({
	subject,
	visitor,
	order,
	mail,
}: AskedPerson): string | null {
	if (subject !== null) return ofSubject(subject);
	if (visitor !== null) return ofVisitor(visitor);
	if (mail !== undefined) return ofMail(mail);
	return order === null ? null : ofOrder(order);
}

/** All whose clocks count: who was asked as a stranger is not asked again as a customer. The one that is written first. */
export function clocksOf(person: AskedPerson): string[] {
	const { visitor, order, mail } = person;
	const own = askedOf(person);
	const others = [
		visitor && ofVisitor(visitor),
		mail === undefined ? null : ofMail(mail),
		order && ofOrder(order),
	] as const;
	return [...new Set([own, ...others].filter((one) => one !== null))];
}

/** Nobody else is asked by it. */
export function ofStranger(ask: string): string {
	return `n:${ask}`;
}

/**
 * Asked of a stranger in the widget, it is of whoever marks or answers it first. What was answered, or is answered by a
 * link, is nobody's to claim: the staff reads its id beside the answers.
 */
export function isOfStranger(ask: AskRow): boolean {
	const { id, asked_of, channel, answered_at } = ask;
	return (
		asked_of === ofStranger(id) && channel === "widget" && answered_at === null
	);
}

/** Whether it was asked of this visitor, here or on another device of theirs. */
export function isAskedOf(
	ask: AskRow,
	visitor: Pick<AskedVisitor, "id" | "subject">,
): boolean {
	if (ask.visitor_id !== null && ask.visitor_id === visitor.id) return true;
	return (
		visitor.subject !== null && ask.asked_of === ofSubject(visitor.subject)
	);
}

/** Of guests who order twice, and are one. The address stands in no clock. */
export function ofMail(address: string): string {
	return `m:${hashOf(address.toLowerCase())}`;
}

/** As long as the shop has not signed who they are. */
export function ofVisitor(visitor: string): string {
	return `v:${visitor}`;
}

export function ofSubject(subject: string): string {
	return `s:${subject}`;
}

export function ofOrder(order: string): string {
	return `o:${order}`;
}
