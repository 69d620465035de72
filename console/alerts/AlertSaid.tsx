import { useState } from "preact/hooks";
import type { Alert } from "../../protocol/alert.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { fill, plain, refused } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { alertsModel } from "./alerts.ts";
import { alertWords } from "./words.ts";

/** What a shopper said, that nobody has written since, and the act that says that nothing is to be written. */
export function AlertSaid({ alert }: { alert: Alert }) {
	const workspace = useWorkspace();
	const model = useModel(alertsModel);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const contact = plain(alert.contact);
	const w = alertWords;
	return (
		<>
			<p>
				{[...sentencesOf(alert), w.nobody].map((sentence) => (
					<span key={sentence}>{sentence} </span>
				))}
				{contact && (
					<strong class="alert-contact" dir="auto">
						{fill(w.reach, { contact })}
					</strong>
				)}
			</p>
			{mayAnswer(workspace, alert.site) && (
				<button
					type="button"
					class="button"
					title={w.settleHint}
					onClick={async () => {
						const why = await model.settle(alert);
						setRefusal(why);
						if (!why) workspace.toasts.say({ text: w.settled, action: null });
					}}
				>
					{w.settle}
				</button>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</>
	);
}

function sentencesOf({ score, solved }: Alert): string[] {
	const w = alertWords;
	return [
		...(score === null ? [] : [`${fill(w.scored, { score })}.`]),
		...(solved === "no" ? [`${w.notSolved}.`] : []),
	];
}
