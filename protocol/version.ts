import { Refused } from "./refusal.ts";

/**
 * The protocol that this code speaks. 2: windows that do not read are told so (`entries:behind`,
 * `inbox:behind`) instead of being cut off. 3: `page:view` and `heartbeat:send`, which were named otherwise before.
 * 4: shoppers read a name when its agent has joined (`joined`), not when one was assigned.
 * It grows by new optional fields and kinds without a new number.
 */
export const PROTOCOL = 4;
/** The oldest protocol that the relay still speaks: always N − 1. */
export const OLDEST_PROTOCOL = 3;

/** Refuses with `version`, and says what would be understood. */
export function mustSpeak(protocol: number): void {
	if (
		protocol < OLDEST_PROTOCOL ||
		protocol > PROTOCOL ||
		!Number.isInteger(protocol)
	) {
		throw new Refused({
			code: "version",
			oldest: OLDEST_PROTOCOL,
			newest: PROTOCOL,
		});
	}
}
