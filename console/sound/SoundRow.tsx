import { Icon } from "../../ui/Icon.tsx";
import { mute, sound } from "../../ui/icons.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { soundModel } from "./sound-model.ts";
import { soundWords } from "./words.ts";

export function SoundRow() {
	const { on, toggle } = useModel(soundModel);
	return (
		<button
			type="button"
			role="switch"
			class="account-row"
			aria-checked={on.value}
			onClick={toggle}
		>
			<Icon of={on.value ? sound : mute} />
			{on.value ? soundWords.on : soundWords.off}
		</button>
	);
}
