import { CALL_MS, CLOSE_UNDO_MS, MAIL_MS } from "../../protocol/limits.ts";
import type { Committed, Written } from "../conversations/log.ts";
import { isUnanswered } from "../conversations/unanswered.ts";
import type { Clock } from "../ports/clock.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { type BadRating, callForBadRating } from "./alert-calls.ts";
import { callPeople } from "./calling.ts";
import { createDeliveries } from "./deliveries.ts";
import { deviceInfo } from "./device.ts";
import type { Letter, Mail } from "./mail.ts";
import { createMentionCalls, type NotedAway } from "./mention-calls.ts";
import type { Push } from "./push.ts";
import type { NotificationStore } from "./queries.ts";
import { MAILED_NEWS } from "./reply-mail-queries.ts";
import { type Answers, createReplyMails } from "./reply-mails.ts";

/** Reaches people who are not here: the site's people when nobody has seen a shopper, shoppers when they are answered. */
export interface Notifications {
	/** Whether mail goes out at all: only then is a shopper asked for an address. */
	mail: boolean;
	push: Push;
	/** Where links lead to. */
	origin: string;
	/** Whether push services on this machine may be asked. */
	loopback: boolean;
	/** Somebody's devices are others than before: what shoppers are told of calls may be, too. */
	devicesChanged(person: string): Promise<void>;
	/** Sends a letter that somebody waits for, and tries again for some minutes; null: no mail goes out. */
	post: ((letter: Letter) => void) | null;
	/** Calls these people for a bad answer, each by the ways that they have chosen. */
	callForBadRating(
		site: SiteRow,
		people: readonly string[],
		rating: BadRating,
	): Promise<void>;
	/** Rings those whom a note names. */
	callForMention(noted: NotedAway): void;
	due: Due;
	/** Something may be due now, although nothing was committed. */
	runDue(): void;
	committed(outcome: Committed): void;
	/** Sends nothing new any more. What is due stays so in the store. */
	stop(): void;
	/** Resolves when nothing is under way. */
	idle(): Promise<void>;
}

interface Parts {
	store: NotificationStore;
	clock: Clock;
	scheduler: Scheduler;
	publisher: Publisher;
	push: Push;
	mail: Mail | null;
	loopback: boolean;
	origin: string;
	/** Where those who are called answer. */
	consoleOrigin: string;
	/** Whether people of the site may be called at this time. */
	isOpen(site: SiteRow, now: number): boolean;
	/** Looks at these sites again. */
	refresh(sites: Iterable<string>): void;
	failed(error: unknown): void;
}

/** A run costs a query over everything that waits: it comes no more often, however much is committed. */
const BETWEEN_MS = 1_000;

export function createNotifications(parts: Parts): Notifications {
	const { store, clock, scheduler, push, mail, origin, failed } = parts;
	const deliveries = createDeliveries(clock, failed);
	const runDueAt = (time: number) => scheduler.wake(due, time);
	async function devicesChanged(person: string): Promise<void> {
		const memberships = await store.memberships(person);
		const devices = await store.pushDevices([person]);
		parts.publisher.staff(`person:${person}`, "devices:changed", {
			devices: devices.map(deviceInfo),
		});
		parts.refresh(memberships.map(({ site_id }) => site_id));
	}
	const answers: Answers | null =
		mail &&
		createReplyMails({ store, mail, origin, deliveries, runDueAt, failed });
	const calling = {
		...parts,
		origin: parts.consoleOrigin,
		deliveries,
		devicesChanged,
	};
	/** What the last run has found; before the first one it is not known, and everything may be due. */
	let next = Number.NEGATIVE_INFINITY;
	const due: Due = {
		next: async () => (next === Number.POSITIVE_INFINITY ? null : next),
		async run() {
			const calls = await callPeople(calling);
			next = Math.min(calls, answers ? await answers.send() : calls);
		},
		betweenMs: BETWEEN_MS,
	};

	return {
		mail: mail !== null,
		push,
		origin,
		loopback: parts.loopback,
		devicesChanged,
		post: mail && ((letter) => deliveries.add(() => posted(mail, letter))),
		callForBadRating: (site, people, rating) =>
			callForBadRating(calling, site, people, rating),
		callForMention: createMentionCalls(calling),
		due,
		runDue: () => runDueAt(store.now()),
		committed(outcome) {
			if (outcome.kind === "written")
				runDueAt(store.now() + dueAfter(outcome, mail !== null));
		},
		stop: deliveries.stop,
		async idle() {
			await scheduler.idle(due);
			await deliveries.idle();
		},
	};
}

async function posted(mail: Mail, letter: Letter): Promise<"done" | "again"> {
	const { kind } = await mail.post(letter);
	return kind === "again" ? "again" : "done";
}

/** The soonest that this commit can make something due; the store says whether it did. */
function dueAfter({ row, entries }: Written, mails: boolean): number {
	const hasRung = row.state === "open" && row.rings > 1;
	const isUnseen =
		row.state === "waiting" ||
		(row.state === "open" && row.last_visitor_seq > row.read_by_agent) ||
		(hasRung && isUnanswered(row));
	const inTime = hasRung ? 0 : CALL_MS;
	const call = isUnseen ? inTime : Number.POSITIVE_INFINITY;
	const isUnread = mails && row.last_public_seq > row.read_by_visitor;
	if (!isUnread) return call;
	const isAnswer = entries.some(
		({ kind, author_kind }) =>
			(kind === "message" && author_kind === "agent") ||
			MAILED_NEWS.some((one) => one === kind),
	);
	if (isAnswer) return Math.min(call, MAIL_MS);
	return row.state === "closed" ? Math.min(call, CLOSE_UNDO_MS) : call;
}
