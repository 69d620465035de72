import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { bell, inbox } from "../../ui/icons.ts";
import { inboxWords } from "../inbox/words.ts";
import { fill, plain, words } from "../words/words.ts";
import { partsFor } from "../workspace/parts-for.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { type Route, route } from "../workspace/route.ts";
import { StaffPicture } from "../workspace/StaffPicture.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { shellWords } from "./words.ts";

export function TopBar() {
	const parts = partsFor(useWorkspace());
	return (
		<header class="top">
			<RouteLink to={{ kind: "inbox" }} class="top-brand">
				<Icon of={bell} />
				<span>{words.brand}</span>
			</RouteLink>
			<nav class="top-rooms" aria-label={shellWords.pages}>
				<PageLinks />
			</nav>
			<span class="top-space" />
			{/* From the account inwards. */}
			{[...parts].reverse().map(({ Top }, at) => Top && <Top key={at} />)}
			<Account />
		</header>
	);
}

function PageLinks() {
	const workspace = useWorkspace();
	return (
		<>
			<PageLink to={{ kind: "inbox" }} icon={inbox} label={inboxWords.title} />
			{workspace.parts.map(
				({ page }) =>
					page &&
					(page.isFor?.(workspace) ?? true) && (
						<PageLink
							key={page.name}
							to={{ kind: "page", name: page.name }}
							icon={page.icon}
							label={page.label}
						/>
					),
			)}
		</>
	);
}

function PageLink({
	to,
	icon,
	label,
}: {
	to: Route;
	icon: string;
	label: string;
}) {
	return (
		<RouteLink to={to} class="top-room" title={label} current={isHere(to)}>
			<Icon of={icon} />
			<span>{label}</span>
		</RouteLink>
	);
}

function isHere(to: Route): boolean {
	const now = route.value;
	if (to.kind === "page") return now.kind === "page" && now.name === to.name;
	return ["inbox", "conversation", "search", "view"].includes(now.kind);
}

function Account() {
	const workspace = useWorkspace();
	const { me } = workspace;
	const { email } = me.value;
	const name = plain(me.value.name);
	const sheet = useRef<HTMLDivElement>(null);
	const hide = () => sheet.current?.hidePopover();
	// Whoever has gone to another page is done here.
	const now = route.value;
	useEffect(() => sheet.current?.hidePopover(), [now]);
	return (
		<>
			<button
				type="button"
				class="top-account"
				popovertarget="account"
				aria-label={fill(shellWords.account, { name })}
			>
				<StaffPicture name={name} picture={me.value.picture} />
				<span class="top-name" dir="auto">
					{name}
				</span>
			</button>
			<div ref={sheet} id="account" class="account" popover="auto">
				<p class="account-who">
					<strong dir="auto">{name}</strong>
					<span dir="auto">{plain(email)}</span>
				</p>
				{/* On a narrow screen the bar has no room for them. */}
				<nav class="account-rooms" aria-label={shellWords.pages}>
					<PageLinks />
				</nav>
				{partsFor(workspace).map(
					({ Account: Row }, at) => Row && <Row key={at} hide={hide} />,
				)}
			</div>
		</>
	);
}
