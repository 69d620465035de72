import { type Config, isOfThisMachine } from "../config.ts";
import type { Clock } from "../ports/clock.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import { hoursOf, hoursState } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { createMail } from "./mail.ts";
import { createNotices, type Notices } from "./notifications.ts";
import { createOutbound } from "./outbound.ts";
import { createPush } from "./push.ts";

interface Given {
	store: Store;
	clock: Clock;
	scheduler: Scheduler;
	failed(error: unknown): void;
}

/** Calling and mail, as this relay's settings allow them. */
export function noticesOf(config: Config, given: Given): Notices {
	const { origin, mail } = config;
	const loopback = isOfThisMachine(config);
	const outbound = createOutbound(given.clock, loopback);
	return createNotices({
		...given,
		origin,
		loopback,
		push: createPush(given.store, outbound, contactOf(config)),
		mail: mail && createMail(mail),
		isOpen,
	});
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
