import { useId, useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { MemberRemoval, StaffPerson } from "../../../protocol/staff.ts";
import { LeavingForm } from "../../colleagues/LeavingForm.tsx";
import { targetsIn } from "../../colleagues/targets.ts";
import { heldBy, teamModel } from "../../colleagues/team.ts";
import { inboxModel } from "../../inbox/inbox-model.ts";
import { nameOf } from "../../inbox/name-of.ts";
import { counted, fill, plain, refused } from "../../words/words.ts";
import { QuestionDialog } from "../../workspace/QuestionDialog.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { peopleWords } from "./people-words.ts";
import type { StaffModel } from "./staff-model.ts";

/** Somebody leaves: what becomes of what they hold, and of them. */
export function RemoveDialog({
	person,
	hide,
	...of
}: {
	/** null: nobody is to be removed. */
	person: StaffPerson | null;
	site: string;
	staff: StaffModel;
	hide: () => void;
	onRemoved: () => void;
}) {
	const id = useId();
	return (
		<QuestionDialog titleId={id} isOpen={person !== null} hide={hide}>
			{person && <Question titleId={id} person={person} hide={hide} {...of} />}
		</QuestionDialog>
	);
}

function Question({
	titleId,
	hide,
	person,
	site,
	staff,
	onRemoved,
}: {
	titleId: string;
	person: StaffPerson;
	site: string;
	staff: StaffModel;
	hide: () => void;
	onRemoved: () => void;
}) {
	const { me, toasts } = useWorkspace();
	const team = useModel(teamModel);
	const open = useModel(inboxModel).inbox.rowsIn("open");
	const name = plain(person.name);
	const isMe = person.id === me.value.id;
	const held = heldBy(person.id, open).filter((row) => row.site === site);
	const w = peopleWords;
	const texts = {
		title: isMe ? w.removeMe : fill(w.removeTitle, { name }),
		more: isMe ? w.removeMoreMe : w.removeMore,
		submit: isMe ? w.removeMeYes : fill(w.removeYes, { name }),
		stay: isMe ? w.removeMeNo : fill(w.removeNo, { name }),
	};
	const remove = async (open: MemberRemoval["open"]) => {
		const refusal = await staff.remove(person.id, open);
		if (refusal) return refusal;
		toasts.say({ text: fill(w.removed, { name }), action: null });
		onRemoved();
		hide();
		return null;
	};
	if (held.length === 0)
		return (
			<NothingHeld
				titleId={titleId}
				texts={{ ...texts, lead: fill(w.removeNone, { name }) }}
				remove={() => remove({ kind: "queue" })}
				hide={hide}
			/>
		);
	return (
		<LeavingForm
			titleId={titleId}
			texts={{
				...texts,
				lead: fill(counted(w.removeHolds, held.length), { name }),
				keepHint: null,
			}}
			targets={targetsIn(team.of(site), person.id)}
			names={held.map(nameOf)}
			leave={async (chosen) =>
				chosen.kind === "keep" ? null : await remove(chosen)
			}
			stay={hide}
		/>
	);
}

function NothingHeld({
	titleId,
	texts,
	remove,
	hide,
}: {
	titleId: string;
	texts: Record<"title" | "lead" | "more" | "submit" | "stay", string>;
	remove: () => Promise<Refusal | null>;
	hide: () => void;
}) {
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	return (
		<form
			class="keys-sheet hand-over"
			onSubmit={async (event) => {
				event.preventDefault();
				setRefusal(await remove());
			}}
		>
			<h2 id={titleId}>{texts.title}</h2>
			<p dir="auto">{texts.lead}</p>
			<p class="quiet">{texts.more}</p>
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main">
					{texts.submit}
				</button>
				<button type="button" class="button" onClick={hide}>
					{texts.stay}
				</button>
			</div>
		</form>
	);
}
