import {
	CLOSE_UNDO_MS,
	MAIL_AGAIN_MS,
	MAIL_LINK_MS,
	MAIL_MS,
} from "../../protocol/limits.ts";
import type { Deliveries } from "./deliveries.ts";
import { answerLetter } from "./letters.ts";
import type { Mail } from "./mail.ts";
import { makeMailLink } from "./mail-link.ts";
import type { NotificationStore } from "./queries.ts";
import type { Unmailed } from "./reply-mail-queries.ts";

/** Mails answers that nobody has seen, where the shopper wanted that. */
export interface Answers {
	/** Sends what is due. Resolves with when to look again. */
	send(): Promise<number>;
}

interface Parts {
	store: NotificationStore;
	mail: Mail;
	origin: string;
	deliveries: Deliveries;
	/** A mail that was not taken is due again at this time. */
	runDueAt(time: number): void;
	failed(error: unknown): void;
}

const MOST = 200;
const RESTS_MS = 30_000;
const RESTS_MOST_MS = 30 * 60_000;

export function createReplyMails(parts: Parts): Answers {
	const { store, deliveries, failed } = parts;
	/** Under way now: they are still due in the store until their turn comes. */
	const underWay = new Set<string>();
	/** The server took none: not before this time again. */
	const rests = new Map<string, { until: number; ms: number }>();

	function dueAt(row: Unmailed): number {
		return Math.max(answerDueAt(row), rests.get(row.id)?.until ?? 0);
	}

	async function attempt(row: Unmailed): Promise<void> {
		const posted = await mailAnswer(parts, row).catch((error: unknown) => {
			rest(row);
			throw error;
		});
		if (posted?.kind === "again") rest(row);
		else rests.delete(row.id);
		if (posted && posted.kind !== "posted")
			failed(new Error(`an answer was not mailed: ${posted.why}`));
	}

	function rest({ id }: Unmailed) {
		const ms = Math.min(RESTS_MOST_MS, (rests.get(id)?.ms ?? RESTS_MS / 2) * 2);
		const until = store.now() + ms;
		rests.set(id, { until, ms });
		parts.runDueAt(until);
	}

	return {
		async send() {
			const now = store.now();
			const rows = await store.unmailed(now - MAIL_LINK_MS, MOST);
			await store.settleAnswered(now - MAIL_LINK_MS);
			for (const row of rows) {
				if (dueAt(row) > now || underWay.has(row.id)) continue;
				underWay.add(row.id);
				deliveries.add(async () => {
					await attempt(row).finally(() => underWay.delete(row.id));
					return "done";
				});
			}
			const coming = rows.map(dueAt).filter((time) => time > now);
			return Math.min(...coming);
		},
	};
}

/** Two minutes after the first of them, or when the conversation is closed for good; and not again at once. */
function answerDueAt({
	state,
	state_since,
	first_at,
	mailed_at,
}: Unmailed): number {
	const unseen = first_at + MAIL_MS;
	const closed =
		// What came after it is unseen as anything else: the shopper may be there.
		state === "closed" && first_at <= state_since
			? state_since + CLOSE_UNDO_MS
			: Number.POSITIVE_INFINITY;
	const again = mailed_at === null ? 0 : mailed_at + MAIL_AGAIN_MS;
	return Math.max(again, Math.min(unseen, closed));
}

/**
 * Claims the batch, then mails it: a relay that dies in between mails it never, and none mails it twice. Only
 * what the server surely did not take is given back. Resolves with null when nothing was left to mail.
 */
async function mailAnswer(parts: Parts, row: Unmailed) {
	const { store, mail } = parts;
	if (!(await store.claimMail(row))) return null;
	const prepared = await prepare(parts, row).catch(async (error: unknown) => {
		// Nothing has left: the disk was full, or another process had the database.
		await store.returnMail(row);
		throw error;
	});
	if (!prepared) return null;
	const { news, link } = prepared;
	const posted = await mail.post(
		answerLetter(row.reply_to, {
			siteName: row.site_name,
			news,
			link: link.url,
			languages: languagesOf(row),
			replyTo: row.site_reply_to ?? mail.replyTo,
		}),
	);
	if (posted.kind === "again") {
		await store.returnMail(row);
		await link.drop();
	}
	return posted;
}

/** That of the chat, and else those in which the shop answers. */
function languagesOf({ language, site_languages }: Unmailed) {
	return [language, ...(JSON.parse(site_languages) as string[])];
}

/** undefined: the answers were withdrawn in the meantime. */
async function prepare({ store, origin }: Parts, row: Unmailed) {
	const agent = (await store.answerers(row)).at(-1);
	const promise = (await store.mailedNews(row)).at(-1);
	// An answer is what the shopper waits for; the link shows both.
	const news = agent === undefined ? promise : { agent };
	if (news === undefined) return undefined;
	return { news, link: await makeMailLink(store, row, origin) };
}
