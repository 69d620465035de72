import "./mentions.css";
import { Icon } from "../../ui/Icon.tsx";
import { note } from "../../ui/icons.ts";
import { fill } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { mentionsModel } from "./mentions.ts";
import { whisperWords } from "./whisper-words.ts";

/** Shows a number only where somebody has to read something. */
export function MentionsButton() {
	const count = useModel(mentionsModel).read.value.unread;
	if (count === 0) return null;
	return (
		<RouteLink
			to={{ kind: "page", name: "mentions" }}
			class="icon-button mentions-link"
			title={fill(whisperWords.unread, { count })}
		>
			<Icon of={note} />
			<span aria-hidden="true">{count}</span>
			<span class="unseen">{fill(whisperWords.unread, { count })}</span>
		</RouteLink>
	);
}
