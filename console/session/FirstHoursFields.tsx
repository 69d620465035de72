import { useId } from "preact/hooks";
import { fill, locale } from "../words/words.ts";
import type { FirstHours } from "./first-hours.ts";
import type { FirstRunField } from "./first-run-form.ts";
import { hoursWords } from "./first-run-words.ts";
import type { DoorForm } from "./use-door-form.ts";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"];
const w = hoursWords;

/** When a new shop answers: asked before the tag is there, so that its first shopper reads the truth. */
export function FirstHoursFields({ form }: { form: DoorForm<FirstRunField> }) {
	const { typed, type } = form;
	return (
		<fieldset class="first-hours">
			<legend class="unseen">{w.title}</legend>
			<p class="quiet">{w.lead}</p>
			{(["none", "weekly"] as const).map((kind) => (
				<label key={kind} class="choice">
					<input
						type="radio"
						name="kind"
						checked={typed.kind === kind}
						onChange={() => type("kind", kind)}
					/>
					<span>
						<strong>{w[kind]}</strong>
						{kind === "none" && <span class="quiet">{w.noneHint}</span>}
					</span>
				</label>
			))}
			{typed.kind !== "none" && <Week form={form} />}
		</fieldset>
	);
}

function Week({ form }: { form: DoorForm<FirstRunField> }) {
	const { typed, faults, type } = form;
	const said = useId();
	const fault = faults.days ?? faults.from ?? faults.to;
	return (
		<>
			<fieldset class="first-days">
				<legend class="unseen">{w.days}</legend>
				{WEEKDAYS.map((day, at) => (
					<label key={day} class="first-day">
						<input
							type="checkbox"
							// A fault of the days puts the focus here.
							name={at === 0 ? "days" : undefined}
							checked={typed.days.includes(day)}
							aria-label={weekday(day, "long")}
							aria-invalid={faults.days ? true : undefined}
							aria-describedby={faults.days ? said : undefined}
							onChange={() => type("days", toggled(typed.days, day))}
						/>
						<span aria-hidden="true">{weekday(day, "short")}</span>
					</label>
				))}
			</fieldset>
			<div class="first-times">
				{(["from", "to"] as const).map((end) => (
					<label key={end} class="field">
						{w[end]}
						<input
							type="time"
							name={end}
							required
							value={typed[end]}
							aria-invalid={faults[end] ? true : undefined}
							aria-describedby={said}
							onInput={(event) => type(end, event.currentTarget.value)}
						/>
					</label>
				))}
			</div>
			<p id={said} class={fault ? "fault" : "quiet"}>
				{fault ?? `${fill(w.zone, { zone: zoneOf(typed) })} ${w.more}`}
			</p>
		</>
	);
}

function zoneOf({ timeZone }: Pick<FirstHours, "timeZone">): string {
	return timeZone.replaceAll("_", " ");
}

/** In the order of the week, whatever the order of the clicks. */
function toggled(days: string, day: string): string {
	return WEEKDAYS.filter((one) => days.includes(one) !== (one === day)).join(
		"",
	);
}

/** 5 January 2026 was a Monday. */
function weekday(day: string, style: "long" | "short"): string {
	return new Intl.DateTimeFormat(locale, {
		weekday: style,
		timeZone: "UTC",
	}).format(Date.UTC(2026, 0, 4 + Number(day)));
}
