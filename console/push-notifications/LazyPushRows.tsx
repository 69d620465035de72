import { useWhenOpened } from "../workspace/when-opened.ts";
import { pushRows } from "./push-session.ts";

/** The rows, loaded when the sheet in which they stand is opened first. */
export function LazyPushRows() {
	const place = useWhenOpened(() => void pushRows.fetch());
	const { value: state } = pushRows.state;
	return (
		<div ref={place}>
			{state.kind === "here" && <state.module.PushNotificationRows />}
		</div>
	);
}
