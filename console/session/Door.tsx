import type { ComponentChildren } from "preact";
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
	return (
		<main class="door">
			<div class="door-card">
				<p class="door-brand">
					<Icon of={bell} />
					{words.brand}
				</p>
				<h1>{title}</h1>
				{children}
			</div>
		</main>
	);
}
