import { useEffect, useState } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { SameNetwork as Told } from "../../protocol/blocking.ts";
import { actOnSeveral } from "../inbox/act-on-several.ts";
import { nameOf } from "../inbox/name-of.ts";
import { counted } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { blockWords } from "./form-words.ts";

/** What else began from there, with names and a count; those whom nobody has answered are chosen. */
export function SameNetwork({ id }: { id: string }) {
	const workspace = useWorkspace();
	const [told, setTold] = useState<Told | null>(null);
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const w = blockWords;
	// What was refused stays in the list.
	const [acted, setActed] = useState(0);
	useEffect(() => {
		const asked = workspace.connection.ask("network:read", {
			conversation: id,
		});
		void asked.then((reply) => {
			if (!reply.ok) return;
			setTold(reply.data);
			const unanswered = reply.data.conversations.filter(wantsAnswer);
			setChosen(
				new Set(unanswered.map((row) => row.id).filter((one) => one !== id)),
			);
		});
	}, [id, acted]);
	if (!told) return null;
	if (!told.known) return <p class="quiet">{w.networkUnknown}</p>;
	// What is open of the visitor closes with the block.
	const rows = told.conversations.filter((row) => row.id !== id);
	if (rows.length === 0) return null;

	function toggle(one: string) {
		const next = new Set(chosen);
		if (!next.delete(one)) next.add(one);
		setChosen(next);
	}

	return (
		<fieldset class="block-network">
			<legend>{counted(w.network, rows.length)}</legend>
			<p class="quiet">{w.networkHint}</p>
			<div class="block-network-rows">
				{rows.map((row) => (
					<label key={row.id}>
						<input
							type="checkbox"
							checked={chosen.has(row.id)}
							onChange={() => toggle(row.id)}
						/>
						<span class="block-name" dir="auto">
							{nameOf(row)}
						</span>
						<span class="quiet block-preview" dir="auto">
							{row.preview?.text}
						</span>
					</label>
				))}
			</div>
			<button
				type="button"
				class="button"
				disabled={chosen.size === 0}
				onClick={() => {
					const ids = [...chosen];
					setChosen(new Set());
					void actOnSeveral(workspace, ids, {
						act: { kind: "spam" },
						done: w.closed,
					}).then(() => setActed((before) => before + 1));
				}}
			>
				{counted(w.close, chosen.size)}
			</button>
		</fieldset>
	);
}

function wantsAnswer({ unansweredSince }: StaffConversation): boolean {
	return unansweredSince != null;
}
