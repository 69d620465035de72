import { CopyLine } from "../session/CopyLine.tsx";

/** What it is, one sentence about when to use it, and the text with its key. */
export function Paste(props: {
	title: string;
	when: string;
	text: string;
	label: string;
}) {
	return (
		<>
			<h3>{props.title}</h3>
			<p class="quiet">{props.when}</p>
			<CopyLine text={props.text} label={props.label} />
		</>
	);
}
