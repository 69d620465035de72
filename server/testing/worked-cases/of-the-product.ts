import { ANY_SURVEY_DAYS } from "../../../protocol/survey.ts";
import { pluralForm } from "../../../widget/frame/locale/plural-form.support.ts";
import { ANY_SURVEY, clockReasons, SURVEY } from "../../asks/may-ask.ts";
import { byScore, queueAt } from "../../conversations/queue-order.ts";
import { chosenFor } from "../../routing/choice.support.ts";
import { createSorted } from "../../routing/sorted.ts";
import { createWaitQuantiles } from "../../routing/wait/wait-quantiles.ts";
import { shapeOf } from "../../routing/wait/wait-spread.ts";
import { hoursState } from "../../sites/hours.ts";
import { gammaQuantile } from "../../statistics/gamma.ts";
import type { MetricsCase } from "../metrics-cases.ts";

type Input = MetricsCase["input"];

/** Of each section of a rule of the product, what it says of what goes in. */
export const productSections: Record<string, (input: Input) => unknown> = {
	waitEstimate({ ahead, startsPerMinute: rate, meanPatienceMinutes }) {
		const leave = meanPatienceMinutes === null ? 0 : 1 / meanPatienceMinutes;
		const staying = createWaitQuantiles(rate, 0).spread(ahead);
		const leaving = createWaitQuantiles(rate, leave).spread(ahead);
		return {
			queueLength: staying.mean,
			queueLengthWithAbandonment: leaving.mean,
			p50: gammaQuantile(0.5, shapeOf(staying), rate),
			p80: gammaQuantile(0.8, shapeOf(staying), rate),
			p90: gammaQuantile(0.9, shapeOf(staying), rate),
			relativeError: 1 / Math.sqrt(shapeOf(staying)),
		};
	},
	priorityWithAgeing({ waiting, pointsPerSecond, now }) {
		const pointMs = 1_000 / pointsPerSecond;
		const line = createSorted(byScore);
		const scores: Record<string, number> = {};
		for (const { id, base, arrived } of waiting) {
			const since = arrived * 1_000;
			const at = queueAt(since, base, pointMs);
			line.add({ id, since, queueAt: at });
			scores[id] = (now * 1_000 - at) / pointMs;
		}
		return { order: [...line].map(({ id }) => id), scores };
	},
	routingChoice: (input) => ({ agent: chosenFor(input) }),
	surveyFatigue(input) {
		if (input.cooldownDays !== ANY_SURVEY_DAYS)
			throw new Error("the days between any two surveys are fixed");
		const { lastAnySurvey, repeatDays } = input;
		const clock = (survey_id: string, at: number | null) =>
			at === null
				? []
				: [
						{
							site_id: "shop",
							asked_of: "somebody",
							survey_id,
							asked_at: at * 1_000,
							dropped: 0,
						},
					];
		// What was answered here was asked here, a moment ago.
		const lastThis = input.alreadyAnsweredHere
			? input.now
			: input.lastThisSurvey;
		const clocks = [
			...clock(ANY_SURVEY, lastAnySurvey),
			...clock("relationship", lastThis),
		];
		const reasons = clockReasons(
			{ clocks, open: null },
			{ kind: SURVEY, survey: "relationship", everyDays: repeatDays },
			input.now * 1_000,
		);
		return { show: !reasons.some(({ stops }) => stops) };
	},
	openingHours({ timeZone, hours, holidays, now }) {
		const exceptions = holidays.map((date: string) => ({ date, openings: [] }));
		const state = hoursState(
			{ timeZone, weekly: hours, exceptions },
			Date.parse(now),
		);
		return state.open
			? { open: true, until: iso(state.until) }
			: { open: false, opensAt: iso(state.opensAt) };
	},
	pluralCategories: ({ locale, numbers }) => ({
		categories: numbers.map((count: number) => pluralForm(locale, count)),
	}),
};

function iso(at: number | null): string | null {
	return at === null ? null : new Date(at).toISOString().replace(".000Z", "Z");
}
