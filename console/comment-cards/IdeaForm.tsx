import { useId, useState } from "preact/hooks";
import type { CommentCard, IdeaState } from "../../protocol/comment-card.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { REASON_CHARS } from "../../protocol/limits.ts";
import { plain, refused } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { cardListsModel } from "./card-lists.ts";
import { cardWords } from "./words.ts";

const STATES = ["heard", "planned", "done", "declined"] as const;

/** What becomes of an idea: its author reads it. */
export function IdeaForm({
	card,
	mayAct,
}: {
	card: CommentCard;
	mayAct: boolean;
}) {
	const state = card.state ?? "heard";
	const note = plain(card.note);
	const [said, setSaid] = useState<string | null>(null);
	const w = cardWords;
	return mayAct ? (
		<>
			{/* What somebody else has set meanwhile stands in it at once. */}
			<Form
				key={`${state} ${note}`}
				card={card}
				state={state}
				note={note}
				onSaid={setSaid}
			/>
			<p class="left-card-said" role="status">
				{said}
			</p>
		</>
	) : (
		<p class="left-card-acts">
			<span class="badge">{w.states[state]}</span>
			{note && <span dir="auto">{note}</span>}
		</p>
	);
}

function Form({
	card: { site, id, channel },
	state,
	note,
	onSaid,
}: {
	card: CommentCard;
	state: IdeaState;
	note: string;
	/** How the saving went. */
	onSaid: (said: string) => void;
}) {
	const { act } = useModel(cardListsModel);
	const [chosen, setChosen] = useState(state);
	const [written, setWritten] = useState(note);
	const field = useId();
	const isChanged = chosen !== state || trimmed(written) !== note;
	const w = cardWords;

	async function save() {
		const refusal = await act("idea:set", {
			site,
			card: id,
			state: chosen,
			note: trimmed(written) || null,
		});
		const saved = channel === "link" ? w.savedByLink : w.saved;
		onSaid(refusal ? refused(refusal) : saved);
	}

	return (
		<form
			class="left-card-acts"
			onSubmit={(event) => {
				event.preventDefault();
				if (isChanged) void save();
			}}
		>
			<select
				class="select"
				aria-label={w.state}
				value={chosen}
				onChange={(event) => {
					setChosen(event.currentTarget.value as IdeaState);
				}}
			>
				{STATES.map((one) => (
					<option key={one} value={one} selected={one === chosen}>
						{w.states[one]}
					</option>
				))}
			</select>
			<label class="left-card-note" for={field}>
				<span class="unseen">{w.note}</span>
				<input
					id={field}
					type="text"
					dir="auto"
					placeholder={w.note}
					maxLength={REASON_CHARS}
					value={written}
					onInput={(event) => setWritten(event.currentTarget.value)}
				/>
			</label>
			<button type="submit" class="button" aria-disabled={!isChanged}>
				{w.save}
			</button>
		</form>
	);
}
