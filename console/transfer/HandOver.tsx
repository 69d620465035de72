import { useState } from "preact/hooks";
import { REASON_CHARS } from "../../protocol/limits.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { TargetChoice } from "../colleagues/TargetChoice.tsx";
import { type Target, targetsIn } from "../colleagues/targets.ts";
import { teamModel } from "../colleagues/team.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { nameOf } from "../inbox/name-of.ts";
import { fill, plain, refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { handOver, transferring } from "./transfer.ts";
import { transferWords } from "./words.ts";

/** To whom, and a word about why. */
export function HandOver({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const [to, setTo] = useState<Target | null>(null);
	const { drafts } = useModel(conversationsModel);
	const note = drafts.of(conversation.id).transfer ?? "";
	const write = (text: string) =>
		drafts.writeFor(conversation.id, "transfer", text);
	const [fault, setFault] = useState<Refusal | null>(null);
	const team = useModel(teamModel);
	const row = conversation.head.value;
	const targets = targetsIn(
		row ? team.of(row.site) : null,
		workspace.me.value.id,
		row,
	);
	// Whoever was chosen may have gone away, or been given another one, meanwhile.
	const chosen =
		targets.find(
			({ kind, id, why }) => why === null && kind === to?.kind && id === to.id,
		) ?? null;
	const w = transferWords;
	return (
		<form
			class="keys-sheet hand-over"
			onSubmit={async (event) => {
				event.preventDefault();
				if (!chosen) return;
				const refusal = await handOver(workspace, conversation, chosen, note);
				setFault(refusal);
				if (refusal) return;
				write("");
				transferring.value = null;
			}}
		>
			<h2 id="hand-over-title" dir="auto">
				{fill(w.title, { name: row ? nameOf(row) : "" })}
			</h2>
			<TargetChoice
				targets={targets}
				language={row?.language ?? null}
				chosen={chosen}
				choose={(target) => {
					setTo(target);
					setFault(null);
				}}
			/>
			<label class="hand-over-note">
				{w.note}
				<textarea
					class="card-field"
					rows={2}
					dir="auto"
					maxLength={REASON_CHARS}
					value={note}
					onInput={(event) => write(event.currentTarget.value)}
				/>
			</label>
			{fault && (
				<p class="fault" role="alert">
					{refused(fault)}
				</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main" disabled={!chosen}>
					{chosen ? fill(w.submitTo, { name: plain(chosen.name) }) : w.submit}
				</button>
				<button
					type="button"
					class="button"
					onClick={() => {
						transferring.value = null;
					}}
				>
					{w.cancel}
				</button>
			</div>
		</form>
	);
}
