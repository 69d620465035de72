import type { Config } from "../config/config.ts";
import { isOfThisMachine } from "../config/of-this-machine.ts";
import type { Scrub } from "../conversations/scrub.ts";
import { createOutbound } from "../outbound/outbound.ts";
import type { Clock } from "../ports/clock.ts";
import type { Failed } from "../ports/failed.ts";
import type { Figures } from "../ports/figures.ts";
import type { Limits } from "../ports/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { SecurityEvents } from "../ports/security-events.ts";
import type { Routing } from "../routing/routing.ts";
import { hoursOf, hoursState } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { alertChoiceHandlers } from "./alert-choice-commands.ts";
import { agentHandlers, visitorHandlers } from "./commands.ts";
import { countedMail, countedPush } from "./counted.ts";
import { dropLate } from "./drop-late.ts";
import { endedNotifications } from "./ended-notifications.ts";
import { createMail, type Mail } from "./mail.ts";
import { mailHandlers } from "./mail-commands.ts";
import { createNotifications, type Notifications } from "./notifications.ts";
import { createPush } from "./push.ts";
import type { NotificationStore } from "./queries.ts";
import type { CallsBy } from "./reach.ts";

interface Parts {
	store: NotificationStore;
	clock: Clock;
	scheduler: Scheduler;
	publisher: Publisher;
	limits: Limits;
	security: SecurityEvents;
	scrub: Scrub;
	routing: Pick<Routing, "refresh">;
	failed: Failed;
	figures: Figures;
}

/** Calling and mail, as this relay's settings allow them. */
export function notifications(parts: Parts, config: Config) {
	const mail =
		config.mail && countedMail(createMail(config.mail), parts.figures);
	const notifications = notificationsOf(parts, config, mail);
	return {
		visitor: visitorHandlers({ ...parts, notifications }),
		agent: {
			...agentHandlers({ ...parts, notifications }),
			...mailHandlers({ ...parts, mail }),
			...alertChoiceHandlers(parts.store),
		},
		committed: notifications.committed,
		due: notifications.due,
		prunes: endedNotifications(parts.store),
		restored: (now: number) => dropLate(parts.store, now),
		stop: notifications.stop,
		sent: notifications.idle,
		sending: notifications,
		callForBadRating: notifications.callForBadRating,
		callForMention: notifications.callForMention,
		post: notifications.post,
	};
}

function notificationsOf(
	parts: Parts,
	config: Config,
	mail: Mail | null,
): Notifications {
	const { origin, consoleOrigin } = config;
	const { loopback } = callsBy(config);
	const outbound = createOutbound(parts.clock, loopback);
	return createNotifications({
		...parts,
		origin,
		consoleOrigin,
		loopback,
		push: countedPush(
			createPush(parts.store, outbound, contactOf(config), config.vapid),
			parts.figures,
		),
		mail,
		isOpen,
		refresh: parts.routing.refresh,
	});
}

/** By what people of the staff are called with these settings. */
export function callsBy(config: Config): CallsBy {
	return { mail: config.mail !== null, loopback: isOfThisMachine(config) };
}

/** Whom a push service asks when something is wrong with what we send. */
function contactOf({ origin, mail }: Config): string {
	if (mail) return `mailto:${mail.from}`;
	const { protocol, hostname } = new URL(origin);
	return protocol === "https:" ? origin : `mailto:shopbell@${hostname}`;
}

function isOpen(site: SiteRow, now: number): boolean {
	return hoursState(hoursOf(site), now).open;
}
