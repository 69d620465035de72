import { useRef, useState } from "preact/hooks";
import { CLOSE_UNDO_MS } from "../../../protocol/limits.ts";
import { type Label, TAG_COUNTED } from "../../../protocol/tags.ts";
import { counted, fill, plain, words } from "../../words/words.ts";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { changeTag } from "./change-tag.ts";
import { TagNameForm } from "./TagNameForm.tsx";
import { tagSettingsWords } from "./words.ts";

type Doing =
	| { kind: "nothing" }
	| { kind: "renaming" }
	/** `count`: how many conversations have it; null: not known yet. */
	| { kind: "removing"; count: number | null };

/** One tag, which is renamed in place, and removed once its conversations were counted. */
export function TagRow({ site, tag }: { site: string; tag: Label }) {
	const workspace = useWorkspace();
	const button = useRef<HTMLButtonElement>(null);
	const [doing, setDoing] = useState<Doing>({ kind: "nothing" });
	const [fault, setFault] = useState<string | null>(null);
	const name = plain(tag.name);
	const w = tagSettingsWords;
	const change = (removed: boolean) =>
		changeTag(workspace, { site, tag: { ...tag, removed } });

	async function ask() {
		setFault(null);
		setDoing({ kind: "removing", count: null });
		const reply = await workspace.connection.ask("tags:count", {
			site,
			tag: tag.id,
		});
		if (reply.ok)
			setDoing({ kind: "removing", count: reply.data.conversations });
	}

	async function remove() {
		const refusal = await change(true);
		if (refusal) return setFault(refusal);
		workspace.toasts.say(
			{
				text: fill(w.removed, { name }),
				action: { label: words.undo, run: () => void undo() },
			},
			CLOSE_UNDO_MS,
		);
	}

	async function undo() {
		const refusal = await change(false);
		if (refusal) workspace.toasts.say({ text: refusal, action: null });
	}

	function leave() {
		setDoing({ kind: "nothing" });
		button.current?.focus();
	}

	return (
		<li>
			{doing.kind === "renaming" ? (
				<TagNameForm
					site={site}
					id={tag.id}
					before={name}
					label={fill(w.newName, { name })}
					leave={leave}
				/>
			) : (
				<div class="tags-line">
					<span dir="auto">{name}</span>
					<button
						ref={button}
						type="button"
						class="text-button"
						aria-label={fill(w.renameOne, { name })}
						onClick={() => setDoing({ kind: "renaming" })}
					>
						{w.rename}
					</button>
					<button
						type="button"
						class="text-button"
						aria-label={fill(w.removeOne, { name })}
						aria-expanded={doing.kind === "removing"}
						onClick={() => void ask()}
					>
						{w.remove}
					</button>
				</div>
			)}
			{doing.kind === "removing" && (
				<SureQuestion
					question={questionOf(name, doing.count)}
					yes={w.yes}
					no={w.no}
					onYes={() => void remove()}
					onNo={leave}
					fault={fault}
				/>
			)}
		</li>
	);
}

function questionOf(name: string, count: number | null): string {
	const w = tagSettingsWords;
	if (count === null) return w.counting;
	if (count === 0) return fill(w.sureNone, { name });
	if (count >= TAG_COUNTED) return fill(w.sureMany, { name, count });
	return fill(counted(w.sure, count), { name });
}
