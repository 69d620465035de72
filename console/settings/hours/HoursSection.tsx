import { computed } from "@preact/signals";
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { gapless } from "../../../protocol/gapless.ts";
import { fill } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { Draft } from "../draft.ts";
import { SaveLine } from "../SaveLine.tsx";
import { ExceptionsEditor } from "./ExceptionsEditor.tsx";
import { faultsOf } from "./hours-faults.ts";
import { type HoursForm, hoursIn, zoneHere } from "./hours-form.ts";
import { Reads } from "./Reads.tsx";
import { WeekEditor } from "./WeekEditor.tsx";
import { hoursWords } from "./words.ts";

/** When the shop answers, and below it in words what a shopper reads. */
export function HoursSection({ draft }: { draft: Draft<HoursForm> }) {
	const place = useRef<HTMLFormElement>(null);
	const [tries, setTries] = useState(0);
	useEffect(() => {
		if (tries > 0)
			place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
	}, [tries]);
	const form = draft.value.value;
	const faults = useMemo(() => faultsOf(form), [form]);
	const w = hoursWords;
	const good = faults.size === 0;
	const hours = good ? hoursIn(form) : null;
	const { clock } = useWorkspace();
	// The clock ticks each second, the date once a day.
	const today = useMemo(
		() => computed(() => dateIn(form.timeZone, clock.now.value)),
		[form.timeZone, clock],
	).value;
	return (
		<form
			ref={place}
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (good) void draft.save();
				else {
					// Enter saves from within a field: then typing is over there, and its fault shows.
					(document.activeElement as HTMLElement | null)?.blur();
					setTries(tries + 1);
				}
			}}
		>
			<p class="quiet">{w.lead}</p>
			<fieldset class="choices">
				<legend>{w.kind}</legend>
				<Choice
					name={w.none}
					hint={w.noneHint}
					checked={!form.set}
					onChoose={() => draft.type({ ...form, set: false })}
				/>
				<Choice
					name={w.weekly}
					hint={w.weeklyHint}
					checked={form.set}
					onChoose={() => draft.type({ ...form, set: true })}
				/>
			</fieldset>
			{form.set && (
				<>
					<ZoneField
						value={form.timeZone}
						onChange={(timeZone) => draft.type({ ...form, timeZone })}
					/>
					<h3>{w.days}</h3>
					<WeekEditor
						form={form}
						faults={faults}
						gapless={Boolean(hours && gapless(hours))}
						onChange={draft.type}
					/>
					<ExceptionsEditor
						exceptions={form.exceptions}
						faults={faults}
						today={today}
						onChange={(exceptions) => draft.type({ ...form, exceptions })}
					/>
				</>
			)}
			<Reads form={form} good={good} />
			<SaveLine draft={draft} fault={tries > 0 && !good ? w.faulty : null} />
		</form>
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

/** The date on the wall of the shop, as 2026-12-24. */
function dateIn(timeZone: string, at: number): string {
	return new Intl.DateTimeFormat("en-CA", {
		timeZone,
		dateStyle: "short",
	}).format(at);
}

function spoken(zone: string): string {
	return zone.replaceAll("_", " ");
}
