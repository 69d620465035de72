import { useId, useState } from "preact/hooks";
import { SLOTS_MOST } from "../../../protocol/limits.ts";
import type { SiteSettings } from "../../../protocol/site.ts";
import { fill, languageName, plain } from "../../words/words.ts";
import type { Draft } from "../draft.ts";
import type { MemberForm } from "../member-drafts.ts";
import { SaveLine } from "../SaveLine.tsx";
import { membersWords } from "./words.ts";

const SLOTS_LEAST = 1;

export function MemberFields({
	draft,
	name,
	settings,
}: {
	draft: Draft<MemberForm>;
	name: string;
	settings: SiteSettings;
}) {
	const id = useId();
	const [tried, setTried] = useState(false);
	const form = draft.value.value;
	const range = { least: SLOTS_LEAST, most: SLOTS_MOST };
	const good = slotsFit(form.slots);
	const w = membersWords;
	// Also those that the shop has given up since: they can be taken off here.
	const languages = [...new Set([...settings.languages, ...form.languages])];
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				setTried(!good);
				if (good) void draft.save();
				else event.currentTarget.querySelector<HTMLElement>(".slots")?.focus();
			}}
		>
			<div class="setting">
				<label for={id}>{w.slots}</label>
				<input
					id={id}
					type="text"
					class="input slots"
					inputMode="numeric"
					autoComplete="off"
					value={form.slots}
					aria-invalid={tried && !good ? true : undefined}
					aria-describedby={`${id}-hint`}
					onInput={(event) =>
						draft.type({ ...form, slots: event.currentTarget.value.trim() })
					}
				/>
				<p id={`${id}-hint`} class={tried && !good ? "fault" : "quiet"}>
					{fill(tried && !good ? w.badSlots : w.slotsHint, range)}
				</p>
			</div>
			<Checks
				legend={w.languages}
				none={languages.length === 0 ? w.noLanguages : w.anyLanguage}
				all={languages.map((tag) => ({ id: tag, name: languageName(tag) }))}
				chosen={form.languages}
				onChange={(chosen) => draft.type({ ...form, languages: chosen })}
			/>
			<Checks
				legend={w.teams}
				none={settings.teams.length === 0 ? w.noTeams : w.noTeam}
				all={settings.teams}
				chosen={form.teams}
				onChange={(teams) => draft.type({ ...form, teams })}
			/>
			<SaveLine
				draft={draft}
				names={{
					save: fill(w.saveOf, { name }),
					discard: fill(w.discardOf, { name }),
				}}
			/>
		</form>
	);
}

function Checks({
	legend,
	none,
	all,
	chosen,
	onChange,
}: {
	legend: string;
	/** What it means when nothing is chosen. */
	none: string;
	all: readonly { id: string; name: string }[];
	chosen: readonly string[];
	onChange: (chosen: string[]) => void;
}) {
	const some = all.some(({ id }) => chosen.includes(id));
	return (
		<fieldset class="choices checks">
			<legend>{legend}</legend>
			{all.map(({ id, name }) => (
				<label key={id} class="check">
					<input
						type="checkbox"
						checked={chosen.includes(id)}
						onChange={() =>
							onChange(
								chosen.includes(id)
									? chosen.filter((one) => one !== id)
									: [...chosen, id],
							)
						}
					/>
					<span dir="auto">{plain(name)}</span>
				</label>
			))}
			{!some && <p class="quiet">{none}</p>}
		</fieldset>
	);
}

function slotsFit(typed: string): boolean {
	return (
		/^\d{1,2}$/.test(typed) &&
		Number(typed) >= SLOTS_LEAST &&
		Number(typed) <= SLOTS_MOST
	);
}
