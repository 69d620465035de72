import { useEffect, useRef, useState } from "preact/hooks";
import {
	type ClosingNeeds,
	type Label,
	OUTCOMES,
	TAG_CHARS,
} from "../../../protocol/tags.ts";
import { fill } from "../../words/words.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { useModel } from "../../workspace/use-workspace.ts";
import {
	closingDraftsModel,
	emptyOutcome,
	hasTwins,
} from "./closing-drafts.ts";
import { tagSettingsWords } from "./words.ts";

const NEEDS: readonly { need: keyof ClosingNeeds; label: string }[] = [
	{ need: "outcome", label: tagSettingsWords.needsOutcome },
	{ need: "tag", label: tagSettingsWords.needsTag },
];

/** With what it is closed, and what has to be said then. */
export function OutcomesForm({ site }: { site: string }) {
	const draft = useModel(closingDraftsModel)(site);
	const form = useRef<HTMLFormElement>(null);
	const [adds, setAdds] = useState(0);
	useEffect(() => {
		const inputs = form.current?.querySelectorAll<HTMLElement>("[type=text]");
		if (adds > 0) [...(inputs ?? [])].at(-1)?.focus();
	}, [adds]);
	const { outcomes, needs } = draft.value.value;
	const w = tagSettingsWords;
	const put = (next: Label[]) => draft.type({ outcomes: next, needs });
	const isFaulty = hasTwins(outcomes);
	return (
		<form
			ref={form}
			class="settings-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (!isFaulty) void draft.save();
			}}
		>
			<h3>{w.outcomes}</h3>
			<p class="quiet">{w.outcomesLead}</p>
			{outcomes.map((one, at) => (
				<OutcomeLine
					key={one.id}
					outcome={one}
					count={at + 1}
					put={(name) => {
						const next = { ...one, name };
						put(outcomes.map((other) => (other === one ? next : other)));
					}}
					takeOut={() => put(outcomes.filter((other) => other !== one))}
					up={at === 0 ? null : () => put(movedUp(outcomes, at))}
				/>
			))}
			{outcomes.length < OUTCOMES ? (
				<button
					type="button"
					class="button"
					onClick={() => {
						put([...outcomes, emptyOutcome()]);
						setAdds(adds + 1);
					}}
				>
					{w.add}
				</button>
			) : (
				<p class="quiet">{fill(w.most, { most: OUTCOMES })}</p>
			)}
			<p class="quiet">{w.leaves}</p>
			<fieldset class="choices">
				<legend>{w.needs}</legend>
				{NEEDS.map(({ need, label }) => (
					<label key={need} class="check">
						<input
							type="checkbox"
							checked={needs[need]}
							onChange={(event) => {
								const { checked } = event.currentTarget;
								draft.type({ outcomes, needs: { ...needs, [need]: checked } });
							}}
						/>
						{label}
					</label>
				))}
			</fieldset>
			<SaveLine draft={draft} fault={isFaulty ? w.twice : null} />
		</form>
	);
}

function OutcomeLine({
	outcome,
	count,
	put,
	takeOut,
	up,
}: {
	outcome: Label;
	count: number;
	put(name: string): void;
	takeOut(): void;
	/** null: it is the first. */
	up: (() => void) | null;
}) {
	const w = tagSettingsWords;
	return (
		<div class="tags-line">
			<kbd>{count}</kbd>
			<input
				class="input"
				type="text"
				dir="auto"
				autoComplete="off"
				maxLength={TAG_CHARS}
				aria-label={fill(w.outcome, { count })}
				value={outcome.name}
				onInput={(event) => put(event.currentTarget.value)}
			/>
			{up && (
				<button
					type="button"
					class="text-button"
					aria-label={fill(w.up, { count })}
					onClick={up}
				>
					↑
				</button>
			)}
			<button
				type="button"
				class="text-button"
				aria-label={fill(w.takeOutOne, { count })}
				onClick={takeOut}
			>
				{w.takeOut}
			</button>
		</div>
	);
}

function movedUp(all: readonly Label[], at: number): Label[] {
	const moved = [...all];
	const [one] = moved.splice(at, 1);
	if (one) moved.splice(at - 1, 0, one);
	return moved;
}
