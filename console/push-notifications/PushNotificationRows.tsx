import { useEffect, useId } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { Icon } from "../../ui/Icon.tsx";
import { bell, close } from "../../ui/icons.ts";
import { counted, fill, plain, refused } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import {
	type PushNotificationsState,
	pushNotificationsModel,
} from "./push-notifications.ts";
import { pushNotificationsWords } from "./words.ts";

/** In the account's sheet: whether this browser rings, and which devices do. */
export function PushNotificationRows() {
	const pushNotifications = useModel(pushNotificationsModel);
	const said = useId();
	const state = pushNotifications.state.value;
	useEffect(() => void pushNotifications.load(), [pushNotifications]);
	if (state.kind === "unread") return null;
	const canSwitch = state.kind === "on" || state.kind === "off";
	return (
		<div class="calling">
			<button
				type="button"
				role="switch"
				class="account-row"
				aria-checked={state.kind === "on"}
				aria-disabled={!canSwitch}
				aria-describedby={said}
				onClick={() => void pushNotifications.toggle()}
			>
				<Icon of={bell} />
				<span class="calling-switch">{pushNotificationsWords.switch}</span>
				<span class="calling-track" aria-hidden="true" />
			</button>
			<p id={said} class="calling-said" role="status">
				{sentenceFor(state)}
			</p>
			<Devices />
		</div>
	);
}

function Devices() {
	const pushNotifications = useModel(pushNotificationsModel);
	const devices = pushNotifications.devices.value;
	if (devices.length === 0) return null;
	return (
		<details class="calling-devices">
			<summary>
				{counted(pushNotificationsWords.devices, devices.length)}
			</summary>
			<ul>
				{devices.map(({ endpoint, name }) => (
					<li key={endpoint}>
						<span dir="auto">
							{plain(name)}
							{endpoint === pushNotifications.own.value && (
								<small> ({pushNotificationsWords.thisOne})</small>
							)}
						</span>
						<button
							type="button"
							class="icon-button"
							aria-label={fill(pushNotificationsWords.end, {
								device: plain(name),
							})}
							title={fill(pushNotificationsWords.end, { device: plain(name) })}
							onClick={() => void pushNotifications.end(endpoint)}
						>
							<Icon of={close} />
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}

function sentenceFor(state: PushNotificationsState): string {
	switch (state.kind) {
		case "unread":
			return "";
		case "unable":
		case "blocked":
		case "working":
			return pushNotificationsWords[state.kind];
		case "on":
		case "off":
			if (state.failed === null) return pushNotificationsWords[state.kind];
			return state.failed === "browser"
				? pushNotificationsWords.failed
				: refused(state.failed);
		default:
			return unreachable(state);
	}
}
