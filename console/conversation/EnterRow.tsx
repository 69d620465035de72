import { Icon } from "../../ui/Icon.tsx";
import { keyboard } from "../../ui/icons.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { enterSendsModel } from "./enter-sends.ts";
import { composerWords } from "./words.ts";

export function EnterRow() {
	const { on, toggle } = useModel(enterSendsModel);
	return (
		<button
			type="button"
			role="switch"
			class="account-row"
			aria-checked={on.value}
			onClick={toggle}
		>
			<Icon of={keyboard} />
			{on.value ? composerWords.enterSends : composerWords.enterBreaks}
		</button>
	);
}
