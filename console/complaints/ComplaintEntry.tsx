import type { Entry } from "../../protocol/entry.ts";
import { fill, plain } from "../words/words.ts";
import { complaintTime } from "./complaint-time.ts";
import { complaintWords as w } from "./shown-words.ts";

/** What the log says of a complaint. */
export function ComplaintEntry({ entry }: { entry: Entry }) {
	const text = said(entry);
	return text ? (
		<p class="line" dir="auto">
			{text}
		</p>
	) : null;
}

function said(entry: Entry): string {
	if (!entry.body) return "";
	switch (entry.kind) {
		case "complaint-filed":
			return fill(w.filed, {
				assess: complaintTime(entry.body.assessBy),
				answer: complaintTime(entry.body.answerBy),
			});
		case "complaint-decided":
			return plain(entry.body.text);
		case "complaint-disputed":
			return fill(w.disputed, { answer: complaintTime(entry.body.answerBy) });
		case "complaint-reminded": {
			const { clock, due } = entry.body;
			const said = clock === "assess" ? w.states.filed : w.states.assessed;
			const text = fill(said, { time: complaintTime(due) });
			const number = `${w.one}: ${text}`;
			return entry.at >= due ? `${number} · ${w.overdue}` : number;
		}
		default:
			return "";
	}
}
