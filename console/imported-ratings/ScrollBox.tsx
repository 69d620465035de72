import type { ComponentChildren } from "preact";

/** What is wider or longer than its place scrolls by itself, by keys as well. */
export function ScrollBox({
	label,
	children,
}: {
	label: string;
	children: ComponentChildren;
}) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
		<section class="imported-scroll" tabIndex={0} aria-label={label}>
			{children}
		</section>
	);
}
