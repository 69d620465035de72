import { newToken } from "../../protocol/ids.ts";
import type { AskRow } from "../asks/rows.ts";
import { hashOf } from "../people/secret.ts";
import { fillWords } from "../ports/fill-words.ts";
import { oneLine } from "../ports/one-line.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { FeedbackStore } from "./queries.ts";
import type { OrderRow } from "./rows.ts";
import { askedWordsOf } from "./words/asked-words-of.ts";

/** A letter in plain text, as the post takes it. */
export interface InvitationLetter {
	to: string;
	fromName: string;
	language: string;
	subject: string;
	text: string;
	replyTo?: string | null;
}

/** Sends a letter in the background, and tries again for some minutes. */
export type Post = (letter: InvitationLetter) => void;

/** Asks by mail, with a link that opens this ask and nothing else. */
export type MailInvitation = (of: {
	ask: AskRow;
	email: string;
	order: OrderRow;
}) => Promise<void>;

export function createMailInvitation({
	store,
	origin,
	post,
}: {
	store: Store & FeedbackStore;
	/** Where links lead to. */
	origin: string;
	post: Post;
}): MailInvitation {
	return async ({ ask, email, order }) => {
		const site = await mustFindSite(store, ask.site_id);
		const token = newToken();
		await store.keepSurveyLink({
			site_id: ask.site_id,
			token_hash: hashOf(token),
			survey_id: ask.survey_id,
			uses: "once",
			name: "",
			order_id: order.id,
			ask_id: ask.id,
			used_by: null,
			made_at: ask.offered_at,
			made_by: null,
			expires_at: ask.until,
			ended_at: null,
		});
		post(letter(site, { to: email, order, ask, link: `${origin}/s/${token}` }));
	};
}

/** As a shop prints an order: what else it may hold could be an address, or words of somebody's. */
const PLAIN_ORDER = /^[\p{L}\p{N}][\p{L}\p{N}\-_/#. ]{0,39}$/u;

function letter(
	site: SiteRow,
	of: { to: string; order: OrderRow; ask: AskRow; link: string },
): InvitationLetter {
	const own = JSON.parse(site.languages) as string[];
	const words = askedWordsOf([of.order.language, ...own]);
	const shop = oneLine(site.name);
	const order = PLAIN_ORDER.test(of.order.id) ? of.order.id : null;
	const lead = order === null ? words.leadUnnamed : words.lead;
	const date = new Intl.DateTimeFormat(words.tag, {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(of.ask.until);
	const replyTo = site.reply_to;
	return {
		to: of.to,
		fromName: shop,
		language: words.tag,
		subject: words.subject,
		text: `${[
			fillWords(lead, { site: shop, order: order ?? "" }),
			`${fillWords(words.open, { link: of.link })}\n${fillWords(words.once, { date })}`,
			replyTo === null
				? words.noReplies
				: fillWords(words.replies, { address: replyTo }),
			fillWords(words.stop, { site: shop }),
		].join("\n\n")}\n`,
		replyTo,
	};
}
