import { piecesOf } from "../../protocol/links.ts";
import { MessageText } from "../../ui/MessageText.tsx";
import { hostMark } from "./host-mark.ts";

/** A text from people as the staff see it: a link whose letters may deceive names the host that it opens. */
export function StaffText({ text }: { text: string }) {
	return <MessageText cut={piecesOf} text={text} mark={hostMark} />;
}
