import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Draft } from "../../workspace/draft.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { HoursFields } from "./HoursFields.tsx";
import { faultsOf } from "./hours-faults.ts";
import type { HoursForm } from "./hours-form.ts";
import { Reads } from "./Reads.tsx";
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
			<HoursFields
				form={form}
				faults={faults}
				means={w}
				onChange={draft.type}
			/>
			<Reads form={form} good={good} />
			<SaveLine draft={draft} fault={tries > 0 && !good ? w.faulty : null} />
		</form>
	);
}
