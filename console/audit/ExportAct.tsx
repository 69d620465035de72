import { useState } from "preact/hooks";
import { AUDIT_EXPORTED } from "../../protocol/account-limits.ts";
import { fill, locale, refused } from "../words/words.ts";
import { downloadFile } from "../workspace/download-file.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Audit } from "./audit.ts";
import { auditWords } from "./words.ts";

/** All that the filters find, as a file for a table. */
export function ExportAct({ audit }: { audit: Audit }) {
	const { connection } = useWorkspace();
	const [isBusy, setBusy] = useState(false);
	const [said, setSaid] = useState<{ text: string; isFault: boolean } | null>(
		null,
	);
	const w = auditWords;
	const run = async () => {
		if (isBusy) return;
		setBusy(true);
		setSaid(null);
		const reply = await audit.exported();
		setBusy(false);
		if (!reply.ok)
			return setSaid({ text: refused(reply.refusal), isFault: true });
		const day = new Date(connection.now()).toISOString().slice(0, 10);
		downloadFile(`${w.exportFile}-${day}.csv`, reply.data);
		const most = AUDIT_EXPORTED.toLocaleString(locale);
		setSaid({ text: fill(w.exported, { most }), isFault: false });
	};
	return (
		<div class="audit-export">
			<button
				type="button"
				class="button"
				aria-disabled={isBusy}
				onClick={() => void run()}
			>
				{isBusy ? w.exporting : w.export}
			</button>
			<p
				class={said?.isFault ? "fault" : "quiet"}
				role={said?.isFault ? "alert" : "status"}
			>
				{said?.text}
			</p>
		</div>
	);
}
