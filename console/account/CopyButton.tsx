import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { check, copy } from "../../ui/icons.ts";
import { copyText } from "../workspace/copy-text.ts";
import { pageWords } from "./page-words.ts";

/** Copies a text that stands beside it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
	const [state, setState] = useState<"new" | "copied" | "failed">("new");
	const w = pageWords;
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
				{state === "copied" ? w.copied : w.copy}
			</button>
			<p class="account-said" role="status">
				{state === "failed" && w.copyFailed}
				{state === "copied" && <span class="unseen">{w.copied}</span>}
			</p>
		</>
	);
}
