import { Icon } from "../../ui/Icon.tsx";
import { person } from "../../ui/icons.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { personWords } from "./words.ts";

/** On a narrow screen: the person instead of the conversation. */
export function PersonButton() {
	const { sideColumns } = useWorkspace();
	const shown = sideColumns.asked.value.includes("person");
	return (
		<button
			type="button"
			class="icon-button head-person"
			aria-label={personWords.label}
			title={personWords.label}
			aria-expanded={shown}
			onClick={() => sideColumns.ask("person", !shown)}
		>
			<Icon of={person} />
		</button>
	);
}
