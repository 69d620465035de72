import type { Attribute } from "../../../protocol/attribute.ts";
import { locale, plain } from "../../words/words.ts";
import { detailWords } from "./words.ts";

/** A value as people read it. */
export function valueText(
	{ kind, choices }: Pick<Attribute, "kind" | "choices">,
	value: string,
): string {
	switch (kind) {
		case "text":
			return plain(value);
		case "number":
			return new Intl.NumberFormat(locale, {
				maximumFractionDigits: 6,
			}).format(Number(value));
		case "date":
			return new Intl.DateTimeFormat(locale, {
				dateStyle: "medium",
				timeZone: "UTC",
			}).format(Date.parse(`${value}T00:00:00Z`));
		case "choice": {
			const found = choices.find(({ id }) => id === value);
			return found ? plain(found.name) : detailWords.goneChoice;
		}
	}
}

/** A number as typed, in the spelling that is kept: a comma is a point. */
export function keptSpelling(kind: Attribute["kind"], typed: string): string {
	const text = typed.trim();
	return kind === "number" ? text.replace(",", ".") : text;
}
