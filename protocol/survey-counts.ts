import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import { id, reader } from "./read.ts";
import { surveyId } from "./survey.ts";

/** `survey-counts:read`, owners and supervisors: what became of all that one survey asked. */
export interface SurveyCountsAsked {
	site: string;
	survey: string;
}
export const readSurveyCountsAsked = reader(
	v.strictObject({ site: id, survey: surveyId }),
);

/** How many asks of one version of a survey came how far, of customers or of visitors. Each is counted in all that it was. */
export interface SurveyCounts {
	version: number;
	/** Fixed when it was asked. */
	relation: Relation;
	offered: number;
	/** It was in sight, or was begun. */
	seen: number;
	started: number;
	/** With one answer at least; hidden ones as well. */
	answered: number;
	/** Ended by the shopper. */
	done: number;
	/** Put away without an answer. */
	dismissed: number;
	/** Taken back by the relay before an answer. */
	withdrawn: number;
	/** Answered, and hidden by the staff. */
	hidden: number;
}

/** The newest version first, in it customers before visitors; nothing of a version that asked nobody. */
export interface SurveyCountsRead {
	counts: SurveyCounts[];
}
