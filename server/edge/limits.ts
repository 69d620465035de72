import {
	ADDRESS_ASKED,
	ADDRESS_ASKED_AN_HOUR,
	ADDRESS_BYTES,
	ADDRESS_CARDS,
	ADDRESS_CARDS_AN_HOUR,
	ADDRESS_CONNECTIONS,
	ADDRESS_CONSOLE_HELLOS,
	ADDRESS_CONVERSATIONS,
	ADDRESS_CONVERSATIONS_AN_HOUR,
	ADDRESS_FILE_BYTES,
	ADDRESS_HELLOS,
	ADDRESS_LINKS,
	ADDRESS_MAIL_LINKS,
	ADDRESS_ORDERS,
	ADDRESS_PASSKEYS,
	ADDRESS_SIGN_IN_MAILS,
	ADDRESS_SIGN_INS,
	ADDRESS_VIEW_BYTES,
	ADDRESS_VISITORS,
	ADDRESS_VISITORS_AN_HOUR,
	AGENT_ASKS,
	AGENT_WRITES,
	PAGE_CHECKS,
	type Rate,
	SITE_BYTES,
	SITE_VIEW_BYTES,
	VISITOR_ASKS,
	VISITOR_BYTES,
	VISITOR_CONVERSATIONS,
	VISITOR_FREE_BYTES,
	VISITOR_HELLOS,
	VISITOR_VIEW_BYTES,
	VISITOR_WRITES,
} from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";
import type { Limits } from "../ports/limits.ts";
import type {
	SecurityEvent,
	SecurityEvents,
} from "../ports/security-events.ts";
import {
	type AddressBudget,
	createAddressBudget,
	slowDown,
} from "./address-budget.ts";
import { createBeganBeside } from "./began-beside.ts";
import { createByteBudget } from "./byte-budget.ts";
import { type Counter, createCounter } from "./counter.ts";
import { networksOf } from "./networks.ts";
import { createUnanswered } from "./unanswered.ts";

interface LimitParts {
	/** Multiplies what one address may do: load tests come from one. */
	addressFactor: number;
	/** Multiplies what one person may do, and what all people of a site may have stored: load tests have few. */
	personFactor: number;
	clock: Pick<Clock, "ticks">;
	security: SecurityEvents;
}

/** What one address may do, and the event of who does more. */
interface Limited {
	budget: AddressBudget;
	event: SecurityEvent;
}

export function createLimits(parts: LimitParts): Limits {
	const { clock, security } = parts;
	const people = peopleCounters(parts);
	const addresses = addressBudgets(parts);
	const bytes = byteBudgets(parts);
	const beginnings = createBeganBeside(clock);
	const unanswered = createUnanswered(
		parts.addressFactor,
		clock,
		(what, address) => reached(security, `${what}_unanswered`, address),
	);

	function spendAt(limited: Limited, address: string, points = 1): void {
		mustFitAt(limited, address, points);
		// Of all of them or of none: what is refused must not use up what others share.
		limited.budget.add(address, points);
	}

	function mustFitAt(
		{ budget, event }: Limited,
		address: string,
		points = 1,
	): void {
		const waitMs = budget.waitMs(address, points);
		if (waitMs === 0) return;
		reached(security, event, address);
		throw slowDown(waitMs);
	}

	return {
		async spend(kind, cost, key) {
			spendOn(people[kind][cost === "write" ? "write" : "ask"], key);
		},
		async spendAddress(what, address) {
			spendAt(addresses[what], address);
		},
		async spendHello(visitor) {
			spendOn(people.hellos, visitor);
		},
		async spendPageCheck(person) {
			spendOn(people.pageChecks, person);
		},
		async mayAttempt(what, address) {
			mustFitAt(addresses[what], address);
		},
		async attempt(what, address, work) {
			try {
				return await work();
			} catch (error) {
				if (error instanceof Refused && FAILED.has(error.refusal.code))
					spendAt(addresses[what], address);
				throw error;
			}
		},
		async spendBytes(cost, whom, size) {
			bytes[cost](whom, size);
		},
		async spendFileBytes(address, size) {
			spendAt(addresses.file_bytes, address, size);
		},
		async begin(conversation, whom) {
			const { visitor, address } = whom;
			mustFit(people.began, visitor);
			mustFitAt(addresses.conversation, address);
			unanswered.begin(conversation, whom);
			people.began.add(visitor, 1);
			addresses.conversation.budget.add(address, 1);
		},
		began(name, conversation, { site, address }) {
			unanswered.rename(name, conversation);
			beginnings.note(conversation, site, address);
		},
		beganBeside: beginnings.beside,
		ended: unanswered.end,
	};
}

function spendOn(counter: Counter, key: string): void {
	mustFit(counter, key);
	counter.add(key, 1);
}

function mustFit(counter: Counter, key: string): void {
	const waitMs = counter.waitMs(key, 1);
	if (waitMs > 0) throw slowDown(waitMs);
}

/** What an attempt that did not find the right thing is refused with. */
const FAILED = new Set(["forbidden", "not_found", "signed_out"]);

function peopleCounters({ personFactor, clock }: LimitParts) {
	const counter = ({ points, seconds }: Rate) =>
		createCounter({ points: points * personFactor, seconds }, clock);
	return {
		visitor: { write: counter(VISITOR_WRITES), ask: counter(VISITOR_ASKS) },
		agent: { write: counter(AGENT_WRITES), ask: counter(AGENT_ASKS) },
		began: counter(VISITOR_CONVERSATIONS),
		hellos: counter(VISITOR_HELLOS),
		pageChecks: counter(PAGE_CHECKS),
	};
}

function addressBudgets({ addressFactor, clock }: LimitParts) {
	const limited = (event: SecurityEvent, ...rates: Rate[]): Limited => ({
		budget: createAddressBudget(rates, addressFactor, clock),
		event,
	});
	return {
		connection: limited("address_connections", ADDRESS_CONNECTIONS),
		file_bytes: limited("address_files", ADDRESS_FILE_BYTES),
		hello: limited("address_hellos", ADDRESS_HELLOS),
		visitor: limited(
			"address_visitors",
			ADDRESS_VISITORS,
			ADDRESS_VISITORS_AN_HOUR,
		),
		conversation: limited(
			"address_conversations",
			ADDRESS_CONVERSATIONS,
			ADDRESS_CONVERSATIONS_AN_HOUR,
		),
		asked: limited("address_asked", ADDRESS_ASKED, ADDRESS_ASKED_AN_HOUR),
		card: limited("address_cards", ADDRESS_CARDS, ADDRESS_CARDS_AN_HOUR),
		console_hello: limited("address_console_hellos", ADDRESS_CONSOLE_HELLOS),
		link: limited("address_links", ADDRESS_LINKS),
		passkey: limited("address_passkeys", ADDRESS_PASSKEYS),
		mail_link: limited("address_mail_links", ADDRESS_MAIL_LINKS),
		order: limited("address_orders", ADDRESS_ORDERS),
		sign_in: limited("address_sign_ins", ADDRESS_SIGN_INS),
		sign_in_mail: limited("address_sign_in_mails", ADDRESS_SIGN_IN_MAILS),
	};
}

function byteBudgets(parts: LimitParts) {
	const { addressFactor, personFactor, clock, security } = parts;
	const factors = { address: addressFactor, person: personFactor };
	return {
		write: createByteBudget(
			{
				visitor: VISITOR_BYTES,
				address: ADDRESS_BYTES,
				site: SITE_BYTES,
				free: VISITOR_FREE_BYTES,
			},
			factors,
			clock,
			(what, address) => reached(security, `${what}_bytes`, address),
		),
		view: createByteBudget(
			{
				visitor: VISITOR_VIEW_BYTES,
				address: ADDRESS_VIEW_BYTES,
				site: SITE_VIEW_BYTES,
				free: 0,
			},
			factors,
			clock,
			(what, address) => reached(security, `${what}_views`, address),
		),
	};
}

function reached(
	security: SecurityEvents,
	event: SecurityEvent,
	address: string,
): void {
	security.happened(event, networksOf(address).near);
}
