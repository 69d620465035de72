import { useId, useState } from "preact/hooks";
import { OFFER_MS } from "../../../protocol/limits.ts";
import { fill } from "../../words/words.ts";
import type { Draft } from "../../workspace/draft.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import type { TeamForm } from "../team-drafts.ts";
import { teamFault, teamRefused } from "./team-fault.ts";
import { teamsWords } from "./words.ts";

/** Name of a team, and whether its conversations are given or offered. */
export function TeamFields({
	draft,
	label,
	word,
	names,
}: {
	draft: Draft<TeamForm>;
	label: string;
	/** On the key that saves. */
	word?: string;
	names: { save: string; discard: string };
}) {
	const id = useId();
	const [tried, setTried] = useState(false);
	const form = draft.value.value;
	const fault = tried ? teamFault(form.name) : null;
	const w = teamsWords;
	const how = (offers: boolean, name: string, hint: string) => (
		<label class="choice">
			<input
				type="radio"
				name={`${id}-how`}
				checked={form.offers === offers}
				onChange={() => draft.type({ ...form, offers })}
			/>
			<span>
				<strong>{name}</strong>
				<span class="quiet">{hint}</span>
			</span>
		</label>
	);
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={async (event) => {
				event.preventDefault();
				const bad = teamFault(form.name) !== null;
				setTried(bad);
				if (bad)
					event.currentTarget
						.querySelector<HTMLElement>("input[type=text]")
						?.focus();
				else await draft.save();
			}}
		>
			<div class="setting">
				<label for={id}>
					<span aria-hidden="true">{w.name}</span>
					<span class="unseen">{label}</span>
				</label>
				<input
					id={id}
					type="text"
					class="input"
					autoComplete="off"
					dir="auto"
					value={form.name}
					aria-invalid={fault ? true : undefined}
					aria-describedby={fault ? `${id}-fault` : undefined}
					onInput={(event) =>
						draft.type({ ...form, name: event.currentTarget.value })
					}
				/>
				{fault && (
					<p id={`${id}-fault`} class="fault">
						{fault}
					</p>
				)}
			</div>
			<fieldset class="choices">
				<legend>{w.how}</legend>
				{how(false, w.given, w.givenHint)}
				{how(
					true,
					w.offered,
					fill(w.offeredHint, { seconds: OFFER_MS / 1_000 }),
				)}
			</fieldset>
			<SaveLine draft={draft} word={word} says={teamRefused} names={names} />
		</form>
	);
}
