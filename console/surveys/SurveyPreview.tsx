import { useMemo, useState } from "preact/hooks";
import { addressesOf } from "../session/addresses.ts";
import { Choice } from "../workspace/Choice.tsx";
import { Stage } from "../workspace/PreviewStage.tsx";
import { previewAddress } from "../workspace/preview-address.ts";
import { useCalm } from "../workspace/use-calm.ts";
import { previewAsk } from "./preview-ask.ts";
import { previewWords } from "./preview-words.ts";
import type { SurveyFile } from "./survey-file.ts";
import type { Surveys } from "./surveys.ts";

/** The survey in the real chat, in the language that is being written. What is answered in it goes nowhere. */
export function SurveyPreview({
	surveys,
	file,
	language,
}: {
	surveys: Surveys;
	file: SurveyFile;
	language: string;
}) {
	const w = previewWords;
	const [size, setSize] = useState<keyof typeof w.sizes>("desktop");
	const [paper, setPaper] = useState<keyof typeof w.papers>("light");
	const [isTried, setTried] = useState(false);
	const look = surveys.look.value;
	const own = surveys.languages.value;
	const body = useCalm(JSON.stringify(file.body.value.value));
	const says = useMemo(
		() => ({ shopbellSurvey: previewAsk(JSON.parse(body), language, own) }),
		[body, language, own],
	);
	if (!look) return null;
	const { relay } = addressesOf(document);
	const shown = {
		...look,
		theme: look.theme === "auto" ? paper : look.theme,
		greetings: {},
		starters: {},
		closedOn: [],
	};
	const wanted = { language, isOpen: true };
	return (
		<section class="look-preview" aria-labelledby="survey-preview">
			<h3 id="survey-preview">{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			<div class="look-wishes">
				<Choice
					inLine
					label={w.size}
					of={w.sizes}
					value={size}
					choose={setSize}
				/>
				{look.theme === "auto" && (
					<Choice
						inLine
						label={w.paper}
						of={w.papers}
						value={paper}
						choose={setPaper}
					/>
				)}
				<label class="check">
					<input
						type="checkbox"
						checked={isTried}
						onChange={(event) => setTried(event.currentTarget.checked)}
					/>
					<span>{w.tryIt}</span>
				</label>
			</div>
			{file.body.value.value.questions.length > 0 && (
				<Stage
					address={previewAddress(relay, surveys.site, shown, wanted)}
					size={size}
					title={w.of}
					says={says}
					isTried={isTried}
				/>
			)}
		</section>
	);
}
