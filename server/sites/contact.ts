import type { ContactWays } from "../../protocol/contact.ts";
import type { ContactInfo } from "../../protocol/visitor.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { hoursInfo } from "./hours.ts";

type Said = Pick<SiteRow, "contact">;

/** How shoppers reach the shop beside the chat. */
export function contactOf({ contact }: Said): ContactWays {
	return JSON.parse(contact) as ContactWays;
}

/** The same as a widget says it; undefined: the chat alone. */
export function contactInfo(site: Said, now: number): ContactInfo | undefined {
	if (site.contact === "{}") return undefined;
	const { phone, ...others } = contactOf(site);
	return {
		...(phone && {
			phone: { number: phone.number, hours: hoursInfo(phone.hours, now) },
		}),
		...others,
	};
}
