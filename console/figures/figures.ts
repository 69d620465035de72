import { type ReadonlySignal, signal } from "@preact/signals";
import type {
	Dimension,
	FigureFilter,
	FiguresRead,
	PeriodAsked,
} from "../../protocol/figures.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";
import { type BehindList, createBehind } from "./behind.ts";
import { type BehindAsked, filterName, periodName } from "./places.ts";
import { createReading, type Reading, type ReadingState } from "./reading.ts";

export type FiguresState = ReadingState<FiguresRead>;
export type FigurePage = Reading<FiguresRead>;

/** The figures of one shop, by period and filter. */
export interface Figures {
	site: string;
	/** The same for as long as one is signed in: Back shows at once what was read. */
	of(period: PeriodAsked | null, filter: FigureFilter): FigurePage;
	behind(
		period: PeriodAsked,
		filter: FigureFilter,
		asked: BehindAsked,
	): BehindList;
	/** What the values of each dimension are called, of all that was read: a filter leaves the others out. */
	names: ReadonlySignal<
		ReadonlyMap<Dimension, ReadonlyMap<string, string | null>>
	>;
}

/** By site. */
export const figuresModel: Model<(site: string) => Figures> = {
	create({ connection }) {
		const all = new Map<string, Figures>();
		return (site) => {
			const figures = all.get(site) ?? createFigures(connection, site);
			all.set(site, figures);
			return figures;
		};
	},
};

export function createFigures(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): Figures {
	const pages = new Map<string, FigurePage>();
	const lists = new Map<string, BehindList>();
	const names = signal<
		ReadonlyMap<Dimension, ReadonlyMap<string, string | null>>
	>(new Map());

	function learn({ groups }: FiguresRead) {
		const now = new Map(
			[...names.value].map(([dimension, known]) => [dimension, new Map(known)]),
		);
		for (const { dimension, value, name } of groups) {
			const known = now.get(dimension) ?? new Map();
			now.set(dimension, known.set(value, name));
		}
		names.value = now;
	}

	return {
		site,
		names,
		of(period, filter) {
			const key = `${periodName(period)}/${filterName(filter)}`;
			const page =
				pages.get(key) ??
				createReading(
					() =>
						connection.ask("figures:read", {
							site,
							filter,
							...(period && { period }),
						}),
					learn,
				);
			pages.set(key, page);
			return page;
		},
		behind(period, filter, asked) {
			const key = JSON.stringify([period, filter, asked]);
			const list =
				lists.get(key) ??
				createBehind((after) =>
					connection.ask("episodes:read", {
						site,
						period,
						filter,
						...asked,
						...(after !== null && { after }),
					}),
				);
			lists.set(key, list);
			return list;
		},
	};
}
