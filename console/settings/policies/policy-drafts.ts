import type {
	DeliveryZone,
	PolicyContent,
	PolicyFacts,
	PolicyKind,
	PolicyText,
} from "../../../protocol/policy.ts";

/** What a policy begins with. */
export function emptyContent(
	kind: PolicyKind,
	language: string,
	title: string,
): PolicyContent {
	return {
		source: "ours",
		facts: emptyFacts(kind),
		texts: [emptyText(language, title)],
	};
}

export function emptyText(language: string, title: string): PolicyText {
	return { language, title, text: "", steps: [], url: null };
}

export function emptyZone(): DeliveryZone {
	return { countries: [], least: 2, most: 4, cost: null, freeFrom: null };
}

function emptyFacts(kind: PolicyKind): PolicyFacts {
	switch (kind) {
		case "delivery":
			return { kind, zones: [emptyZone()] };
		case "returns":
			return {
				...{ kind, days: 14, paidBy: "shopper", refundDays: 14 },
				countries: [],
			};
		case "service":
			return { kind, answerHours: null };
		default:
			return { kind };
	}
}

/** What is typed as `lt, LV`. */
export function countriesIn(typed: string): string[] {
	return [...new Set(typed.toUpperCase().match(/[A-Z]{2}/g) ?? [])];
}

/** As the relay takes it: a page of the shop's own has no text here, and one of ours no address. */
export function cleanContent({
	source,
	facts,
	texts,
}: PolicyContent): PolicyContent {
	return {
		...{ source, facts },
		texts: texts.map(({ language, title, text, steps, url }) => ({
			...{ language, title: title.trim() },
			text: source === "shop" ? "" : text.trim(),
			steps: steps.map((step) => step.trim()).filter((step) => step !== ""),
			url: source === "shop" ? (url?.trim() ?? "") : null,
		})),
	};
}
