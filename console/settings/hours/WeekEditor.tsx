import { useState } from "preact/hooks";
import { Icon } from "../../../ui/Icon.tsx";
import { copy } from "../../../ui/icons.ts";
import { fill, locale } from "../../words/words.ts";
import type { HoursFaults } from "./hours-faults.ts";
import {
	ALL_DAY,
	type HoursForm,
	WEEKDAYS,
	type Weekday,
} from "./hours-form.ts";
import { OpeningsEditor } from "./OpeningsEditor.tsx";
import { hoursWords } from "./words.ts";

/** Seven days, each closed or with openings. */
export function WeekEditor({
	form,
	faults,
	gapless,
	onChange,
}: {
	form: HoursForm;
	faults: HoursFaults;
	gapless: boolean;
	onChange: (form: HoursForm) => void;
}) {
	const [said, setSaid] = useState("");
	const w = hoursWords;
	const set = (days: Partial<HoursForm["weekly"]>) =>
		onChange({ ...form, weekly: { ...form.weekly, ...days } });
	return (
		<div class="week">
			{WEEKDAYS.map((weekday) => {
				const day = weekdayName(weekday);
				const spans = form.weekly[weekday];
				return (
					<fieldset key={weekday} class="week-day">
						<legend>{day}</legend>
						<OpeningsEditor
							day={day}
							place={weekday}
							spans={spans}
							faults={faults}
							onChange={(changed) => {
								setSaid("");
								set({ [weekday]: changed });
							}}
						/>
						<button
							type="button"
							class="icon-button week-copy"
							aria-label={fill(w.copyOf, { day })}
							title={w.copy}
							onClick={() => {
								set(
									Object.fromEntries(
										WEEKDAYS.slice(0, 5).map((one) => [one, spans]),
									),
								);
								setSaid(fill(w.copied, { day }));
							}}
						>
							<Icon of={copy} />
						</button>
					</fieldset>
				);
			})}
			<p class="quiet week-said" role="status">
				{said}
			</p>
			{!gapless && (
				<p class="week-always">
					<button
						type="button"
						class="text-button"
						onClick={() =>
							set(Object.fromEntries(WEEKDAYS.map((one) => [one, [ALL_DAY]])))
						}
					>
						{w.always}
					</button>
					<span class="quiet">{w.alwaysHint}</span>
				</p>
			)}
		</div>
	);
}

/** 5 January 2026 was a Monday. */
function weekdayName(weekday: Weekday): string {
	return new Intl.DateTimeFormat(locale, {
		weekday: "long",
		timeZone: "UTC",
	}).format(Date.UTC(2026, 0, 4 + Number(weekday)));
}
