import { useEffect, useRef } from "preact/hooks";
import { CopyButton } from "../../session/CopyButton.tsx";
import { downloadText } from "../../workspace/download-text.ts";
import { codesWords } from "../page-words.ts";

/** They are told once: copied, downloaded or written down, and then hidden by who has kept them. */
export function RecoveryCodesSheet({
	codes,
	kept,
}: {
	codes: readonly string[];
	kept(): void;
}) {
	const title = useRef<HTMLHeadingElement>(null);
	const w = codesWords;
	const text = codes.join("\n");
	// They stand where something else stood that had the focus.
	useEffect(() => title.current?.focus(), []);
	return (
		<div class="account-codes">
			<h3 ref={title} tabIndex={-1} class="account-heading">
				{w.title}
			</h3>
			<p>{w.lead}</p>
			<ol class="account-code-list" dir="ltr">
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ol>
			<div class="account-acts">
				<CopyButton text={text} label={w.copy} />
				<button
					type="button"
					class="button"
					onClick={() => downloadText(w.file, `${w.head}\n\n${text}\n`)}
				>
					{w.download}
				</button>
				<button type="button" class="button button-main" onClick={kept}>
					{w.kept}
				</button>
			</div>
		</div>
	);
}
