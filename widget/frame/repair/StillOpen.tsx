import { useLanguage, useLazyParts, useLazyWords } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { repairTime } from "./repair-text.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		/** What the shopper is owed, which ends with everything that is known of them. */
		StillOpen(): ReturnType<typeof StillOpen>;
	}
}

export function StillOpen() {
	const { promises } = useLazyParts();
	const { repair: w } = useLazyWords();
	const { locale } = useLanguage();
	return promises.own.value
		.filter(({ state }) => state === "open" || state === "late")
		.map(({ id, what, due }) => (
			<p key={id} dir="auto">
				{filled(w.stillOpen, { what, time: repairTime(due, locale) })}
			</p>
		));
}
