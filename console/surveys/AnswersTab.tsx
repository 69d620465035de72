import { useEffect, useState } from "preact/hooks";
import type { SurveyAnswers } from "../../protocol/survey-answers.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { NamedItem } from "../feedback/NamedItem.tsx";
import { useNamed } from "../feedback/use-named.ts";
import { counted, fill, refused, words } from "../words/words.ts";
import { Choice } from "../workspace/Choice.tsx";
import { Failed } from "../workspace/Failed.tsx";
import { route } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { AnswerCard } from "./AnswerCard.tsx";
import { answersWords } from "./answer-words.ts";
import { CountLines } from "./CountLines.tsx";
import { namedAnswerAt } from "./places.ts";
import { Pick } from "./QuestionTraits.tsx";
import type { SurveyFile } from "./survey-file.ts";
import type { Surveys } from "./surveys.ts";

/** What shoppers answered to a survey. Whoever hides an answer says why, and it counts all the same. */
export function AnswersTab({
	surveys,
	file,
}: {
	surveys: Surveys;
	file: SurveyFile;
}) {
	const answers = surveys.answers(file.survey);
	const connection = useWorkspace().connection.state.value.kind;
	const state = answers.state.value;
	useEffect(() => {
		if (connection === "here") void answers.read();
	}, [answers, connection]);
	useNamed(namedAnswerAt(route.value), {
		ids: answers.list.value.map(({ ask }) => ask),
		goesOn: state.kind === "read" && state.more,
		more: answers.readMore,
	});
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={refused(state.refusal)}
					again={() => void answers.read()}
				/>
			);
		case "read":
			return (
				<section aria-labelledby="survey-answers">
					<h3 id="survey-answers" class="unseen">
						{answersWords.title}
					</h3>
					<CountLines list={surveys.counts(file.survey)} />
					<Answers surveys={surveys} file={file} />
					{state.refusal && (
						<Failed
							why={refused(state.refusal)}
							again={() => void answers.read()}
						/>
					)}
					{state.more && (
						<button
							type="button"
							class="button"
							onClick={() => void answers.readMore()}
						>
							{answersWords.more}
						</button>
					)}
				</section>
			);
		default:
			return unreachable(state);
	}
}

function Answers({ surveys, file }: { surveys: Surveys; file: SurveyFile }) {
	const answers = surveys.answers(file.survey);
	const [version, setVersion] = useState("");
	const [who, setWho] = useState<Who>("all");
	const [withHidden, setWithHidden] = useState(false);
	const all = answers.list.value;
	const named = namedAnswerAt(route.value);
	const w = answersWords;
	if (all.length === 0) return <p class="settings-none">{w.none}</p>;
	const chosen = all.filter(
		(one) =>
			(version === "" || `${one.version}` === version) &&
			(who === "all" || one.relation === who),
	);
	const hidden = chosen.filter((one) => one.hidden).length;
	const shown = chosen.filter((one) => withHidden || !one.hidden);
	return (
		<>
			<p class="quiet">{w.lead}</p>
			<div class="survey-filters">
				<VersionPick all={all} value={version} pick={setVersion} />
				<Choice inLine label={w.who} of={w.whos} value={who} choose={setWho} />
				{hidden > 0 && (
					<label class="check">
						<input
							type="checkbox"
							checked={withHidden}
							onChange={(event) => setWithHidden(event.currentTarget.checked)}
						/>
						<span>{w.showHidden}</span>
					</label>
				)}
			</div>
			<p class="quiet" role="status">
				{hidden > 0 && counted(w.hiddenCount, hidden)}
				{chosen.length === 0 && w.noneShown}
			</p>
			<ul class="survey-answers">
				{shown.map((one) => (
					<NamedItem key={one.ask} isNamed={one.ask === named}>
						<AnswerCard
							answer={one}
							body={answers.bodies.value.get(one.version)}
							languages={surveys.languages.value}
							hide={(why) => answers.hide(one.ask, why)}
						/>
					</NamedItem>
				))}
			</ul>
		</>
	);
}

type Who = "all" | SurveyAnswers["relation"];

/** Nothing where every answer is to the same version. */
function VersionPick({
	all,
	value,
	pick,
}: {
	all: readonly SurveyAnswers[];
	value: string;
	pick: (version: string) => void;
}) {
	const w = answersWords;
	const versions = [...new Set(all.map(({ version }) => version))].sort(
		(a, b) => b - a,
	);
	if (versions.length < 2) return null;
	return (
		<Pick
			label={w.version}
			none={w.allVersions}
			of={Object.fromEntries(
				versions.map((version) => [
					// A key that is no number keeps the order, newest first.
					`${version}`,
					fill(w.ofVersion, { version }),
				]),
			)}
			value={value}
			isOff={false}
			pick={pick}
		/>
	);
}
