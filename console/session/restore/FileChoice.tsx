import { useId, useRef } from "preact/hooks";
import { restoreWords } from "./words.ts";

/** A file of whoever looks. */
export function FileChoice({
	hint,
	onChoose,
}: {
	hint: string;
	onChoose(file: File): void;
}) {
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	return (
		<>
			<p id={id} class="quiet">
				{hint}
			</p>
			<button
				type="button"
				class="button"
				aria-describedby={id}
				onClick={() => field.current?.click()}
			>
				{restoreWords.choose}
			</button>
			<input
				ref={field}
				type="file"
				hidden
				accept=".backup"
				aria-label={restoreWords.choose}
				onChange={({ currentTarget }) => {
					const [file] = currentTarget.files ?? [];
					// The same file once more is a choice as well.
					if (file) onChoose(file);
					currentTarget.value = "";
				}}
			/>
		</>
	);
}
