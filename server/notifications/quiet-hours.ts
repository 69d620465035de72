import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	type QuietHours,
	readQuietHoursSet,
} from "../../protocol/quiet-hours.ts";
import { readNothing } from "../../protocol/read.ts";
import type { AgentSession } from "../people/actor.ts";
import { anyAgent } from "../people/permissions.ts";
import { answeringAgent } from "../people/read-only.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { Routing } from "../routing/routing.ts";
import type { NotificationStore } from "./queries.ts";
import { quietChangeAt, quietState } from "./quiet-time.ts";

interface Parts {
	store: NotificationStore;
	publisher: Pick<Publisher, "staff">;
	scheduler: Pick<Scheduler, "wake">;
	routing: Pick<Routing, "refresh">;
}

/** So many begin or end in one go. */
const MOST = 200;

/**
 * Each says for themselves when nothing rings. Their consoles hear it when it begins and ends, and shoppers are told of
 * no call that nobody hears.
 */
export function quietHours(parts: Parts) {
	const { store, scheduler } = parts;
	const due: Due = {
		next: store.nextQuietChange,
		async run(now) {
			for (const changed of await store.quietChanged(now, MOST)) {
				const { person, hours } = changed;
				const at = quietChangeAt(hours, now);
				// What was set since was told when it was set.
				if (await store.keepQuietChange(changed, at))
					await tell(parts, person, hours);
			}
		},
	};
	return {
		agent: {
			"quiet-hours:read": handler({
				cost: "ask",
				read: readNothing,
				may: anyAgent,
				async run({ who }) {
					const set = await store.quietHours([who.id]);
					return quietState(set.get(who.id) ?? null, store.now());
				},
			}),
			"quiet-hours:set": handler({
				cost: "write",
				read: readQuietHoursSet,
				may: answeringAgent,
				async run({ who }, { hours }) {
					if (hours) {
						const at = quietChangeAt(hours, store.now());
						await store.keepQuietHours(who.id, hours, at);
						scheduler.wake(due, at);
					} else await store.dropQuietHours(who.id);
					return tell(parts, who.id, hours);
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "quiet-hours:read" | "quiet-hours:set">,
			AgentSession
		>,
		due,
	};
}

async function tell(
	{ store, publisher, routing }: Parts,
	person: string,
	hours: QuietHours | null,
) {
	const state = quietState(hours, store.now());
	publisher.staff(`person:${person}`, "quiet-hours:changed", state);
	// Whether anybody can be called is another question now.
	const memberships = await store.memberships(person);
	routing.refresh(memberships.map(({ site_id }) => site_id));
	return state;
}
