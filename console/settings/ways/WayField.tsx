import type { ComponentProps } from "preact";
import { Field } from "../../workspace/SettingField.tsx";
import { useTyping } from "../hours/use-typing.ts";

/** What is wrong is said once its typing is over. */
export function WayField({
	fault,
	onLeave,
	...field
}: ComponentProps<typeof Field> & { onLeave?: () => void }) {
	const { typing, within } = useTyping(false);
	return (
		<div
			onInput={within.onInput}
			onFocusOut={(event) => {
				within.onFocusOut(event);
				onLeave?.();
			}}
		>
			<Field {...field} fault={typing ? null : fault} />
		</div>
	);
}
