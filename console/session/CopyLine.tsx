import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { check, copy } from "../../ui/icons.ts";
import { copyText } from "../workspace/copy-text.ts";
import { tagWords } from "./words.ts";

/** A line to paste elsewhere, with the key that copies it. */
export function CopyLine({ text, label }: { text: string; label: string }) {
	const [state, setState] = useState<"new" | "copied" | "failed">("new");
	return (
		<div class="copy-line">
			<code class="copy-text" dir="ltr">
				{text}
			</code>
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
		</div>
	);
}
