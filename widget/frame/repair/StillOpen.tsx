import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { openRecoveries } from "./open-recoveries.ts";
import { repairTime } from "./repair-text.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		/** What the shopper is owed, which ends with everything that is known of them. */
		StillOpen(): ReturnType<typeof StillOpen>;
	}
}

export function StillOpen() {
	const { chat } = useModels();
	const { promises, complaints } = useLazyParts();
	const { repair: w, complaint } = useLazyWords();
	const { locale } = useLanguage();
	const promised = promises.own.value.filter(
		({ state }) => state === "open" || state === "late",
	);
	const filed = complaints.own.value
		.filter(({ state }) => state !== "decided" && state !== "final")
		.map(({ id, number, answerBy: due }) => ({
			...{ id, due, what: filled(complaint.page, { number }) },
		}));
	const owed = openRecoveries(
		chat.shown.value.flatMap(({ log }) => log.value.entries),
	).map(({ id, due }) => ({ id, due, what: w.owed }));
	return [...promised, ...filed, ...owed].map(({ id, what, due }) => (
		<p key={id} dir="auto">
			{filled(w.stillOpen, { what, time: repairTime(due, locale) })}
		</p>
	));
}
