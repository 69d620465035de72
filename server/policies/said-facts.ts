import type { Hours } from "../../protocol/hours.ts";
import type { DeliveryZone, PolicyFacts } from "../../protocol/policy.ts";
import type { SaidFact } from "../../protocol/shown-policy.ts";
import type { PolicyWords } from "./words/policy-words.ts";

interface Needs {
	locale: string;
	words: PolicyWords;
	/** Of the site; null: none were set. */
	hours: Hours | null;
}

/** What a policy says in numbers, in words of a language. */
export function saidFacts(facts: PolicyFacts, needs: Needs): SaidFact[] {
	const { locale, words } = needs;
	switch (facts.kind) {
		case "delivery":
			return facts.zones.map((zone) => zoneSaid(zone, needs));
		case "returns": {
			const said = [
				{ label: words.returnWithin, value: span(facts.days, "day", locale) },
				{
					label: words.returnPaidBy,
					value:
						facts.paidBy === "shop" ? words.paidByShop : words.paidByShopper,
				},
				{
					label: words.refundWithin,
					value: span(facts.refundDays, "day", locale),
				},
			];
			if (facts.countries.length === 0) return said;
			const value = countryNames(facts.countries, locale);
			return [...said, { label: words.holdsFor, value }];
		}
		case "service":
			return serviceSaid(facts.answerHours, needs);
		default:
			return [];
	}
}

function zoneSaid(
	{ countries, least, most, cost, freeFrom }: DeliveryZone,
	{ locale, words }: Needs,
): SaidFact {
	const where =
		countries.length > 0 ? countryNames(countries, locale) : words.everywhere;
	const days = unit("day", locale);
	const takes =
		least === most ? days.format(most) : days.formatRange(least, most);
	const money = (amount: number) =>
		new Intl.NumberFormat(locale, {
			style: "currency",
			currency: cost?.currency ?? "EUR",
		}).format(amount);
	const parts = [takes, cost ? money(cost.amount) : words.free];
	if (freeFrom !== null)
		parts.push(words.freeFrom.replace("{price}", money(freeFrom)));
	return {
		label: words.deliveryTo.replace("{countries}", where),
		value: parts.join(" · "),
	};
}

function serviceSaid(
	answerHours: number | null,
	{ locale, words, hours }: Needs,
): SaidFact[] {
	const said: SaidFact[] = [];
	if (hours) said.push({ label: words.hours, value: weekSaid(hours, locale) });
	if (answerHours !== null)
		said.push({
			label: words.answerWithin,
			value: span(answerHours, "hour", locale),
		});
	return said;
}

/** Days of one kind in a row are said at once. */
function weekSaid({ weekly, timeZone }: Hours, locale: string): string {
	const runs: { from: number; to: number; times: string }[] = [];
	for (let day = 1; day <= 7; day++) {
		const times = (weekly[day] ?? [])
			.map(([from, to]) => `${from}–${to}`)
			.join(", ");
		const last = runs.at(-1);
		if (last?.times === times) last.to = day;
		else runs.push({ from: day, to: day, times });
	}
	const open = runs
		.filter(({ times }) => times !== "")
		.map(({ from, to, times }) => `${daysSaid(from, to, locale)} ${times}`);
	return `${open.join("; ")} (${timeZone})`;
}

function daysSaid(from: number, to: number, locale: string): string {
	const name = new Intl.DateTimeFormat(locale, {
		weekday: "short",
		timeZone: "UTC",
	});
	// The first of January of 2024 was a Monday.
	const named = (day: number) => name.format(Date.UTC(2024, 0, day));
	return from === to ? named(from) : `${named(from)}–${named(to)}`;
}

function countryNames(countries: readonly string[], locale: string): string {
	const names = new Intl.DisplayNames([locale], {
		type: "region",
		fallback: "code",
	});
	const list = new Intl.ListFormat(locale, { type: "conjunction" });
	return list.format(countries.map((code) => names.of(code) ?? code));
}

const unit = (of: "day" | "hour", locale: string) =>
	new Intl.NumberFormat(locale, {
		style: "unit",
		unit: of,
		unitDisplay: "long",
	});

const span = (count: number, of: "day" | "hour", locale: string) =>
	unit(of, locale).format(count);
