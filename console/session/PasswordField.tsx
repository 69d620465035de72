import { Field } from "./Field.tsx";
import { usePasswordInput } from "./use-password-input.tsx";

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
	const typing = usePasswordInput(isNew ? "new-password" : "current-password");
	return (
		<Field
			name="password"
			label={label}
			{...(hint !== undefined && { hint })}
			value={value}
			fault={fault}
			onInput={onInput}
			{...typing}
		/>
	);
}
