import {
	type Attribute,
	type AttributeValue,
	PERSON_NOTE,
} from "../../../protocol/attribute.ts";
import { agentName, fill, plain } from "../../words/words.ts";
import { valueText } from "./value-text.ts";
import { detailWords } from "./words.ts";

/** Shows what somebody else wrote into the field meanwhile. */
export function Conflict({
	field,
	now,
	keep,
}: {
	field: Attribute;
	/** null: they have emptied it. */
	now: AttributeValue | null;
	keep: () => void;
}) {
	const w = detailWords;
	const said =
		now &&
		fill(w.conflict, {
			name: agentName(now.by.name),
			value:
				field.id === PERSON_NOTE
					? plain(now.value)
					: valueText(field, now.value),
		});
	return (
		<div role="alert">
			<p class="fault" dir="auto">
				{said ?? w.conflictEmpty}
			</p>
			<button type="button" class="text-button" onClick={keep}>
				{w.keepTheirs}
			</button>
		</div>
	);
}
