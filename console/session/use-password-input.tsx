import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { hidden, shown } from "../../ui/icons.ts";
import type { FieldProps } from "./Field.tsx";
import { signInWords } from "./words.ts";

/** How a password is typed: hidden, with a button at the end of the field that shows it. */
export function usePasswordInput(
	/** A browser offers a password of its own for a new one. */
	autoComplete: "new-password" | "current-password",
): Required<Pick<FieldProps, "input" | "end">> {
	const [isShown, setShown] = useState(false);
	const w = signInWords;
	const says = isShown ? w.hidePassword : w.showPassword;
	return {
		input: {
			type: isShown ? "text" : "password",
			autoComplete,
			dir: "ltr",
			spellcheck: false,
		},
		end: (
			<button
				type="button"
				class="icon-button"
				aria-label={says}
				title={says}
				onClick={() => setShown(!isShown)}
			>
				<Icon of={isShown ? hidden : shown} />
			</button>
		),
	};
}
