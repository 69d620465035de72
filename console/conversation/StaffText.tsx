import { piecesOf } from "../../protocol/links.ts";
import { plainHost } from "../../ui/look-alike.ts";
import { MessageText } from "../../ui/MessageText.tsx";

/** A text from people as the staff see it: a link whose letters may deceive names the host that it opens. */
export function StaffText({ text }: { text: string }) {
	return (
		<MessageText
			cut={piecesOf}
			text={text}
			mark={({ text: written, href }) => {
				const host = plainHost(written, href);
				return host && ` (${host})`;
			}}
		/>
	);
}
