import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";

interface Props {
	label: string;
	value: string;
	type: (value: string) => void;
	hint?: string;
	/** Stands in place of the hint. */
	fault?: string | null | undefined;
	/** More than one line. */
	rows?: number;
	input?: Pick<
		InputHTMLAttributes<HTMLInputElement>,
		"class" | "dir" | "inputMode" | "lang" | "spellcheck"
	>;
	/** Beside the field. */
	children?: ComponentChildren;
}

/** A text with its name above, and below it what it is for or what is wrong with it. */
export function Field(props: Props) {
	const { label, value, type, hint, fault, rows, children } = props;
	const id = useId();
	const said = fault ?? hint;
	const same = {
		id,
		class: "input",
		autoComplete: "off",
		dir: "auto" as const,
		...props.input,
		value,
		"aria-invalid": fault ? true : undefined,
		"aria-describedby": said ? `${id}-said` : undefined,
	};
	return (
		<div class="setting">
			<label for={id}>{label}</label>
			<div class="setting-line">
				{rows ? (
					<textarea
						{...(same as object)}
						rows={rows}
						onInput={(event) => type(event.currentTarget.value)}
					/>
				) : (
					<input
						{...same}
						type="text"
						onInput={(event) => type(event.currentTarget.value)}
					/>
				)}
				{children}
			</div>
			{said && (
				<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
					{said}
				</p>
			)}
		</div>
	);
}
