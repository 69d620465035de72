import { useId } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { Icon } from "../../ui/Icon.tsx";
import { bell } from "../../ui/icons.ts";
import { refused } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import {
	type PushNotificationsState,
	pushNotificationsModel,
} from "./push-notifications.ts";
import { pushNotificationsWords } from "./words.ts";

/** Whether this browser rings, as a switch, and below it what that means or what stands in the way. */
export function PushSwitch() {
	const pushNotifications = useModel(pushNotificationsModel);
	const said = useId();
	const state = pushNotifications.state.value;
	const canSwitch = state.kind === "on" || state.kind === "off";
	return (
		<>
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
		</>
	);
}

function sentenceFor(state: PushNotificationsState): string {
	switch (state.kind) {
		case "unread":
			return "";
		case "unable":
		case "home_screen":
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
