import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useLazyWords, useModels } from "../context/context.ts";

/** Asks once more before everything is erased, and says what came of it. */
export function ForgetQuestion({ onDone }: { onDone: () => void }) {
	const { forgetting, later: parts } = useModels();
	const later = useLazyWords();
	const state = useSignal<"asked" | "going" | "failed" | "done">("asked");
	const first = useRef<HTMLButtonElement>(null);
	useEffect(() => first.current?.focus(), [state.value === "done"]);

	async function forget() {
		if (state.value === "going") return;
		state.value = "going";
		const refusal = await forgetting().then(
			({ everywhere }) => everywhere(),
			() => true,
		);
		state.value = refusal ? "failed" : "done";
	}

	return (
		<fieldset
			class="question"
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			{state.value === "done" ? (
				<>
					<legend>{later.chat.forgotten}</legend>
					<button ref={first} type="button" class="button" onClick={onDone}>
						{later.header.hoursClose}
					</button>
				</>
			) : (
				<>
					<legend>{later.chat.forgetConfirm}</legend>
					{parts.value && <parts.value.StillOpen />}
					<button
						ref={first}
						type="button"
						class="button"
						aria-disabled={state.value === "going"}
						onClick={() => void forget()}
					>
						{later.header.forgetMe}
					</button>
					<button type="button" class="button button-quiet" onClick={onDone}>
						{later.chat.forgetNot}
					</button>
				</>
			)}
			{state.value === "failed" && (
				<p class="question-failed" role="alert">
					{later.chat.forgetFailed}
				</p>
			)}
		</fieldset>
	);
}
