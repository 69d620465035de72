import type { Entry } from "../../protocol/entry.ts";
import { agentName, fill } from "../words/words.ts";
import { dateAndTime } from "./date-and-time.ts";
import { scheduledLineWords as w } from "./line-words.ts";

/** What the log says of a message that waits for its time, or was not sent. */
export function ScheduledEntry({ entry }: { entry: Entry }) {
	return <p class="line">{said(entry)}</p>;
}

function said({ kind, author, body }: Entry): string {
	if (kind === "schedule_ended" && body) return w.ended[body.why] ?? "";
	if (kind !== "message_scheduled" || !body) return "";
	return fill(w.set, {
		name: agentName(author.kind === "agent" && author.name),
		time: dateAndTime(body.at),
	});
}
