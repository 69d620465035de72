import { computed } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import { gapless } from "../../../protocol/gapless.ts";
import { fill } from "../../words/words.ts";
import { dateIn } from "../../workspace/date-in.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { ExceptionsEditor } from "./ExceptionsEditor.tsx";
import type { HoursFaults } from "./hours-faults.ts";
import { type HoursForm, hoursIn, zoneHere } from "./hours-form.ts";
import { WeekEditor } from "./WeekEditor.tsx";
import { hoursWords } from "./words.ts";

/** No set hours, or a week with its special days. */
export function HoursFields({
	form,
	faults,
	means,
	onChange,
}: {
	form: HoursForm;
	faults: HoursFaults;
	/** What either choice means here. */
	means: Pick<
		typeof hoursWords,
		"kind" | "none" | "noneHint" | "weekly" | "weeklyHint"
	>;
	onChange: (form: HoursForm) => void;
}) {
	const w = hoursWords;
	const hours = faults.size === 0 ? hoursIn(form) : null;
	const { clock } = useWorkspace();
	// The clock ticks each second, the date once a day.
	const today = useMemo(
		() => computed(() => dateIn(form.timeZone, clock.now.value)),
		[form.timeZone, clock],
	).value;
	return (
		<>
			<fieldset class="choices">
				<legend>{means.kind}</legend>
				<Choice
					name={means.none}
					hint={means.noneHint}
					checked={!form.set}
					onChoose={() => onChange({ ...form, set: false })}
				/>
				<Choice
					name={means.weekly}
					hint={means.weeklyHint}
					checked={form.set}
					onChoose={() => onChange({ ...form, set: true })}
				/>
			</fieldset>
			{form.set && (
				<>
					<ZoneField
						value={form.timeZone}
						onChange={(timeZone) => onChange({ ...form, timeZone })}
					/>
					<h3>{w.days}</h3>
					<WeekEditor
						form={form}
						faults={faults}
						gapless={Boolean(hours && gapless(hours))}
						onChange={onChange}
					/>
					<ExceptionsEditor
						exceptions={form.exceptions}
						faults={faults}
						today={today}
						onChange={(exceptions) => onChange({ ...form, exceptions })}
					/>
				</>
			)}
		</>
	);
}

function Choice({
	name,
	hint,
	checked,
	onChoose,
}: {
	name: string;
	hint: string;
	checked: boolean;
	onChoose: () => void;
}) {
	return (
		<label class="choice">
			<input
				type="radio"
				name="hours-kind"
				checked={checked}
				onChange={onChoose}
			/>
			<span>
				<strong>{name}</strong>
				<span class="quiet">{hint}</span>
			</span>
		</label>
	);
}

function ZoneField({
	value,
	onChange,
}: {
	value: string;
	onChange: (timeZone: string) => void;
}) {
	const id = useId();
	const here = zoneHere();
	const zones = [
		...new Set([...Intl.supportedValuesOf("timeZone"), here, value]),
	]
		.filter((zone) => zone !== here)
		.sort();
	const w = hoursWords;
	return (
		<div class="setting">
			<label for={id}>{w.timeZone}</label>
			<select
				id={id}
				class="select"
				value={value}
				aria-describedby={`${id}-hint`}
				onChange={(event) => onChange(event.currentTarget.value)}
			>
				<option value={here} selected={value === here}>
					{fill(w.timeZoneHere, { zone: spoken(here) })}
				</option>
				{zones.map((zone) => (
					<option key={zone} value={zone} selected={value === zone}>
						{spoken(zone)}
					</option>
				))}
			</select>
			<p id={`${id}-hint`} class="quiet">
				{w.timeZoneHint}
			</p>
		</div>
	);
}

function spoken(zone: string): string {
	return zone.replaceAll("_", " ");
}
