import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { check, copy } from "../../ui/icons.ts";
import { copyText } from "../workspace/copy-text.ts";
import { tagWords } from "./words.ts";

/** Copies a text that stands beside it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
	const [state, setState] = useState<"new" | "copied" | "failed">("new");
	return (
		<>
			<button
				type="button"
				class="button"
				aria-label={label}
				onClick={async () =>
					setState((await copyText(text)) ? "copied" : "failed")
				}
			>
				<Icon of={state === "copied" ? check : copy} />
				{state === "copied" ? tagWords.copied : tagWords.copy}
			</button>
			<p class="copy-said" role="status">
				{state === "failed" && tagWords.copyFailed}
				{state === "copied" && <span class="unseen">{tagWords.copied}</span>}
			</p>
		</>
	);
}
