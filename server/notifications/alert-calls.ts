import { ALERT_CALLS_AN_HOUR } from "../../protocol/alert.ts";
import type { BadRatingNotification } from "../../protocol/push.ts";
import { zoneOf } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { type CallingParts, ring } from "./calling.ts";
import { badRatingLetter, type StaffReader } from "./letters.ts";
import type { Mail } from "./mail.ts";
import { isReached, reachOf } from "./reach.ts";

/** A bad answer, as a call tells of it: no words and no name. */
export type BadRating = Pick<
	BadRatingNotification,
	"conversation" | "score" | "solved"
> & { at: number };

const HOUR_MS = 3_600_000;

/**
 * Calls these people for a bad answer, each by the ways that they have chosen, and never more often than a person
 * can bear: what is above that stands in the console alone.
 */
export async function callForBadRating(
	parts: CallingParts,
	site: SiteRow,
	people: readonly string[],
	rating: BadRating,
): Promise<void> {
	const { store, deliveries, mail } = parts;
	const now = store.now();
	if (people.length === 0) return;
	const staff = (await store.staff(site.id)).filter(({ person_id }) =>
		people.includes(person_id),
	);
	const choices = await store.alertChoices(people);
	const had = await store.alertCallsSince(people, now - HOUR_MS);
	const reach = await reachOf(store, staff, {
		mail: mail !== null,
		loopback: parts.loopback,
	});
	await store.dropAlertCallsBefore(now - HOUR_MS);
	for (const { person_id: person } of staff) {
		const choice = choices.get(person) ?? UNCHOSEN;
		const whole = reach.get(person);
		if (!whole) continue;
		const by = {
			devices: choice.push ? whole.devices : [],
			address: choice.mail ? whole.address : null,
			language: whole.language,
		};
		const calls = had.filter(({ person_id }) => person_id === person);
		if (!isReached(by) || calls.length >= ALERT_CALLS_AN_HOUR) continue;
		await store.keepAlertCall(person, now);
		const { at, ...said } = rating;
		const notice: BadRatingNotification = {
			v: 1,
			site: site.id,
			siteName: site.name,
			kind: "bad_rating",
			...said,
		};
		for (const device of by.devices)
			deliveries.add(() => ring(parts, device, notice));
		const { address: email, language } = by;
		if (mail && email !== null)
			deliveries.add(() =>
				write(parts, mail, { email, language }, site, rating),
			);
	}
}

/** A device that rings was asked for; a mail for each bad answer was not. */
export const UNCHOSEN = { push: true, mail: false };

async function write(
	{ origin, failed }: CallingParts,
	mail: Mail,
	to: StaffReader,
	site: SiteRow,
	{ conversation, score, solved, at }: BadRating,
): Promise<"done" | "again"> {
	const path = conversation === null ? "/feedback" : `/c/${conversation}`;
	const letter = badRatingLetter(
		to,
		{ siteName: site.name, score, solved, at },
		{
			link: `${origin}/console${path}`,
			timeZone: zoneOf(site),
			replyTo: site.reply_to ?? mail.replyTo,
		},
	);
	const posted = await mail.post(letter);
	if (posted.kind === "again") return "again";
	if (posted.kind === "ended")
		failed(new Error(`a call was not mailed: ${posted.why}`));
	return "done";
}
