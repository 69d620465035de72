import { CONTACT_CHARS } from "../../../../protocol/ask.ts";
import { CARD_CHARS, NAME_CHARS } from "../../../../protocol/limits.ts";
import { escaped } from "../meta-tag.ts";
import { framed, type SurveyView } from "./survey-page.ts";

export const CARD_KINDS = ["praise", "idea", "problem"] as const;

/** What the page of a comment card shows. */
export interface CardView
	extends Pick<
		SurveyView,
		"path" | "shop" | "privacyUrl" | "locale" | "trouble" | "elsewhere" | "say"
	> {
	/** Of this card: a form that is sent twice is kept once. */
	clientId: string;
	/** What stands in the fields. */
	given: { kind: string; text: string; about: string; contact: string };
	/** What is wrong with the text; null: nothing. */
	wrong: string | null;
}

/** A comment card without a chat: what a link in a parcel opens. No script. */
export function cardPage(view: CardView): string {
	const { say, given, wrong, trouble, elsewhere } = view;
	const text = (path: string) => escaped(say(path));
	const kinds = CARD_KINDS.map(
		(kind) =>
			`<label class="choice"><input type="radio" name="kind" value="${kind}" required${given.kind === kind ? " checked" : ""}> <span>${text(`later.card.${kind}`)}</span></label>`,
	).join("");
	const address = escaped(elsewhere ?? "");
	const way = elsewhere
		? ` <a href="${address}"><bdi>${address}</bdi></a>`
		: "";
	const alert = trouble
		? `<p class="trouble" role="alert">${escaped(trouble)}${way}</p>`
		: "";
	const line = (name: "about" | "contact", most: number) =>
		`<div class="words"><label for="${name}">${text(`later.card.${name}`)}</label>
<input type="text" id="${name}" name="${name}" maxlength="${most}" dir="auto" autocomplete="off" value="${escaped(given[name])}"></div>`;
	return framed(
		view,
		`<h1><bdi>${escaped(view.shop)}</bdi></h1>
<form method="post" action="${escaped(view.path)}?locale=${encodeURIComponent(view.locale)}" accept-charset="utf-8">
<input type="hidden" name="clientId" value="${escaped(view.clientId)}">
${alert}
<fieldset><legend>${text("later.card.title")}</legend>${kinds}</fieldset>
<div class="words"><label for="text">${text("chat.placeholder")}</label>${wrong ? `<p class="trouble" id="t.text">${escaped(wrong)}</p>` : ""}
<textarea id="text" name="text" rows="5" maxlength="${CARD_CHARS}" required dir="auto"${wrong ? ' aria-invalid="true" aria-describedby="t.text"' : ""}>
${escaped(given.text)}</textarea></div>
${line("about", NAME_CHARS)}
${line("contact", CONTACT_CHARS)}
<button type="submit">${text("chat.send")}</button>
</form>`,
	);
}

export function cardThanks(
	view: Pick<CardView, "path" | "shop" | "privacyUrl" | "locale" | "say">,
): string {
	const again = `${view.path}?locale=${encodeURIComponent(view.locale)}`;
	return framed(
		view,
		`<h1><bdi>${escaped(view.shop)}</bdi></h1><p role="status">${escaped(view.say("later.card.thanks"))}</p>
<p><a href="${escaped(again)}">${escaped(view.say("later.card.another"))}</a></p>`,
	);
}
