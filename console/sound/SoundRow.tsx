import { mute, sound } from "../../ui/icons.ts";
import { AccountSwitch } from "../workspace/AccountSwitch.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { soundModel } from "./sound-model.ts";
import { soundWords } from "./words.ts";

export function SoundRow() {
	const { on, toggle } = useModel(soundModel);
	const says = on.value ? soundWords.on : soundWords.off;
	const icon = on.value ? sound : mute;
	return <AccountSwitch on={on} toggle={toggle} icon={icon} says={says} />;
}
