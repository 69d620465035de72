import type {
	BadRatingNotification,
	MentionNotification,
	PushNotification,
	StaffNotification,
} from "../../protocol/push.ts";
import { agentName, counted, fill, locale, plain } from "../words/words.ts";
import { notificationWords } from "./words.ts";

/** What a device shows: how many wait and since when. A newer notification of a shop takes the place of the older. */
export function notificationShown(
	notification: Partial<StaffNotification>,
): Shown {
	const kind = "kind" in notification ? notification.kind : null;
	if (kind === "bad_rating")
		return badRatingShown(notification as Partial<BadRatingNotification>);
	if (kind === "mention")
		return mentionShown(notification as Partial<MentionNotification>);
	return waitingShown(notification as Partial<PushNotification>);
}

interface Shown {
	title: string;
	options: NotificationOptions & { renotify: boolean };
}

/** It stands beside those that say who waits, and opens its conversation. */
function badRatingShown({
	site,
	siteName,
	conversation,
	score,
}: Partial<BadRatingNotification>): Shown {
	const w = notificationWords;
	return {
		title: plain(siteName) || w.badRating,
		options: {
			body:
				typeof score === "number" ? fill(w.badScore, { score }) : w.badRating,
			tag: `bad-rating ${plain(site)}`,
			renotify: true,
			icon: "/console/icon-192.png",
			badge: "/console/icon-192.png",
			data: { conversation: plain(conversation) || null },
		},
	};
}

/** Of a conversation the newest, which opens it. */
function mentionShown({
	siteName,
	conversation,
	by,
}: Partial<MentionNotification>): Shown {
	const body = fill(notificationWords.mention, { name: agentName(by) });
	return {
		title: plain(siteName) || body,
		options: {
			body,
			tag: `mention ${plain(conversation)}`,
			renotify: true,
			icon: "/console/icon-192.png",
			badge: "/console/icon-192.png",
			data: { conversation: plain(conversation) || null },
		},
	};
}

function waitingShown(notification: Partial<PushNotification>): Shown {
	const { waiting, since, test } = notification;
	const known = typeof waiting === "number" && typeof since === "number";
	return {
		title: plain(notification.siteName) || notificationWords.title,
		options: {
			body: test
				? notificationWords.test
				: known
					? fill(counted(notificationWords.waiting, waiting), {
							time: clockTime(since),
						})
					: notificationWords.title,
			// One that was asked for stands beside those that say who waits.
			tag: test ? "shopbell-test" : plain(notification.site) || "shopbell",
			renotify: true,
			icon: "/console/icon-192.png",
			badge: "/console/icon-192.png",
		},
	};
}

function clockTime(at: number): string {
	return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at);
}
