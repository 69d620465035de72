import type { DeviceLinkMade } from "../../protocol/push.ts";
import { CopyLine } from "../session/CopyLine.tsx";
import { QrCode } from "../workspace/QrCode.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { phoneWords } from "./phone-words.ts";

/** The link on this screen alone, for as long as it opens something. */
export function LinkCode({ url, expiresAt }: DeviceLinkMade) {
	const { clock } = useWorkspace();
	const w = phoneWords;
	if (clock.now.value >= expiresAt)
		return (
			<p class="quiet" role="status">
				{w.codeEnded}
			</p>
		);
	return (
		<div class="phone-code">
			<QrCode text={url} label={w.code} />
			<p class="quiet">{w.codeSecret}</p>
			<details>
				<summary>{w.orLink}</summary>
				<CopyLine text={url} label={w.orLink} />
			</details>
		</div>
	);
}
