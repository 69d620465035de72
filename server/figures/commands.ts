import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readEpisodesAsked } from "../../protocol/figure-episodes.ts";
import { readFiguresAsked } from "../../protocol/figures.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { FigureReads } from "./figure-reads.ts";
import { mayReadFigures } from "./may-read-figures.ts";

/** What the staff reads of figures, and of the conversations behind them. */
export function agentHandlers(reads: FigureReads) {
	return {
		"figures:read": handler({
			cost: "ask",
			read: readFiguresAsked,
			may: mayReadFigures,
			run: (_actor, asked, reach) => reads.figures(asked, reach),
		}),
		"episodes:read": handler({
			cost: "ask",
			read: readEpisodesAsked,
			may: mayReadFigures,
			run: (_actor, asked, reach) => reads.episodes(asked, reach),
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "figures:read" | "episodes:read">,
		AgentSession
	>;
}
