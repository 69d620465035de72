import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { fill } from "../words/words.ts";
import { fileWords } from "./words.ts";

export function RemoveButton({
	name,
	onClick,
}: {
	name: string;
	onClick(): void;
}) {
	const label = fill(fileWords.remove, { name });
	return (
		<button
			type="button"
			class="icon-button remove-file"
			aria-label={label}
			title={label}
			onClick={onClick}
		>
			<Icon of={close} />
		</button>
	);
}
