import "./mentions.css";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { agentName, fill, plain } from "../words/words.ts";
import { setsUp } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { whisperModel } from "./whisper.ts";
import { whisperWords } from "./whisper-words.ts";

/** Above the box: what a supervisor whispers to whoever holds it, and the way to whisper. */
export function WhisperLines({ conversation }: { conversation: Conversation }) {
	const { me } = useWorkspace();
	const said =
		conversation.mine.value &&
		conversation.log.value.entries.findLast(
			({ kind, author, body }) =>
				(kind === "note" && body?.whisper) ||
				(kind === "message" &&
					author.kind === "agent" &&
					author.id === me.value.id),
		);
	return (
		<>
			{said && said.kind === "note" && said.author.kind === "agent" && (
				<p class="whisper" role="alert">
					{fill(whisperWords.whispers, {
						name: agentName(said.author.name),
						text: plain(said.body?.text),
					})}
				</p>
			)}
			<WhisperChoice conversation={conversation} />
		</>
	);
}

function WhisperChoice({ conversation }: { conversation: Conversation }) {
	const { me, sites } = useWorkspace();
	const { drafts } = useModel(conversationsModel);
	const whispersIn = useModel(whisperModel);
	const row = conversation.head.value;
	const role = sites.value.find(({ id }) => id === row?.site)?.role;
	const holder = row?.state.kind === "open" ? row.agent : null;
	const isNote = drafts.of(conversation.id).kind === "note";
	if (!isNote || !holder || holder.id === me.value.id) return null;
	if (!role || !setsUp(role)) return null;
	return (
		<label class="whisper-choice">
			<input
				type="checkbox"
				checked={whispersIn.value === conversation.id}
				onChange={({ currentTarget: { checked } }) => {
					whispersIn.value = checked ? conversation.id : null;
				}}
			/>{" "}
			{fill(whisperWords.whisper, { name: agentName(holder.name) })}
		</label>
	);
}
