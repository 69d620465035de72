import { MAIL_LINK_MS } from "../../protocol/limits.ts";
import type { CallStore } from "./call-queries.ts";
import type { MailStore } from "./reply-mail-queries.ts";

/**
 * What was due longer ago has most likely gone out before the backup was restored, and says nothing that is still so.
 * Less than an hour is an accident that somebody puts right at once: then a second mail is better than none.
 */
const RESTORED_LATE_MS = 3_600_000;

/** Looked at in one go, as when they go out. */
const MOST = 1_000;

/**
 * Settles what a restored backup would mail and call once more: answers and shoppers of more than an hour ago count as
 * mailed and called. Resolves with how many.
 */
export async function dropLate(
	store: Pick<MailStore, "unmailed" | "claimMail"> &
		Pick<CallStore, "unseen" | "called">,
	now: number,
): Promise<{ mails: number; calls: number }> {
	const before = now - RESTORED_LATE_MS;
	return {
		mails: await dropMails(),
		calls: await dropCalls(),
	};

	async function dropMails(): Promise<number> {
		let dropped = 0;
		for (;;) {
			const rows = await store.unmailed(now - MAIL_LINK_MS, MOST);
			const late = rows.filter(({ first_at }) => first_at < before);
			for (const row of late) await store.claimMail(row);
			dropped += late.length;
			// What was claimed comes no more.
			if (late.length === 0 || rows.length < MOST) return dropped;
		}
	}

	async function dropCalls(): Promise<number> {
		const unseen = await store.unseen(MOST);
		const late = unseen.filter(({ since }) => since < before);
		// As if called then: nobody is called anew for it, and none of these rings on.
		for (const row of late) await store.called(row, before);
		return late.length;
	}
}
