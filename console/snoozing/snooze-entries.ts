import type { Entry } from "../../protocol/entry.ts";
import { timeOfDay } from "../../ui/time.ts";
import type { EntryView } from "../conversation/slots.ts";
import { authorName } from "../conversation/system-message-words.ts";
import { fill, locale } from "../words/words.ts";
import { snoozingWords } from "./words.ts";

/** How the log says that it was put off, and why it is back. */
export const snoozeEntries: EntryView = {
	kinds: ["snoozed", "snooze_ended"],
	says,
};

function says(entry: Entry): string {
	const w = snoozingWords;
	const name = authorName(entry);
	if (entry.kind === "snoozed" && entry.body) {
		const { until } = entry.body;
		if (until === null) return fill(w.snoozedUntilWrote, { name });
		return fill(w.snoozed, {
			name,
			time: `${day.format(until)} ${timeOfDay(until, locale)}`,
		});
	}
	if (entry.kind !== "snooze_ended" || !entry.body) return "";
	return fill(w.ended[entry.body.why] ?? "", { name });
}

const day = new Intl.DateTimeFormat(locale, {
	weekday: "short",
	day: "numeric",
	month: "short",
});
