import { useId } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { bell } from "../../ui/icons.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { desktopNoticesModel } from "./desktop-notices.ts";
import { noticeWords } from "./words.ts";

/** In the account's sheet: whether this browser shows notices, and what that means or what stands in the way. */
export function NoticesRow() {
	const { state, toggle } = useModel(desktopNoticesModel);
	const said = useId();
	const now = state.value;
	return (
		<div class="calling">
			<button
				type="button"
				role="switch"
				class="account-row"
				aria-checked={now === "on"}
				aria-disabled={now === "unable" || now === "blocked"}
				aria-describedby={said}
				onClick={() => {
					if (now === "on" || now === "off") void toggle();
				}}
			>
				<Icon of={bell} />
				<span class="calling-switch">{noticeWords.label}</span>
				<span class="calling-track" aria-hidden="true" />
			</button>
			<p id={said} class="calling-said" role="status">
				{noticeWords.hint[now]}
			</p>
		</div>
	);
}
