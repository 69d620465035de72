import { useState } from "preact/hooks";
import { piecesOf } from "../../../protocol/links.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { FoldedText } from "../../../ui/FoldedText.tsx";
import { FormattedText } from "../../../ui/FormattedText.tsx";
import css from "../../../ui/formatted.css?inline";
import { useLanguage } from "../context/context.ts";

/** Hands out what shows a text with its links and marks, and folds a long one. */
export function unpackMessageText() {
	// Each text that waits for it asks.
	if (!isStyled) addStyle(css);
	isStyled = true;
	return WholeText;
}

let isStyled = false;

function WholeText({ text }: { text: string }) {
	const { later } = useLanguage();
	const [isOpen, setOpen] = useState(false);
	const shown = <FormattedText cut={piecesOf} text={text} />;
	// Before there are words for the button all of it is shown.
	return later ? (
		<FoldedText
			text={text}
			words={later.chat}
			isOpen={isOpen}
			onToggle={setOpen}
		>
			{shown}
		</FoldedText>
	) : (
		shown
	);
}
