import { piecesOf } from "../../protocol/links.ts";
import { addStyle } from "../../ui/add-style.ts";
import { FormattedText } from "../../ui/FormattedText.tsx";
import css from "../../ui/formatted.css?inline";
import { hostMark } from "./host-mark.ts";

// The one sheet of the console comes with its first view, and this with the first conversation.
addStyle(css);

/** A text in the log, with what people typed around their words shown. */
export function LogText({ text }: { text: string }) {
	return <FormattedText cut={piecesOf} text={text} mark={hostMark} />;
}
