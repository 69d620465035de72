import type { ContactWays } from "../../../protocol/contact.ts";
import { mailtoLink, phoneLink } from "../../../protocol/contact-links.ts";
import type { Hours } from "../../../protocol/hours.ts";
import { hoursState } from "../../sites/hours.ts";
import { escaped } from "./meta-tag.ts";
import type { PlainView } from "./plain-page.ts";

type Needs = Pick<PlainView, "contact" | "now" | "locale" | "say">;

/** How the shop is reached beside the chat, as what was set; nothing where nothing was. */
export function plainWays({ contact, now, locale, say }: Needs): string {
	const { phone, email, post, accounts } = contact;
	const row = (path: string, value: string) =>
		`<dt>${escaped(say(path))}</dt><dd>${value}</dd>`;
	const rows = [
		phone && row("later.ways.phone", phoneOf(phone, { now, locale, say })),
		email && row("later.ways.email", linkOf(mailtoLink(email), email)),
		post &&
			row("later.ways.post", `<address dir="auto">${escaped(post)}</address>`),
		accounts &&
			row(
				"later.ways.accounts",
				accounts.map(({ name, url }) => linkOf(url, name)).join("<br>"),
			),
	].filter(Boolean);
	if (rows.length === 0) return "";
	return `<section class="ways"><h2>${escaped(say("later.ways.title"))}</h2><dl>${rows.join("")}</dl></section>`;
}

function linkOf(href: string, text: string): string {
	return `<a href="${escaped(href)}" rel="noopener noreferrer"><bdi>${escaped(text)}</bdi></a>`;
}

/** While nobody answers it the number can be read, and a tap does not call it. */
function phoneOf(
	{ number, hours }: NonNullable<ContactWays["phone"]>,
	{ now, locale, say }: Pick<Needs, "now" | "locale" | "say">,
): string {
	const state = hoursState(hours, now);
	const at = (moment: number, day?: "long") =>
		momentIn(hours, moment, locale, day);
	if (state.open) {
		const until =
			hours && state.until !== null && state.until - now < DAY_MS
				? `<br>${escaped(say("later.ways.phoneUntil", { time: at(state.until) }))}`
				: "";
		return linkOf(phoneLink(number), number) + until;
	}
	const again =
		state.opensAt === null
			? ""
			: ` ${say("later.ways.phoneReopens", { when: at(state.opensAt, "long") })}`;
	return `<bdi dir="ltr">${escaped(number)}</bdi><br>${escaped(say("later.ways.phoneClosed") + again)}`;
}
const DAY_MS = 86_400_000;

/** In the zone of the shop, which is named: without a script nobody knows the reader's. */
function momentIn(
	hours: Hours | null,
	at: number,
	locale: string,
	weekday?: "long",
): string {
	return new Intl.DateTimeFormat(locale, {
		timeZone: hours?.timeZone,
		weekday,
		...(weekday && { day: "numeric", month: "long" }),
		hour: "numeric",
		minute: "2-digit",
		timeZoneName: "short",
	}).format(at);
}
