import { withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";

/** One line at the foot, read out when it appears. */
export function ToastLine() {
	const { toasts } = useWorkspace();
	const notice = toasts.shown.value;
	return (
		<div class="notice-place" role="status">
			{notice && (
				<div class="notice">
					<span>{notice.text}</span>
					{notice.action && (
						<button
							type="button"
							class="notice-act"
							aria-keyshortcuts="u"
							title={withKey(notice.action.label, "U")}
							onClick={toasts.act}
						>
							{notice.action.label}
						</button>
					)}
				</div>
			)}
		</div>
	);
}
