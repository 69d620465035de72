import type { ComponentChildren } from "preact";
import { go, pathOf, type Route } from "./route.ts";

/** A link within the console: a real one, so that a new tab, a copy and a middle click work. */
export function RouteLink({
	to,
	class: className,
	title,
	current = false,
	children,
}: {
	to: Route;
	class: string;
	title?: string;
	current?: boolean;
	children: ComponentChildren;
}) {
	return (
		<a
			href={pathOf(to)}
			class={className}
			title={title}
			aria-current={current ? "page" : undefined}
			onClick={(event) => follow(event, to)}
		>
			{children}
		</a>
	);
}

export function follow(event: MouseEvent, to: Route) {
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	go(to);
}
