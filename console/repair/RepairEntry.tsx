import "./repair.css";
import type { Bodies, Entry } from "../../protocol/entry.ts";
import { agentName, fill, plain } from "../words/words.ts";
import { recoveryTime } from "./recovery-time.ts";
import { shownRepairWords as w } from "./shown-words.ts";

/** What the log says of what went wrong, and of how it is put right. */
export function RepairEntry({ entry }: { entry: Entry }) {
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
		case "recovery-opened": {
			const { cause, due } = entry.body;
			const time = recoveryTime(due);
			if (cause === "by_hand") return fill(w.openedByHand, { time });
			return fill(w.opened, { cause: w.causes[cause] ?? cause, time });
		}
		case "put-right": {
			const { apology, correction, due } = entry.body;
			const words = {
				apology: plain(apology),
				correction: plain(correction.text),
			};
			return due === null
				? fill(w.corrected, words)
				: fill(w.correctedBy, { ...words, time: recoveryTime(due) });
		}
		case "recovery-told":
			return plain(entry.body.text);
		case "recovery-not-accepted":
			return w.notAccepted;
		case "recovery-ended":
			return endedText(entry.body);
		case "recovery-tried":
			return fill(w.triedSaid, { how: plain(entry.body.how) });
		case "recovery-other-asked":
			return entry.body.isOther ? w.elseGiven : w.elseAlone;
		default:
			return "";
	}
}

function endedText({ why, by }: Bodies["recovery-ended"]): string {
	if (why === "no_way_back") return w.lost;
	const name = agentName(by);
	return fill(why === "done" ? w.ended : w.gaveUp, { name });
}
