import type { Clock } from "./clock.ts";
import { type Config, isOfThisMachine } from "./config.ts";
import { createMail } from "./notices/mail.ts";
import { createNotices, type Notices } from "./notices/notices.ts";
import { createOutbound } from "./notices/outbound.ts";
import { createPush } from "./notices/push.ts";
import { hoursOf, hoursState } from "./sites/hours.ts";
import type { SiteRow } from "./store/rows.ts";
import type { Store } from "./store/store.ts";

interface Given {
	store: Store;
	clock: Clock;
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
