import type {
	EpisodesAsked,
	EpisodesRead,
} from "../../protocol/figure-episodes.ts";
import type { FiguresRead } from "../../protocol/figures.ts";
import { sharedReads } from "../ports/shared-reads.ts";
import type { FigureReach } from "./may-read-figures.ts";
import { type EpisodeParts, readEpisodes } from "./read-episodes.ts";
import {
	type FigureParts,
	type FiguresWanted,
	readFigures,
} from "./read-figures.ts";

export type ReadParts = FigureParts & EpisodeParts;

export interface FigureReads {
	figures(asked: FiguresWanted, reach: FigureReach): Promise<FiguresRead>;
	episodes(asked: EpisodesAsked, reach: FigureReach): Promise<EpisodesRead>;
}

/** Each reply says of which moment it is. */
export function createFigureReads(parts: ReadParts): FigureReads {
	const shared = sharedReads();
	// Apart: who opens a figure does not wait for all of another page.
	const sharedEpisodes = sharedReads();
	return {
		figures: (asked, reach) =>
			shared(asked.site, [reach, asked], () =>
				readFigures(parts, asked, reach),
			),
		episodes: (asked, reach) =>
			sharedEpisodes(asked.site, [reach, asked], () =>
				readEpisodes(parts, asked, reach),
			),
	};
}
