import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { forward } from "../../ui/icons.ts";
import { counted } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { pushLinkWords } from "./link-words.ts";
import { PushSwitch } from "./PushSwitch.tsx";
import { PHONE } from "./phone-page.ts";
import { pushNotificationsModel } from "./push-notifications.ts";
import { pushNotificationsWords } from "./words.ts";

/** In the account's sheet: whether this browser rings, and the way to the others. */
export function PushNotificationRows() {
	const pushNotifications = useModel(pushNotificationsModel);
	const { state, devices } = pushNotifications;
	useEffect(() => void pushNotifications.load(), [pushNotifications]);
	if (state.value.kind === "unread") return null;
	const many = devices.value.length;
	return (
		<div class="calling">
			<PushSwitch />
			<RouteLink to={{ kind: "page", name: PHONE }} class="account-row">
				<Icon of={forward} />
				<span class="calling-switch">{pushLinkWords.phone}</span>
			</RouteLink>
			{many > 0 && (
				<p class="calling-said">
					{counted(pushNotificationsWords.devices, many)}
				</p>
			)}
		</div>
	);
}
