import type { ComponentChildren } from "preact";

/** One thing that is known, under its name. */
export function Section({
	title,
	children,
}: {
	title: string;
	children: ComponentChildren;
}) {
	return (
		<div class="person-part">
			<h3>{title}</h3>
			{children}
		</div>
	);
}
