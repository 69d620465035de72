import type { ShownText } from "../../../protocol/ask.ts";

/** What is asked, in the language in which it is written. */
export function QuestionText({ of: { text, language } }: { of: ShownText }) {
	return (
		<span lang={language} dir="auto">
			{text}
		</span>
	);
}
