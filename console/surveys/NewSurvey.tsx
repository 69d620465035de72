import { useEffect, useRef } from "preact/hooks";
import { newId } from "../../protocol/ids.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type { SurveyPreset } from "../../protocol/survey-settings.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { go } from "../workspace/route.ts";
import { toSurvey, toSurveys } from "./places.ts";
import type { Surveys } from "./surveys.ts";
import { presetWords, surveysWords } from "./words.ts";

/** What a new survey begins with. Nothing is saved by choosing. */
export function NewSurvey({ surveys }: { surveys: Surveys }) {
	const w = surveysWords;
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => void surveys.readPresets(), [surveys]);
	useEffect(() => title.current?.focus(), []);
	const begin = (preset: SurveyPreset | null) => {
		// Every shop has that one, and has it once.
		const survey = preset?.name === "after_chat" ? AFTER_CHAT : newId();
		if (survey !== AFTER_CHAT) surveys.begin(survey, preset);
		go(toSurvey(survey));
	};
	return (
		<>
			<RouteLink to={toSurveys} class="surveys-back">
				{w.all}
			</RouteLink>
			<h2 ref={title} tabIndex={-1}>
				{w.make}
			</h2>
			<p class="quiet">{w.makeLead}</p>
			<ul class="surveys-presets">
				{surveys.presets.value.map((preset) => (
					<li key={preset.name}>
						<Beginning
							{...presetWords[preset.name]}
							begin={() => begin(preset)}
						/>
					</li>
				))}
				<li>
					<Beginning
						name={w.empty}
						hint={w.emptyHint}
						begin={() => begin(null)}
					/>
				</li>
			</ul>
		</>
	);
}

function Beginning({
	name,
	hint,
	begin,
}: {
	name: string;
	hint: string;
	begin: () => void;
}) {
	return (
		<button type="button" class="surveys-preset" onClick={begin}>
			<strong>{name}</strong>
			<span class="quiet">{hint}</span>
		</button>
	);
}
