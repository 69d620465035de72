import type { ReadonlySignal } from "@preact/signals";
import { Icon } from "../../ui/Icon.tsx";

/** A switch of the account's sheet that says how it stands. */
export function AccountSwitch({
	on,
	toggle,
	icon,
	says,
}: {
	on: ReadonlySignal<boolean>;
	toggle(): void;
	icon: string;
	says: string;
}) {
	return (
		<button
			type="button"
			role="switch"
			class="account-row"
			aria-checked={on.value}
			onClick={toggle}
		>
			<Icon of={icon} />
			{says}
		</button>
	);
}
