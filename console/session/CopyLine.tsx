import { CopyButton } from "./CopyButton.tsx";

/** A line to paste elsewhere, with the button that copies it. */
export function CopyLine({ text, label }: { text: string; label: string }) {
	return (
		<div class="copy-line">
			<code class="copy-text" dir="ltr">
				{text}
			</code>
			<CopyButton text={text} label={label} />
		</div>
	);
}
