import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

/** What opens below a word: it closes by Escape, and when the focus goes elsewhere. */
export function Sheet({
	label,
	isCurrent = false,
	children,
}: {
	label: string;
	isCurrent?: boolean;
	children: ComponentChildren;
}) {
	const details = useRef<HTMLDetailsElement>(null);
	function close() {
		if (details.current) details.current.open = false;
	}
	return (
		<details
			ref={details}
			class="figure-own"
			onFocusOut={({ currentTarget, relatedTarget }) => {
				const isInside =
					relatedTarget instanceof Node &&
					currentTarget.contains(relatedTarget);
				if (relatedTarget && !isInside) close();
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || !event.currentTarget.open) return;
				event.stopPropagation();
				close();
				event.currentTarget.querySelector("summary")?.focus();
			}}
		>
			<summary
				class="figure-period"
				aria-current={isCurrent ? "page" : undefined}
			>
				{label}
			</summary>
			{children}
		</details>
	);
}
