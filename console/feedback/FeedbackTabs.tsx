import { useEffect, useRef } from "preact/hooks";
import { RouteLink } from "../workspace/RouteLink.tsx";
import type { Route } from "../workspace/route.ts";

export interface TabLink {
	name: string;
	label: string;
	to: Route;
}

/** Links as tabs. Where they have no room the one that is open is scrolled to. */
export function FeedbackTabs({
	label,
	tabs,
	current,
}: {
	label: string;
	tabs: readonly TabLink[];
	current: string | undefined;
}) {
	const nav = useRef<HTMLElement>(null);
	useEffect(() => {
		const open = nav.current?.querySelector("[aria-current]");
		open?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
	}, [current]);
	return (
		<nav ref={nav} class="feedback-tabs" aria-label={label}>
			{tabs.map(({ name, label, to }) => (
				<RouteLink
					key={name}
					to={to}
					class="feedback-tab"
					current={name === current}
				>
					<span data-label={label}>{label}</span>
				</RouteLink>
			))}
		</nav>
	);
}
