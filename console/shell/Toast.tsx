import { withKey } from "../words/words.ts";
import { useDesk } from "../workspace/workspace-context.ts";

/** One line at the foot, read out when it appears. */
export function NoticeLine() {
	const { notices } = useDesk();
	const notice = notices.shown.value;
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
							onClick={notices.act}
						>
							{notice.action.label}
						</button>
					)}
				</div>
			)}
		</div>
	);
}
