import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { POST_ADDRESS_LINES } from "../../../protocol/limits.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { fill } from "../../words/words.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { HoursFields } from "../hours/HoursFields.tsx";
import type { PanelProps } from "../panel-props.ts";
import type { WaysForm } from "../ways-form.ts";
import { AccountsEditor } from "./AccountsEditor.tsx";
import { WayField } from "./WayField.tsx";
import css from "./ways.css?inline";
import { isFaulty, waysFaults } from "./ways-faults.ts";
import { waysWords } from "./words.ts";

// With the section: the first view of the console has no use for it.
addStyle(css);

/** How shoppers reach the shop beside the chat. */
export function WaysSection({ model: { ways: draft } }: PanelProps) {
	const place = useRef<HTMLFormElement>(null);
	const [tries, setTries] = useState(0);
	useEffect(() => {
		if (tries > 0)
			place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
	}, [tries]);
	const form = draft.value.value;
	const faults = useMemo(() => waysFaults(form), [form]);
	const isGood = !isFaulty(faults);
	const w = waysWords;
	const set = (some: Partial<WaysForm>) => draft.type({ ...form, ...some });
	return (
		<form
			ref={place}
			class="settings-form ways-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (isGood) return void draft.save();
				// Enter saves from within a field: then typing is over there, and its fault shows.
				(document.activeElement as HTMLElement | null)?.blur();
				setTries(tries + 1);
			}}
		>
			<p class="quiet">{w.lead}</p>
			<WayField
				label={w.phone}
				hint={w.phoneHint}
				fault={faults.phone}
				value={form.phone}
				type={(phone) => set({ phone })}
				input={{ inputMode: "tel", dir: "ltr" }}
			/>
			{form.phone.trim() && (
				<HoursFields
					form={form.hours}
					faults={faults.hours}
					means={PHONE_HOURS}
					onChange={(hours) => set({ hours })}
				/>
			)}
			<WayField
				label={w.email}
				hint={w.emailHint}
				fault={faults.email}
				value={form.email}
				type={(email) => set({ email })}
				input={{ inputMode: "email", dir: "ltr" }}
			/>
			<WayField
				label={w.post}
				hint={fill(w.postHint, { most: POST_ADDRESS_LINES })}
				fault={faults.post}
				rows={4}
				value={form.post}
				type={(post) => set({ post })}
			/>
			<AccountsEditor
				accounts={form.accounts}
				faults={faults}
				onChange={(accounts) => set({ accounts })}
			/>
			<SaveLine draft={draft} fault={tries > 0 && !isGood ? w.faulty : null} />
		</form>
	);
}

const PHONE_HOURS = {
	kind: waysWords.phoneKind,
	none: waysWords.phoneAlways,
	noneHint: waysWords.phoneAlwaysHint,
	weekly: waysWords.phoneWeekly,
	weeklyHint: waysWords.phoneWeeklyHint,
};
