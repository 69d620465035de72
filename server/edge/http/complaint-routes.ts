import type { Context, Hono } from "hono";
import type { OwnComplaint } from "../../../protocol/complaint.ts";
import { COMPLAINT_CHARS } from "../../../protocol/limits.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import type { ComplaintByLink } from "../../complaints/complaint-by-link.ts";
import type { Limits } from "../../ports/limits.ts";
import { zoneOf } from "../../sites/hours.ts";
import { settingsOf } from "../../sites/settings.ts";
import type { SiteRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { ALWAYS } from "./headers.ts";
import { escaped } from "./meta-tag.ts";
import { isOwnForm, plainForm, wantedLanguages } from "./own-form.ts";
import { plainHeaders } from "./plain-headers.ts";
import { sayOf } from "./plain-say.ts";
import { PUBLIC_STYLE, publicPage } from "./public-page/public-page.ts";
import type { BodyParts, Env } from "./read-body.ts";

export interface ComplaintRoutesParts extends BodyParts {
	store: Store;
	complaintByLink: ComplaintByLink;
	limits: Pick<Limits, "mayAttempt" | "attempt">;
	texts: TextsByLanguage;
	/** The chat's own. */
	origin: string;
}

/** A byte of the text is three in a form. */
const FORM_BYTES = 12 * COMPLAINT_CHARS + 1_024;

/** A complaint at a secret address: how it stands, without a script or a cookie. */
export function complaintRoutes(
	app: Hono<Env>,
	parts: ComplaintRoutesParts,
): void {
	app.get("/complaint/:secret", async (c) => shows(c, parts, "", 200));
	app.post("/complaint/:secret", async (c) => {
		const path = c.req.path;
		const form = isOwnForm(c, parts.origin)
			? await plainForm(c, FORM_BYTES)
			: null;
		const why = form?.get("why")?.trim() ?? "";
		if (why === "" || why.length > COMPLAINT_CHARS)
			return shows(c, parts, "errors.generic", 400);
		const found = await opened(c, parts);
		if (found)
			try {
				await parts.complaintByLink.dispute(found, why);
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				return shows(c, parts, "", 409);
			}
		return c.body(null, 303, { ...ALWAYS, Location: path });
	});
}

/** Secrets that open nothing cost their address something: there is no end of them to try. */
async function opened(
	c: Context<Env>,
	{ complaintByLink, limits, addressOf }: ComplaintRoutesParts,
) {
	const address = addressOf(c.env.incoming);
	await limits.mayAttempt("mail_link", address);
	return limits
		.attempt("mail_link", address, async () => {
			const found = await complaintByLink.open(c.req.param("secret") ?? "");
			if (!found) throw new Refused({ code: "not_found" });
			return found;
		})
		.catch((error: unknown) => {
			if (error instanceof Refused && error.refusal.code === "not_found")
				return null;
			throw error;
		});
}

async function shows(
	c: Context<Env>,
	parts: ComplaintRoutesParts,
	trouble: "" | "errors.generic",
	status: 200 | 400 | 409,
) {
	const { store, texts, origin } = parts;
	const wanted = wantedLanguages(c);
	const found = await opened(c, parts);
	const site = found && (await store.site(found.site));
	const headers = plainHeaders(PUBLIC_STYLE);
	if (!found || !site) {
		const [tag = ""] = (wanted ?? "").split(",");
		const [language = ""] = tag.trim().split("-");
		const locale = Object.hasOwn(texts, language) ? language : "en";
		const say = texts[locale]?.["later.complaint.unknown"] ?? "";
		return c.html(
			publicPage(pageOf({ locale, shop: "", title: say, origin })),
			404,
			headers,
		);
	}
	const { locale } = settingsOf(site, wanted, texts);
	const say = sayOf(site, locale, texts);
	const title = say("later.complaint.page", {
		number: found.complaint.number,
	});
	const body = [
		trouble && `<p class="notice">${escaped(say(trouble))}</p>`,
		...saidOf(found.complaint, site, locale, say),
	].filter((one) => one !== "");
	return c.html(
		publicPage({
			...pageOf({ locale, shop: site.name, title, origin }),
			body: body.join("\n"),
		}),
		status,
		headers,
	);
}

function pageOf({
	locale,
	shop,
	title,
	origin,
}: {
	locale: string;
	shop: string;
	title: string;
	origin: string;
}) {
	return {
		...{ locale, shop, title, description: "", canonical: origin },
		...{ languages: [], jsonLd: null, body: "", foot: "" },
		languagesLabel: "",
	};
}

type Say = (path: string, values?: Record<string, string>) => string;

const OUTCOMES = {
	upheld: "upheld",
	partly: "partly",
	not_upheld: "notUpheld",
} as const;

function saidOf(
	{ state, number, assessBy, answerBy, decision }: OwnComplaint,
	site: SiteRow,
	locale: string,
	say: Say,
): string[] {
	const w = (name: string, values?: Record<string, string>) =>
		escaped(say(`later.complaint.${name}`, values));
	// On the shop's clock, and says so: nobody knows the reader's.
	const format = new Intl.DateTimeFormat(locale, {
		...({ weekday: "short", day: "numeric", month: "short" } as const),
		...({ hour: "numeric", minute: "2-digit" } as const),
		...({ timeZone: zoneOf(site), timeZoneName: "short" } as const),
	});
	const [assess, answer] = [assessBy, answerBy].map((at) => format.format(at));
	const times = { number, assess: assess ?? "", answer: answer ?? "" };
	const said: string[] = [];
	if (state === "filed" || state === "assessed")
		said.push(`<p>${w("filed", times)}</p>`);
	if (decision)
		said.push(
			`<p>${w(OUTCOMES[decision.outcome])}</p>`,
			`<blockquote dir="auto">${escaped(decision.text)}</blockquote>`,
		);
	if (state === "not_accepted") said.push(`<p>${w("disputed", times)}</p>`);
	if (state === "final") said.push(`<p>${w("final")}</p>`);
	if (state === "decided")
		said.push(
			`<form method="post" accept-charset="utf-8"><p><label for="why">${w("why")}</label></p><textarea id="why" name="why" rows="4" maxlength="${COMPLAINT_CHARS}" required dir="auto"></textarea><button type="submit">${w("dispute")}</button></form>`,
		);
	return said;
}
