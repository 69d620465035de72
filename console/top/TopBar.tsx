import { useEffect, useRef } from "preact/hooks";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import {
	bell,
	inbox,
	keyboard,
	link,
	mute,
	signOut,
	sound,
	star,
} from "../../ui/icons.ts";
import type { Desk } from "../desk.ts";
import { useDesk } from "../deskContext.ts";
import { RouteLink } from "../RouteLink.tsx";
import { type Route, route } from "../route.ts";
import type { Session } from "../session/session.ts";
import { fill, plain, words } from "../words.ts";
import { keysShown, withKey } from "./keys.ts";

export function TopBar({ session }: { session: Session }) {
	const desk = useDesk();
	return (
		<header class="top">
			<RouteLink to={{ kind: "inbox" }} class="top-brand">
				<Icon of={bell} />
				<span>{words.brand}</span>
			</RouteLink>
			<nav class="top-rooms" aria-label={words.top.pages}>
				<RoomLinks desk={desk} />
			</nav>
			<span class="top-space" />
			<AvailabilitySwitch />
			<Account session={session} />
		</header>
	);
}

function RoomLinks({ desk }: { desk: Desk }) {
	const owns = desk.sites.value.some(({ role }) => role === "owner");
	return (
		<>
			<RoomLink to={{ kind: "inbox" }} icon={inbox} label={words.top.inbox} />
			<RoomLink
				to={{ kind: "ratings" }}
				icon={star}
				label={words.top.ratings}
			/>
			{owns && (
				<RoomLink to={{ kind: "tag" }} icon={link} label={words.top.tag} />
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
		<RouteLink to={to} class="top-room" current={here}>
			<Icon of={icon} />
			<span>{label}</span>
		</RouteLink>
	);
}

function AvailabilitySwitch() {
	const desk = useDesk();
	const here = desk.me.value.availability === "here";
	const state = here ? words.top.here : words.top.away;
	return (
		<button
			type="button"
			role="switch"
			class="availability"
			aria-checked={here}
			// What is seen is a part of the name: whoever speaks to the screen says what they see.
			aria-label={fill(words.top.availability, { state })}
			aria-keyshortcuts="a"
			title={withKey(here ? words.top.hereHint : words.top.awayHint, "A")}
			onClick={() => void desk.setAvailability(here ? "away" : "here")}
		>
			<span class="availability-track" aria-hidden="true" />
			<span class="availability-word">{state}</span>
		</button>
	);
}

function Account({ session }: { session: Session }) {
	const desk = useDesk();
	const me = desk.me.value;
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
				aria-label={fill(words.top.account, { name })}
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
				<nav class="account-rooms" aria-label={words.top.pages}>
					<RoomLinks desk={desk} />
				</nav>
				<button
					type="button"
					role="switch"
					class="account-row"
					aria-checked={desk.sound.on.value}
					onClick={desk.sound.toggle}
				>
					<Icon of={desk.sound.on.value ? sound : mute} />
					{desk.sound.on.value ? words.top.soundOn : words.top.soundOff}
				</button>
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
					{words.top.keys}
				</button>
				<button
					type="button"
					class="account-row"
					onClick={() => void session.signOut()}
				>
					<Icon of={signOut} turns />
					{words.top.signOut}
				</button>
			</div>
		</>
	);
}
