import { useId } from "preact/hooks";
import { IBAN_DAYS_MOST } from "../../../protocol/masking.ts";
import type { Draft } from "../../workspace/draft.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { DaysField } from "../DaysField.tsx";
import { daysFit } from "../security-draft.ts";
import { maskingWords } from "./words.ts";

/** Days as typed. */
export interface MaskingForm {
	ibans: boolean;
	ibanDays: string;
}

/** What of the messages of shoppers is hidden beside card numbers. */
export function MaskingSection({ draft }: { draft: Draft<MaskingForm> }) {
	const id = useId();
	const form = draft.value.value;
	const isFault = !daysFit(form.ibanDays, { least: 1, most: IBAN_DAYS_MOST });
	const w = maskingWords;
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (!isFault) void draft.save();
			}}
		>
			<h2>{w.title}</h2>
			<p class="quiet">{w.cards}</p>
			<label class="check">
				<input
					type="checkbox"
					checked={form.ibans}
					aria-describedby={`${id}-hint`}
					onChange={(event) =>
						draft.type({ ...form, ibans: event.currentTarget.checked })
					}
				/>
				<span>{w.ibans}</span>
			</label>
			<p id={`${id}-hint`} class="quiet">
				{w.ibansHint}
			</p>
			<DaysField
				label={w.days}
				value={form.ibanDays}
				said={w.daysHint}
				isFault={isFault}
				type={(ibanDays) => draft.type({ ...form, ibanDays })}
			/>
			<SaveLine draft={draft} />
		</form>
	);
}
