import type {
	Dimension,
	FigureFilter,
	PeriodAsked,
} from "../../protocol/figures.ts";
import { DIMENSIONS } from "../../protocol/figures.ts";
import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { fill, locale } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import type { Figures } from "./figures.ts";
import { groupName } from "./group-name.ts";
import { groupsWords } from "./groups-words.ts";
import { headWords as w } from "./head-words.ts";
import { toFigures } from "./places.ts";
import { Sheet } from "./Sheet.tsx";

interface Props {
	figures: Figures;
	period: PeriodAsked | null;
	filter: FigureFilter;
}

/** What the page is narrowed to: a chip each, that goes away by its ×, and what could be added. */
export function FilterChoice({ figures, period, filter }: Props) {
	const chips = Object.entries(filter) as [keyof FigureFilter, string][];
	return (
		<div class="figure-filters">
			{chips.length > 0 && (
				<ul class="figure-chips" aria-label={w.filters}>
					{chips.map(([key, value]) => (
						<li key={key} class="figure-chip">
							<span dir="auto">{chipText(figures, key, value)}</span>
							<RouteLink
								to={toFigures(period, without(filter, key))}
								class="figure-chip-drop"
								title={fill(w.drop, { name: chipText(figures, key, value) })}
							>
								<Icon of={close} />
								<span class="unseen">
									{fill(w.drop, { name: chipText(figures, key, value) })}
								</span>
							</RouteLink>
						</li>
					))}
				</ul>
			)}
			<Sheet label={w.filter}>
				<div class="figure-sheet is-filters">
					{offered(figures).map(({ key, title, values }) => (
						<div key={key} class="figure-offer">
							<strong>{title}</strong>
							<ul aria-label={title}>
								{values.map(([value, name]) => (
									<li key={value}>
										<RouteLink
											to={toFigures(period, { ...filter, [key]: value })}
											class="figure-link"
											current={filter[key] === value}
										>
											{name}
										</RouteLink>
									</li>
								))}
							</ul>
						</div>
					))}
				</div>
			</Sheet>
		</div>
	);
}

/** What a chip says. */
export function chipText(
	figures: Figures,
	key: keyof FigureFilter,
	value: string,
): string {
	const fixed = w.chip[key]?.[value];
	if (fixed || key === "relation") return fixed ?? value;
	const name = groupName(
		key,
		value,
		figures.names.value.get(key)?.get(value) ?? null,
	);
	return fill(w.chipOf[key] ?? "{name}", { name });
}

interface Offer {
	key: keyof FigureFilter;
	title: string;
	values: [value: string, name: string][];
}

function offered({ names }: Figures): Offer[] {
	const known = DIMENSIONS.flatMap((dimension): Offer[] => {
		const values = valuesOf(dimension, names.value.get(dimension));
		if (values.length === 0) return [];
		return [
			{ key: dimension, title: groupsWords.dimensions[dimension], values },
		];
	});
	const who = Object.entries(w.chip.relation ?? {});
	return [{ key: "relation", title: w.who, values: who }, ...known];
}

function valuesOf(
	dimension: Dimension,
	known: ReadonlyMap<string, string | null> = new Map(),
): [string, string][] {
	if (dimension === "late" || dimension === "returning")
		return Object.entries(groupsWords.values[dimension] ?? {});
	return [...known]
		.map(([value, name]): [string, string] => [
			value,
			groupName(dimension, value, name),
		])
		.sort(([, one], [, other]) => collator.compare(one, other));
}

function without(filter: FigureFilter, key: keyof FigureFilter): FigureFilter {
	const { [key]: _, ...rest } = filter;
	return rest;
}

const collator = new Intl.Collator(locale);
