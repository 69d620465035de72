import { useEffect, useState } from "preact/hooks";
import type { SurveyBody } from "../../../protocol/survey.ts";
import type { SurveyAnswers } from "../../../protocol/survey-answers.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { askedText, givenText } from "./answer-line.ts";

/** What was asked, and what they answered, a line each. */
export function AnswerLines({ answer }: { answer: SurveyAnswers }) {
	const { connection } = useWorkspace();
	const [body, setBody] = useState<SurveyBody | null>(null);
	const { site, survey, version, answers, language } = answer;
	useEffect(() => {
		void connection
			.ask("survey:read", { site, survey, version })
			.then((reply) => reply.ok && setBody(reply.data.body));
	}, [connection, site, survey, version]);
	return (
		<dl class="person-fields">
			{(body?.questions ?? []).flatMap((question) => {
				const given = answers[question.key];
				if (given === undefined) return [];
				return (
					<div key={question.key}>
						<dt dir="auto">{askedText(question, language)}</dt>
						<dd dir="auto">{givenText(question, given, language)}</dd>
					</div>
				);
			})}
		</dl>
	);
}
