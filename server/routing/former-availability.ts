import type { Availability } from "../../protocol/visitor.ts";
import type { Channel } from "../ports/channel.ts";

/** The protocol since which windows know `unattended`. */
const UNATTENDED_SINCE = 3;

/** The channel in which a window of this protocol hears of the site. */
export function siteChannel(site: string, protocol: number): Channel {
	return protocol < UNATTENDED_SINCE ? formerSiteChannel(site) : `site:${site}`;
}

/** The windows of the site that do not know `unattended`. */
export function formerSiteChannel(site: string): Channel {
	return `site:${site}/former`;
}

/** The same in the words of a window of this protocol. */
export function availabilityFor(
	protocol: number,
	told: Availability,
): Availability {
	return protocol < UNATTENDED_SINCE ? formerAvailability(told) : told;
}

/** "Closed" is the nearest that older windows can say: nobody is there, and nobody is called. */
export function formerAvailability(told: Availability): Availability {
	return told.kind === "unattended" ? { kind: "closed", opensAt: null } : told;
}
