import type { PeriodAsked } from "../../../protocol/figures.ts";
import type { SurveyBody } from "../../../protocol/survey.ts";
import type { SurveyFiguresRead } from "../../../protocol/survey-figures.ts";
import type { SurveyList } from "../../../protocol/survey-settings.ts";
import type { ConsoleConnection } from "../../workspace/console-connection.ts";
import type { Model } from "../../workspace/part.ts";
import { createReading, type Reading } from "../reading.ts";

/** Figures of a survey, with what each version in them asked. */
export interface SurveyFigures extends SurveyFiguresRead {
	bodies: ReadonlyMap<number, SurveyBody>;
}

export interface SurveyFigureReads {
	surveys: Reading<SurveyList>;
	of(survey: string, period: PeriodAsked): Reading<SurveyFigures>;
}

/** By site. */
export const surveyFiguresModel: Model<(site: string) => SurveyFigureReads> = {
	create({ connection }) {
		const all = new Map<string, SurveyFigureReads>();
		return (site) => {
			const found = all.get(site) ?? createReads(connection, site);
			all.set(site, found);
			return found;
		};
	},
};

function createReads(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): SurveyFigureReads {
	const readings = new Map<string, Reading<SurveyFigures>>();

	async function ask(survey: string, period: PeriodAsked) {
		const reply = await connection.ask("survey-figures:read", {
			site,
			survey,
			period,
		});
		if (!reply.ok) return reply;
		const versions = new Set(reply.data.questions.map((one) => one.version));
		const bodies = new Map<number, SurveyBody>();
		for (const version of versions) {
			const said = await connection.ask("survey:read", {
				site,
				survey,
				version,
			});
			// Without its words a question is called by its key.
			if (said.ok) bodies.set(version, said.data.body);
		}
		return { ok: true as const, data: { ...reply.data, bodies } };
	}

	return {
		surveys: createReading(() => connection.ask("surveys:read", { site })),
		of(survey, period) {
			const key = JSON.stringify([survey, period]);
			const reading =
				readings.get(key) ?? createReading(() => ask(survey, period));
			readings.set(key, reading);
			return reading;
		},
	};
}
