import { useSignal, useSignalEffect } from "@preact/signals";
import type { OwnPromise } from "../../../protocol/promise.ts";
import { useLazyParts, useLazyWords, useModels } from "../context/context.ts";

/** "Is this done?", once. */
export function DoneQuestion({ promise }: { promise: OwnPromise }) {
	const { promises } = useLazyParts();
	const { promise: w, rating } = useLazyWords();
	const { panel } = useModels();
	useSignalEffect(() => {
		if (panel.watched.value) promises.seen(promise);
	});
	const isOnItsWay = useSignal(false);
	const answer = (label: string, done: "yes" | "not_yet") => (
		<button
			type="button"
			class="button"
			disabled={isOnItsWay.value}
			onClick={async () => {
				isOnItsWay.value = true;
				await promises.confirm(promise, done);
				isOnItsWay.value = false;
			}}
		>
			{label}
		</button>
	);
	return (
		<fieldset class="promise-ask">
			<legend>{w.ask}</legend>
			{answer(rating.yes, "yes")} {answer(rating.partly, "not_yet")}
		</fieldset>
	);
}
