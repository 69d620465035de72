import "../session/field.css";
import "./quiet-hours.css";
import { useId, useState } from "preact/hooks";
import type { QuietHours } from "../../protocol/quiet-hours.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { fill, locale, refused } from "../words/words.ts";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { quietWords as w } from "./words.ts";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"];

type Saving =
	| { kind: "idle" | "saving" | "saved" }
	| { kind: "refused"; refusal: Refusal };

/** When nothing rings, on the page of one's own account. */
export function QuietCard() {
	const { state, set } = useModel(quietHoursModel);
	const kept = state.value.hours;
	const [typed, type] = useState<QuietHours | null>(null);
	const [saving, setSaving] = useState<Saving>({ kind: "idle" });
	const id = useId();
	const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const shown = typed ?? kept ?? { ...USUAL, timeZone };
	const change = (now: Partial<QuietHours>) => {
		// The clock where the change is made is the person's.
		type({ ...shown, timeZone, ...now });
		setSaving({ kind: "idle" });
	};
	const fault = faultIn(shown);

	async function save(hours: QuietHours | null) {
		if (saving.kind === "saving") return;
		setSaving({ kind: "saving" });
		const refusal = await set(hours);
		setSaving(refusal ? { kind: "refused", refusal } : { kind: "saved" });
		if (!refusal) type(null);
	}

	return (
		<section class="settings-card" aria-labelledby={id}>
			<h2 id={id} class="account-heading">
				{w.title}
			</h2>
			<p class="quiet">{w.lead}</p>
			<form
				class="settings-form"
				onSubmit={(event) => {
					event.preventDefault();
					if (!fault) void save(shown);
				}}
			>
				<div class="quiet-times">
					{(["from", "to"] as const).map((end) => (
						<label key={end}>
							<span>{w[end]}</span>
							<input
								type="time"
								class="input"
								required
								value={shown[end]}
								onInput={({ currentTarget }) =>
									change({ [end]: currentTarget.value })
								}
							/>
						</label>
					))}
				</div>
				<fieldset class="quiet-days">
					<legend>{w.days}</legend>
					{WEEKDAYS.map((day) => (
						<label key={day} class="check">
							<input
								type="checkbox"
								checked={shown.days.includes(day)}
								onChange={({ currentTarget: { checked } }) =>
									change({
										days: WEEKDAYS.filter((one) =>
											one === day ? checked : shown.days.includes(one),
										),
									})
								}
							/>
							<span>{dayName(day)}</span>
						</label>
					))}
				</fieldset>
				<p class="quiet">{fill(w.zone, { zone: shown.timeZone })}</p>
				<p role="status" class={fault ? "fault" : "quiet"}>
					{saying(saving, fault)}
				</p>
				<p class="quiet-acts">
					<button type="submit" class="button button-main" disabled={!!fault}>
						{w.save}
					</button>
					{kept && (
						<button
							type="button"
							class="button"
							onClick={() => void save(null)}
						>
							{w.remove}
						</button>
					)}
				</p>
			</form>
		</section>
	);
}

const USUAL = { from: "22:00", to: "07:00", days: WEEKDAYS };

function faultIn({ from, to, days }: QuietHours): string | null {
	if (!from || !to) return w.noTime;
	if (from === to) return w.sameTime;
	return days.length === 0 ? w.noDay : null;
}

function saying(saving: Saving, fault: string | null): string {
	if (fault) return fault;
	if (saving.kind === "refused") return refused(saving.refusal);
	return saving.kind === "saved" ? w.saved : "";
}

/** 2026-01-05 was a Monday. */
function dayName(day: string): string {
	return weekday.format(Date.UTC(2026, 0, 4 + Number(day)));
}
const weekday = new Intl.DateTimeFormat(locale, {
	weekday: "short",
	timeZone: "UTC",
});
