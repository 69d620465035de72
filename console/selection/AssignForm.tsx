import { useState } from "preact/hooks";
import { TargetChoice } from "../colleagues/TargetChoice.tsx";
import { type Target, targetsIn } from "../colleagues/targets.ts";
import { teamModel } from "../colleagues/team.ts";
import { actOnSeveral } from "../inbox/act-on-several.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { counted, fill, plain } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { assignFormWords } from "./form-words.ts";
import { selectionWords } from "./words.ts";

/** Colleagues and teams of the one shop that all of them are of, and oneself. */
export function AssignForm({
	ids,
	hide,
}: {
	ids: readonly string[];
	hide(): void;
}) {
	const workspace = useWorkspace();
	const { inbox } = useModel(inboxModel);
	const team = useModel(teamModel);
	const [to, setTo] = useState<Target | null>(null);
	const rows = ids.flatMap((id) => inbox.row(id) ?? []);
	const [shop = "", ...others] = new Set(rows.map(({ site }) => site));
	const isOne = others.length === 0 && shop !== "";
	const targets = targetsIn(
		isOne ? team.of(shop) : null,
		workspace.me.value.id,
		rows.length === 1 ? rows[0] : null,
	);
	const w = assignFormWords;
	const assign = (target: Pick<Target, "kind" | "id" | "name">) => {
		const { kind, id, name } = target;
		hide();
		void actOnSeveral(workspace, ids, {
			act: { kind: "assign", to: { kind, id } },
			done: w.assigned,
			to: name,
		});
	};
	return (
		<form
			class="keys-sheet hand-over"
			onSubmit={(event) => {
				event.preventDefault();
				if (to) assign(to);
			}}
		>
			<h2 id="assign-title">{counted(w.assignTitle, ids.length)}</h2>
			{isOne ? (
				<TargetChoice targets={targets} chosen={to} choose={setTo} />
			) : (
				<p>{w.several}</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main" disabled={!to}>
					{to
						? fill(w.assignTo, { name: plain(to.name) })
						: selectionWords.assign}
				</button>
				{isOne && (
					<button
						type="button"
						class="button"
						onClick={() => assign({ kind: "agent", ...workspace.me.value })}
					>
						{w.me}
					</button>
				)}
				<button
					type="button"
					class="button"
					onClick={() => {
						hide();
						void actOnSeveral(workspace, ids, {
							act: { kind: "release" },
							done: w.released,
						});
					}}
				>
					{w.queue}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</form>
	);
}
