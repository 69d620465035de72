import { Icon } from "../../../ui/Icon.tsx";
import { close } from "../../../ui/icons.ts";
import { useLazyWords } from "../context/context.ts";
import { filled } from "../locale/words.ts";

export function RemoveButton({
	name,
	onClick,
}: {
	name: string;
	onClick(): void;
}) {
	const label = filled(useLazyWords().files.remove, { name });
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
