import { fill } from "../words/words.ts";
import type { Draft } from "../workspace/draft.ts";
import { OneFieldForm } from "./OneFieldForm.tsx";

/** Within how many days something is done. */
export function DaysSection({
	draft,
	most,
	words: w,
}: {
	draft: Draft<string>;
	most: number;
	words: Record<"days" | "hint" | "wrong" | "save" | "discard", string>;
}) {
	const typed = draft.value.value;
	const isRight = /^\d{1,2}$/.test(typed) && +typed >= 1 && +typed <= most;
	return (
		<OneFieldForm
			draft={draft}
			label={w.days}
			hint={w.hint}
			fault={isRight ? null : fill(w.wrong, { most })}
			input={{
				...{ type: "number", inputMode: "numeric" },
				...{ min: 1, max: most, step: 1 },
			}}
			names={{ save: w.save, discard: w.discard }}
		/>
	);
}
