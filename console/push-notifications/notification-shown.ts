import type { PushNotification } from "../../protocol/push.ts";
import { counted, fill, locale, plain } from "../words/words.ts";
import { notificationWords } from "./words.ts";

/** What a device shows: how many wait and since when. A newer notification of a shop takes the place of the older. */
export function notificationShown(notification: Partial<PushNotification>): {
	title: string;
	options: NotificationOptions & { renotify: boolean };
} {
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
