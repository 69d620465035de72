import type { OwnPromise } from "../../../protocol/promise.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { owedBy, promiseTime } from "./promise-text.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		/** What is owed to this visitor, above everything that was said. */
		PromisedToYou(): ReturnType<typeof PromisedToYou>;
	}
}

/** Folded while a chat is shown, which has the same in its place. */
export function PromisedToYou() {
	const { chat } = useModels();
	const { own } = useLazyParts().promises;
	const { promise: w } = useLazyWords();
	const promises = own.value.filter(({ state }) => state !== "withdrawn");
	if (promises.length === 0) return null;
	const isHome = !chat.shown.value.length && !chat.pending.value.length;
	return (
		<details class="promised" open={isHome}>
			<summary>
				{w.title} ({promises.length})
			</summary>
			<ul>
				{promises.map((one) => (
					<li key={one.id}>
						<One promise={one} />
					</li>
				))}
			</ul>
		</details>
	);
}

function One({ promise: { what, who, due, state } }: { promise: OwnPromise }) {
	const words = useLazyWords();
	const { locale } = useLanguage();
	const { promise: w } = words;
	return (
		<>
			<b dir="auto">{what}</b>
			<span dir="auto">{owedBy(words, who, promiseTime(due, locale))}</span>
			{state !== "open" && (
				<span>{state === "late" ? w.isLate : w.isKept}</span>
			)}
		</>
	);
}
