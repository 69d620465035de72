import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { hidden, shown } from "../../ui/icons.ts";
import { Field } from "./Field.tsx";
import { signInWords } from "./words.ts";

/** A password, hidden until whoever types it wants to see it. */
export function PasswordField({
	isNew,
	label,
	hint,
	value,
	fault,
	onInput,
}: {
	/** So that a browser offers one of its own, in place of one that it knows. */
	isNew: boolean;
	label: string;
	hint?: string;
	value: string;
	fault: string | undefined;
	onInput: (value: string) => void;
}) {
	const [isShown, setShown] = useState(false);
	const w = signInWords;
	const says = isShown ? w.hidePassword : w.showPassword;
	return (
		<Field
			name="password"
			label={label}
			{...(hint !== undefined && { hint })}
			value={value}
			fault={fault}
			onInput={onInput}
			input={{
				type: isShown ? "text" : "password",
				autoComplete: isNew ? "new-password" : "current-password",
				dir: "ltr",
				spellcheck: false,
			}}
			end={
				<button
					type="button"
					class="icon-button"
					aria-label={says}
					title={says}
					onClick={() => setShown(!isShown)}
				>
					<Icon of={isShown ? hidden : shown} />
				</button>
			}
		/>
	);
}
