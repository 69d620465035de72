import { useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type { SurveySummary } from "../../protocol/survey-settings.ts";
import { refused } from "../words/words.ts";
import { go } from "../workspace/route.ts";
import { SureQuestion } from "../workspace/SureQuestion.tsx";
import { toSurveys } from "./places.ts";
import type { SurveyFile } from "./survey-file.ts";
import type { Surveys } from "./surveys.ts";
import { surveysWords } from "./words.ts";

/** Starts a survey, lets it rest, ends it. What cannot be undone is asked about. */
export function StateActs({
	surveys,
	file,
	now,
}: {
	surveys: Surveys;
	file: SurveyFile;
	now: SurveySummary;
}) {
	const w = surveysWords;
	const [sure, setSure] = useState<"end" | "remove" | null>(null);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const { id, state } = now;
	const isOwn = id === AFTER_CHAT;
	const set = async (next: "running" | "paused" | "ended") =>
		setRefusal(await file.set(next));
	const act = (label: string, run: () => void) => (
		<button type="button" class="button" onClick={run}>
			{label}
		</button>
	);
	const endIt = async () => {
		setSure(null);
		await set("ended");
	};
	const removeIt = async () => {
		const why = await surveys.remove(id);
		setRefusal(why);
		if (!why) go(toSurveys);
	};
	return (
		<div class="surveys-acts">
			{state === "draft" && act(w.start, () => void set("running"))}
			{state === "paused" && act(w.resume, () => void set("running"))}
			{state === "running" && act(w.pause, () => void set("paused"))}
			{!isOwn &&
				(state === "running" || state === "paused") &&
				act(w.end, () => setSure("end"))}
			{!isOwn && act(w.remove, () => setSure("remove"))}
			{file.body.changed.value && state === "draft" && (
				<p class="quiet">{w.saveFirst}</p>
			)}
			{sure && (
				<SureQuestion
					question={sure === "end" ? w.endSure : w.removeSure}
					yes={sure === "end" ? w.endYes : w.removeYes}
					no={w.no}
					onYes={() => void (sure === "end" ? endIt() : removeIt())}
					onNo={() => setSure(null)}
				/>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</div>
	);
}
