import { useEffect, useId } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { Icon } from "../../ui/Icon.tsx";
import { bell, close } from "../../ui/icons.ts";
import { counted, fill, plain, refused } from "../words/words.ts";
import { useDesk } from "../workspace/workspace-context.ts";
import type { CallingState } from "./push-notifications.ts";
import { pushNotificationsWords } from "./words.ts";

/** In the account's sheet: whether this browser rings, and which devices do. */
export function CallingRows() {
	const { calling } = useDesk();
	const said = useId();
	const state = calling.state.value;
	useEffect(() => void calling.load(), [calling]);
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
				onClick={() => void calling.toggle()}
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
	const { calling } = useDesk();
	const devices = calling.devices.value;
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
							{endpoint === calling.own.value && (
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
							onClick={() => void calling.end(endpoint)}
						>
							<Icon of={close} />
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}

function sentenceFor(state: CallingState): string {
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
