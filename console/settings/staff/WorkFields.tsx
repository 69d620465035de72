import { useId } from "preact/hooks";
import { SLOTS_MOST } from "../../../protocol/limits.ts";
import type { SiteSettings } from "../../../protocol/site.ts";
import { fill, languageName } from "../../words/words.ts";
import type { MemberForm } from "../member-drafts.ts";
import { Checks } from "./Checks.tsx";
import { membersWords } from "./words.ts";

const SLOTS_LEAST = 1;

/** What somebody gets: how much at a time, in which languages, for which teams. */
export function WorkFields({
	form,
	settings,
	isTried,
	onChange,
}: {
	form: MemberForm;
	settings: SiteSettings;
	/** Somebody has tried to send it. */
	isTried: boolean;
	onChange: (form: MemberForm) => void;
}) {
	const id = useId();
	const range = { least: SLOTS_LEAST, most: SLOTS_MOST };
	const isFault = isTried && !slotsFit(form.slots);
	const w = membersWords;
	// Also those that the shop has given up since: they can be taken off here.
	const languages = [...new Set([...settings.languages, ...form.languages])];
	return (
		<>
			<div class="setting">
				<label for={id}>{w.slots}</label>
				<input
					id={id}
					type="text"
					class="input slots"
					inputMode="numeric"
					autoComplete="off"
					value={form.slots}
					aria-invalid={isFault ? true : undefined}
					aria-describedby={`${id}-hint`}
					onInput={(event) =>
						onChange({ ...form, slots: event.currentTarget.value.trim() })
					}
				/>
				<p id={`${id}-hint`} class={isFault ? "fault" : "quiet"}>
					{fill(isFault ? w.badSlots : w.slotsHint, range)}
				</p>
			</div>
			<Checks
				legend={w.languages}
				none={languages.length === 0 ? w.noLanguages : w.anyLanguage}
				all={languages.map((tag) => ({ id: tag, name: languageName(tag) }))}
				chosen={form.languages}
				onChange={(chosen) => onChange({ ...form, languages: chosen })}
			/>
			<Checks
				legend={w.teams}
				none={settings.teams.length === 0 ? w.noTeams : w.noTeam}
				all={settings.teams}
				chosen={form.teams}
				onChange={(teams) => onChange({ ...form, teams })}
			/>
		</>
	);
}

export function slotsFit(typed: string): boolean {
	return (
		/^\d{1,2}$/.test(typed) &&
		Number(typed) >= SLOTS_LEAST &&
		Number(typed) <= SLOTS_MOST
	);
}
