import { useEffect } from "preact/hooks";
import { createLazy } from "../workspace/lazy.ts";

const rows = createLazy(() => import("./PushNotificationRows.tsx"));

/** The rows, as soon as they are loaded; until then there is nothing to switch. */
export function LazyPushRows() {
	useEffect(() => void rows.fetch(), []);
	const { value: state } = rows.state;
	return state.kind === "here" ? <state.module.PushNotificationRows /> : null;
}
