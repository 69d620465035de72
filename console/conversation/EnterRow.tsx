import { keyboard } from "../../ui/icons.ts";
import { AccountSwitch } from "../workspace/AccountSwitch.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { enterSendsModel } from "./enter-sends.ts";
import { composerWords } from "./words.ts";

export function EnterRow() {
	const { on, toggle } = useModel(enterSendsModel);
	const says = on.value ? composerWords.enterSends : composerWords.enterBreaks;
	return <AccountSwitch on={on} toggle={toggle} icon={keyboard} says={says} />;
}
