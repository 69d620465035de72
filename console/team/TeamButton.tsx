import { Icon } from "../../ui/Icon.tsx";
import { people } from "../../ui/icons.ts";
import { withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { showTeam } from "./show-team.ts";
import { teamWords } from "./words.ts";

export function TeamButton() {
	const workspace = useWorkspace();
	return (
		<button
			type="button"
			class="icon-button top-team"
			aria-label={teamWords.label}
			aria-keyshortcuts="p"
			aria-expanded={workspace.sideColumns.asked.value.includes("team")}
			title={withKey(teamWords.label, "P")}
			onClick={() => showTeam(workspace)}
		>
			<Icon of={people} />
		</button>
	);
}
