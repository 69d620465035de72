import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { bell } from "../../ui/icons.ts";
import { words } from "../words/words.ts";

/** The one card of a page that somebody sees who is not signed in. */
export function Door({
	title,
	children,
}: {
	title: string;
	children: ComponentChildren;
}) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		// What had the focus has gone with the door before, unless a field of this one has it already.
		if (document.activeElement === document.body) heading.current?.focus();
	}, []);
	return (
		<main class="door">
			<div class="door-card">
				<p class="door-brand">
					<Icon of={bell} />
					{words.brand}
				</p>
				<h1 ref={heading} class="door-title" tabIndex={-1} dir="auto">
					{title}
				</h1>
				{children}
			</div>
		</main>
	);
}
