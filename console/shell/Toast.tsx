import { withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";

/** One line at the foot, read out when it appears. */
export function ToastLine() {
	const { toasts } = useWorkspace();
	const toast = toasts.shown.value;
	return (
		<div class="notice-place" role="status">
			{toast && (
				<div class="notice">
					<span>{toast.text}</span>
					{toast.action && (
						<button
							type="button"
							class="notice-act"
							aria-keyshortcuts="u"
							title={withKey(toast.action.label, "U")}
							onClick={toasts.act}
						>
							{toast.action.label}
						</button>
					)}
				</div>
			)}
		</div>
	);
}
