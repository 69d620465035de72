import type {
	EpisodesAsked,
	EpisodesRead,
	FiguresRead,
} from "../../protocol/figures.ts";
import { inTurn } from "../ports/in-turn.ts";
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
	episodes(asked: EpisodesAsked): Promise<EpisodesRead>;
}

/**
 * What several ask for at the same time is computed once, and of a site one thing after the other: twenty owners who
 * open the same page cost what one costs. Each reply says of which moment it is.
 */
export function createFigureReads(parts: ReadParts): FigureReads {
	const turn = inTurn();
	const running = new Map<string, Promise<FiguresRead>>();
	return {
		figures(asked, reach) {
			const key = JSON.stringify([reach, asked]);
			const there = running.get(key);
			if (there) return there;
			const read = () => readFigures(parts, asked, reach);
			const mine = turn(asked.site, read).finally(() => running.delete(key));
			running.set(key, mine);
			return mine;
		},
		episodes: (asked) => readEpisodes(parts, asked),
	};
}
