import { useEffect, useRef } from "preact/hooks";
import { pushRows } from "./push-session.ts";

/** The rows, loaded when the sheet in which they stand is opened first. */
export function LazyPushRows() {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const sheet = place.current?.closest("[popover]");
		const load = () => void pushRows.fetch();
		sheet?.addEventListener("beforetoggle", load, { once: true });
		return () => sheet?.removeEventListener("beforetoggle", load);
	}, []);
	const { value: state } = pushRows.state;
	return (
		<div ref={place}>
			{state.kind === "here" && <state.module.PushNotificationRows />}
		</div>
	);
}
