import { WRAP_UP_MOST_MS } from "../../protocol/limits.ts";
import { fill } from "../words/words.ts";
import type { Draft } from "../workspace/draft.ts";
import { OneFieldForm } from "./OneFieldForm.tsx";
import { wrapUpWords } from "./page-words.ts";

const most = WRAP_UP_MOST_MS / 1_000;

/** How long nothing new comes to whoever has closed a conversation. */
export function WrapUpSection({ draft }: { draft: Draft<string> }) {
	const w = wrapUpWords;
	return (
		<OneFieldForm
			draft={draft}
			label={w.seconds}
			hint={w.hint}
			fault={isSeconds(draft.value.value) ? null : fill(w.wrong, { most })}
			input={{
				type: "number",
				inputMode: "numeric",
				min: 0,
				max: most,
				step: 1,
			}}
			names={{ save: w.save, discard: w.discard }}
		/>
	);
}

function isSeconds(typed: string): boolean {
	return /^\d{1,3}$/.test(typed) && +typed <= most;
}
