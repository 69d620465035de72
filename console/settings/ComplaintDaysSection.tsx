import { COMPLAINT_DAYS_MOST as most } from "../../protocol/limits.ts";
import { fill } from "../words/words.ts";
import type { Draft } from "../workspace/draft.ts";
import { OneFieldForm } from "./OneFieldForm.tsx";
import { complaintDaysWords as w } from "./page-words.ts";

/** Within how many days a complaint is decided. */
export function ComplaintDaysSection({ draft }: { draft: Draft<string> }) {
	return (
		<OneFieldForm
			draft={draft}
			label={w.days}
			hint={w.hint}
			fault={isDays(draft.value.value) ? null : fill(w.wrong, { most })}
			input={{
				...{ type: "number", inputMode: "numeric" },
				...{ min: 1, max: most, step: 1 },
			}}
			names={{ save: w.save, discard: w.discard }}
		/>
	);
}

function isDays(typed: string): boolean {
	return /^\d{1,2}$/.test(typed) && +typed >= 1 && +typed <= most;
}
