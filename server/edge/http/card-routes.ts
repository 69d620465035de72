import type { Context, Hono } from "hono";
import { type CardLeft, readCardLeft } from "../../../protocol/comment-card.ts";
import { newId } from "../../../protocol/ids.ts";
import { PACKET_BYTES } from "../../../protocol/limits.ts";
import { type Refusal, Refused } from "../../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import type { LeaveCard } from "../../comment-cards/leave-card.ts";
import { askedWordsOf } from "../../feedback/words/asked-words-of.ts";
import { settingsOf } from "../../sites/settings.ts";
import type { SiteRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { ALWAYS } from "./headers.ts";
import { noSuchSite } from "./no-such-site.ts";
import { isOwnForm, plainForm, wantedLanguages } from "./own-form.ts";
import { plainHeaders } from "./plain-headers.ts";
import { sayOf } from "./plain-say.ts";
import type { BodyParts, Env } from "./read-body.ts";
import { statusOf } from "./refuse.ts";
import { cardPage, cardThanks } from "./survey-page/card-page.ts";
import { SURVEY_STYLE } from "./survey-page/survey-page.ts";

export interface CardParts extends BodyParts {
	store: Store;
	leaveCard: LeaveCard;
	texts: TextsByLanguage;
	/** The chat's own. */
	origin: string;
}

/**
 * A comment card as a page with a form, for whoever has no chat before them: what a link in a parcel opens. It keeps
 * nothing in the browser, and the card is nobody's who is known.
 */
export function cardRoutes(app: Hono<Env>, parts: CardParts): void {
	app.get("/card/:site", async (c) => {
		const site = await parts.store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		if (c.req.query("sent") === undefined) return show(c, parts, site, {});
		const { view } = viewOf(c, parts, site);
		return c.html(cardThanks(view), 200, plainHeaders(SURVEY_STYLE));
	});
	app.post("/card/:site", async (c) => {
		const site = await parts.store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		const form = await plainForm(c, PACKET_BYTES);
		if (!isOwnForm(c, parts.origin)) {
			parts.ownPages.asks(c.env.incoming, "chat");
			return show(c, parts, site, { refusal: { code: "forbidden" } });
		}
		if (!form)
			return show(c, parts, site, {
				refusal: { code: "malformed", field: "" },
			});
		try {
			const { locale } = viewOf(c, parts, site).view;
			await parts.leaveCard(
				{
					site: site.id,
					visitor: null,
					address: parts.addressOf(c.env.incoming),
					channel: "link",
					order: null,
				},
				cardIn(form, locale),
			);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return show(c, parts, site, { form, refusal: error.refusal });
		}
		const locale = c.req.query("locale") ?? "";
		// After it, or loading the page anew would ask whether to send it again.
		return c.body(null, 303, {
			...ALWAYS,
			Location: `/card/${site.id}?${new URLSearchParams({ locale, sent: "" })}`,
			"Cache-Control": "no-store",
		});
	});
}

/** Errors: `malformed` and `too_long` with the field at fault. */
function cardIn(form: URLSearchParams, locale: string): CardLeft {
	const field = (name: string) => form.get(name) ?? "";
	const kind = field("kind");
	const contact = field("contact").trim() || null;
	return readCardLeft({
		clientId: field("clientId"),
		kind,
		// As forms send the ends of lines.
		text: field("text").replaceAll("\r\n", "\n"),
		about: field("about").trim() || null,
		// There is no conversation here: whoever says where to be reached wants to be.
		wantsAnswer: kind === "problem" && contact !== null,
		contact,
		locale,
	});
}

function viewOf(c: Context<Env>, { texts }: CardParts, site: SiteRow) {
	const { locale } = settingsOf(site, wantedLanguages(c), texts);
	const path = `/card/${site.id}`;
	const say = sayOf(site, locale, texts);
	const { name: shop, privacy_url: privacyUrl } = site;
	return { view: { path, shop, privacyUrl, locale, say } };
}

function show(
	c: Context<Env>,
	parts: CardParts,
	site: SiteRow,
	{ form, refusal }: { form?: URLSearchParams; refusal?: Refusal },
) {
	const { view } = viewOf(c, parts, site);
	const words = askedWordsOf([view.locale]);
	const field = (name: string) => form?.get(name) ?? "";
	const isText = refusal && "field" in refusal && refusal.field === "text";
	const isElsewhere = refusal?.code === "forbidden";
	const page = cardPage({
		...view,
		clientId:
			// What stands for other words is another card.
			(refusal?.code !== "conflict" && field("clientId")) || newId(),
		given: {
			kind: field("kind"),
			text: field("text"),
			about: field("about"),
			contact: field("contact"),
		},
		wrong: isText ? wrongText(refusal, field("text"), view, words) : null,
		trouble:
			isText || !refusal
				? null
				: isElsewhere
					? words.own
					: view.say(
							refusal.code === "slow_down"
								? "errors.tooFast"
								: "errors.generic",
						),
		elsewhere: isElsewhere ? `${parts.origin}${view.path}` : null,
	});
	return c.html(page, refusal ? statusOf(refusal) : 200, {
		...plainHeaders(SURVEY_STYLE),
		...(refusal?.code === "slow_down" && {
			"Retry-After": `${Math.ceil(refusal.retryAfterMs / 1_000)}`,
		}),
	});
}

function wrongText(
	refusal: Refusal,
	text: string,
	{ locale, say }: ReturnType<typeof viewOf>["view"],
	{ required }: { required: string },
): string {
	if (refusal.code !== "too_long") return required;
	const count = [...text].length - refusal.most;
	const form = new Intl.PluralRules(locale).select(count);
	return say(`errors.tooLong.${form}`, { count: count.toLocaleString(locale) });
}
