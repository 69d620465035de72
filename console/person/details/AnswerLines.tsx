import { useEffect, useState } from "preact/hooks";
import { AFTER_CHAT, type SurveyBody } from "../../../protocol/survey.ts";
import type { SurveyAnswers } from "../../../protocol/survey-answers.ts";
import { answerText } from "../../surveys/answer-text.ts";
import { textIn } from "../../surveys/edit-survey.ts";
import { ownQuestionWords } from "../../surveys/words.ts";
import { plain } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";

/** What was asked, and what they answered, a line each. */
export function AnswerLines({ answer }: { answer: SurveyAnswers }) {
	const { connection } = useWorkspace();
	const [body, setBody] = useState<SurveyBody | null>(null);
	const { site, survey, version, answers } = answer;
	useEffect(() => {
		void connection
			.ask("survey:read", { site, survey, version })
			.then((reply) => reply.ok && setBody(reply.data.body));
	}, [connection, site, survey, version]);
	const languages = [answer.language ?? "en", "en"];
	const own: Readonly<Record<string, string>> =
		survey === AFTER_CHAT ? ownQuestionWords : {};
	return (
		<dl class="person-fields">
			{(body?.questions ?? []).flatMap((question) => {
				const given = answers[question.key];
				if (given === undefined) return [];
				const asked = textIn(question.text, languages) || own[question.key];
				return (
					<div key={question.key}>
						<dt dir="auto">{asked ?? question.key}</dt>
						<dd dir="auto">
							{answerText(question, given, languages) ?? plain(given)}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
