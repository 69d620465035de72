import { useState } from "preact/hooks";
import type { StaffConversation } from "../../../protocol/agent.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { printTranscript } from "../../../ui/print-transcript.ts";
import {
	type Transcript,
	transcriptFile,
	transcriptText,
} from "../../../ui/transcript.ts";
import { fill, locale, plain, refused } from "../../words/words.ts";
import { downloadText } from "../../workspace/download-text.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { linesOf, readWholeLog } from "./chat-transcript.ts";
import { saveWords } from "./words.ts";

/** The conversation on paper or in a file, without what only the team reads unless that is wanted. */
export function SaveChat({ row }: { row: StaffConversation }) {
	const { connection, sites, me } = useWorkspace();
	const [withNotes, setWithNotes] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const shop = sites.value.find(({ id }) => id === row.site);
	const w = saveWords;

	async function save(to: (chat: Transcript) => void) {
		const read = await readWholeLog(connection, row.id);
		setRefusal("refusal" in read ? read.refusal : null);
		if ("refusal" in read) return;
		const lines = linesOf(read.entries, row, withNotes, me.value.id);
		const title = fill(w.file, {
			shop: plain(shop?.name),
			ref: plain(row.ref),
		});
		to({ title, lines, locale });
	}

	return (
		<div class="person-part" id="save-chat">
			<h3>{w.title}</h3>
			<label class="check">
				<input
					type="checkbox"
					checked={withNotes}
					onChange={(event) => setWithNotes(event.currentTarget.checked)}
				/>
				<span>{w.withNotes}</span>
			</label>
			<div class="person-acts">
				<button
					type="button"
					class="button"
					onClick={() => void save(printTranscript)}
				>
					{w.print}
				</button>
				<button
					type="button"
					class="button"
					onClick={() =>
						void save((chat) =>
							downloadText(
								transcriptFile(chat.title, connection.now()),
								transcriptText(chat),
							),
						)
					}
				>
					{w.text}
				</button>
			</div>
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</div>
	);
}
