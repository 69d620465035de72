import type { OwnComplaint } from "../../../protocol/complaint.ts";
import type { LazyWords } from "../../words/en.later.ts";
import { filled } from "../locale/words.ts";

/** What the chat says of a complaint. */
export function complaintTexts(w: LazyWords["complaint"], locale: string) {
	// As the shopper's own clock shows it.
	const format = new Intl.DateTimeFormat(locale, {
		...({ weekday: "short", day: "numeric", month: "short" } as const),
		...({ hour: "numeric", minute: "2-digit" } as const),
	});
	return {
		filed: ({
			number,
			assessBy,
			answerBy,
		}: Pick<OwnComplaint, "number" | "assessBy" | "answerBy">) =>
			filled(w.filed, {
				...{ number, assess: format.format(assessBy) },
				answer: format.format(answerBy),
			}),
		disputed: (answerBy: number) =>
			filled(w.disputed, { answer: format.format(answerBy) }),
		decided: (
			outcome: NonNullable<OwnComplaint["decision"]>["outcome"],
			text: string,
			isFinal: boolean,
		) => {
			const said = { upheld: w.upheld, partly: w.partly };
			const how = said[outcome as "upheld"] ?? w.notUpheld;
			return `${how}\n${text}${isFinal ? `\n${w.final}` : ""}`;
		},
	};
}
