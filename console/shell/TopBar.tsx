import { useEffect, useRef } from "preact/hooks";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import {
	bell,
	inbox,
	keyboard,
	link,
	menu,
	mute,
	people,
	signOut,
	sound,
	star,
} from "../../ui/icons.ts";
import { AvailabilityMenu } from "../availability/AvailabilityMenu.tsx";
import { inboxWords } from "../inbox/words.ts";
import { keysShown } from "../keys/keys.ts";
import { keysWords } from "../keys/words.ts";
import { PushNotificationRows } from "../push-notifications/PushNotificationRows.tsx";
import { ratingsWords } from "../ratings/words.ts";
import type { Session } from "../session/session.ts";
import { settingsWords } from "../settings/words.ts";
import { wantToSignOut } from "../sign-out/sign-out.ts";
import { signOutWords } from "../sign-out/words.ts";
import { soundWords } from "../sound/words.ts";
import { tagPageWords } from "../tag/words.ts";
import { showTeam } from "../team/show-team.ts";
import { teamWords } from "../team/words.ts";
import { fill, plain, withKey, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { type Route, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { shellWords } from "./words.ts";

export function TopBar({ session }: { session: Session }) {
	const workspace = useWorkspace();
	return (
		<header class="top">
			<RouteLink to={{ kind: "inbox" }} class="top-brand">
				<Icon of={bell} />
				<span>{words.brand}</span>
			</RouteLink>
			<nav class="top-rooms" aria-label={shellWords.pages}>
				<RoomLinks workspace={workspace} />
			</nav>
			<span class="top-space" />
			<TeamKey />
			<AvailabilityMenu />
			<Account session={session} />
		</header>
	);
}

function RoomLinks({ workspace }: { workspace: Workspace }) {
	const runs = workspace.sites.value.some(({ role }) => role !== "agent");
	const owns = workspace.sites.value.some(({ role }) => role === "owner");
	return (
		<>
			<RoomLink to={{ kind: "inbox" }} icon={inbox} label={inboxWords.title} />
			<RoomLink
				to={{ kind: "ratings" }}
				icon={star}
				label={ratingsWords.link}
			/>
			{runs && (
				<RoomLink
					to={{ kind: "settings" }}
					icon={menu}
					label={settingsWords.link}
				/>
			)}
			{owns && (
				<RoomLink to={{ kind: "tag" }} icon={link} label={tagPageWords.link} />
			)}
		</>
	);
}

function RoomLink({
	to,
	icon,
	label,
}: {
	to: Route;
	icon: string;
	label: string;
}) {
	const { kind } = route.value;
	const here =
		kind === to.kind || (to.kind === "inbox" && kind === "conversation");
	return (
		<RouteLink to={to} class="top-room" title={label} current={here}>
			<Icon of={icon} />
			<span>{label}</span>
		</RouteLink>
	);
}

function TeamKey() {
	const workspace = useWorkspace();
	return (
		<button
			type="button"
			class="icon-button top-team"
			aria-label={teamWords.label}
			aria-keyshortcuts="p"
			aria-expanded={workspace.teamShown.value}
			title={withKey(teamWords.label, "P")}
			onClick={() => showTeam(workspace)}
		>
			<Icon of={people} />
		</button>
	);
}

function Account({ session }: { session: Session }) {
	const workspace = useWorkspace();
	const me = workspace.me.value;
	const name = plain(me.name);
	const sheet = useRef<HTMLDivElement>(null);
	const hide = () => sheet.current?.hidePopover();
	// Whoever has gone to another room is done here.
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
				<Avatar name={name} id={me.id} />
				<span class="top-name" dir="auto">
					{name}
				</span>
			</button>
			<div ref={sheet} id="account" class="account" popover="auto">
				<p class="account-who">
					<strong dir="auto">{name}</strong>
					<span dir="auto">{plain(me.email)}</span>
				</p>
				{/* On a narrow screen the bar has no room for them. */}
				<nav class="account-rooms" aria-label={shellWords.pages}>
					<RoomLinks workspace={workspace} />
				</nav>
				<button
					type="button"
					role="switch"
					class="account-row"
					aria-checked={workspace.sound.on.value}
					onClick={workspace.sound.toggle}
				>
					<Icon of={workspace.sound.on.value ? sound : mute} />
					{workspace.sound.on.value ? soundWords.on : soundWords.off}
				</button>
				<PushNotificationRows />
				<button
					type="button"
					class="account-row"
					aria-keyshortcuts="?"
					onClick={() => {
						hide();
						keysShown.value = true;
					}}
				>
					<Icon of={keyboard} />
					{keysWords.link}
				</button>
				<button
					type="button"
					class="account-row"
					onClick={() => {
						hide();
						void wantToSignOut(workspace, session);
					}}
				>
					<Icon of={signOut} turns />
					{signOutWords.start}
				</button>
			</div>
		</>
	);
}
