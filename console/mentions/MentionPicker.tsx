import { inOrder, teamModel } from "../colleagues/team.ts";
import { PickerList } from "../conversation/PickerList.tsx";
import type { PickerProps } from "../conversation/picker-props.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { pickerWords } from "./picker-words.ts";

/** Colleagues of the shop whose name begins so, in any of its words. */
export function MentionPicker({
	conversation,
	query,
	insert,
	keys,
	mark,
}: PickerProps) {
	const { me } = useWorkspace();
	const team = useModel(teamModel).of(conversation.head.value?.site ?? "");
	const sought = query.toLocaleLowerCase();
	const people = inOrder(team?.agents ?? []).filter(
		({ id, name }) =>
			id !== me.value.id &&
			` ${name.toLocaleLowerCase()}`.includes(` ${sought}`),
	);
	return (
		<PickerList
			label={pickerWords.label}
			items={people}
			{...{ keys, mark, query }}
			keyOf={({ id }) => id}
			choose={({ name }) => insert(`@${name} `)}
			foot={people.length === 0 && <p class="quiet">{pickerWords.none}</p>}
		>
			{({ name }) => <span dir="auto">{name}</span>}
		</PickerList>
	);
}
