import { type ReadonlySignal, signal } from "@preact/signals";
import type { SurveyCounts } from "../../protocol/survey-counts.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

/** What became of all that one survey asked. */
export interface SurveyCountList {
	/** null: not read yet, or this relay does not count. */
	counts: ReadonlySignal<readonly SurveyCounts[] | null>;
	/** The relay goes through all of them: not at each answer. */
	read(): Promise<void>;
}

export function createCounts({
	connection,
	site,
	survey,
}: {
	connection: Pick<ConsoleConnection, "ask">;
	site: string;
	survey: string;
}): SurveyCountList {
	const counts = signal<readonly SurveyCounts[] | null>(null);
	return {
		counts,
		async read() {
			const reply = await connection.ask("survey-counts:read", {
				site,
				survey,
			});
			if (reply.ok) counts.value = reply.data.counts;
		},
	};
}

/** Over all versions, of customers and visitors. */
export function offeredIn(counts: readonly SurveyCounts[]): number {
	return counts.reduce((sum, { offered }) => sum + offered, 0);
}
