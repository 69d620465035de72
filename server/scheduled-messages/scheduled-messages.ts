import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	readScheduledDraft,
	readScheduledNamed,
	SCHEDULED_KEPT_MS,
	type ScheduledMessage,
} from "../../protocol/scheduled-message.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import {
	answerableConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import type { ScheduledMessageStore } from "./queries.ts";
import type { ScheduledMessageRow } from "./rows.ts";
import {
	cancel,
	cancelling,
	schedule,
	scheduling,
	sendingScheduled,
	sendScheduled,
} from "./schedule.ts";

export const scheduledMessageDecisions: readonly Decider[] = [
	scheduling,
	cancelling,
	sendingScheduled,
];

interface Parts {
	store: Store & ScheduledMessageStore;
	log: ConversationLog;
	scheduler: Pick<Scheduler, "wake">;
}

/** One run sends so many; the rest follows at once. */
const AT_ONCE = 100;

/** What an agent says at a later time, unless the shopper writes first. */
export function scheduledMessages({ store, log, scheduler }: Parts) {
	const due: Due = {
		next: () => store.nextScheduled(),
		async run(now) {
			const rows = await store.scheduledDue(now, AT_ONCE);
			await Promise.all(
				rows.map(async (row) => {
					const roles = await store.rolesOf(row.author_id);
					const role = roles.find(({ site_id }) => site_id === row.site_id);
					await sendScheduled(log, row, !!role && mayAnswerAt(role));
				}),
			);
		},
	};
	const unsent: Pruned = {
		name: "scheduled messages",
		drop: (now, most) =>
			store.pruneScheduled(now - SCHEDULED_KEPT_MS, most, now),
	};
	return {
		agent: handlersOf({ store, log }),
		due,
		committed(outcome: Committed) {
			if (outcome.kind === "written" && outcome.row.scheduled_at !== null)
				scheduler.wake(due, outcome.row.scheduled_at);
		},
		prunes: [unsent],
	};
}

function handlersOf({ store, log }: Pick<Parts, "store" | "log">) {
	return {
		"message:schedule": handler({
			cost: "write",
			read: readScheduledDraft,
			may: answerableConversation(store),
			async run({ who }, draft, { site_id: site, id }) {
				await schedule(log, who, site, draft);
				const row = await store.scheduledMessage(site, id);
				// Sent, or taken back by somebody else, in this very moment.
				if (!row) throw new Refused({ code: "not_found" });
				return { scheduled: scheduledOf(row) };
			},
		}),
		"scheduled-message:read": handler({
			cost: "ask",
			read: readWhich,
			may: siteConversation(store),
			async run(_session, _which, { site_id: site, id }) {
				const row = await store.scheduledMessage(site, id);
				return { scheduled: row ? scheduledOf(row) : null };
			},
		}),
		"scheduled-message:cancel": handler({
			cost: "write",
			read: readScheduledNamed,
			may: answerableConversation(store),
			async run({ who }, { conversation, id }, { site_id: site }) {
				await cancel(log, who, { site, conversation }, id);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"message:schedule" | "scheduled-message:read" | "scheduled-message:cancel"
		>,
		AgentSession
	>;
}

function scheduledOf(row: ScheduledMessageRow): ScheduledMessage {
	const { id, text, due_at: sendAt, ended_at, ended_why } = row;
	return {
		id,
		text,
		sendAt,
		author: { id: row.author_id, name: row.author_name },
		ended:
			ended_at === null || ended_why === null
				? null
				: { at: ended_at, why: ended_why },
	};
}
