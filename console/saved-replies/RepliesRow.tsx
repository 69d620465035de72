import { Icon } from "../../ui/Icon.tsx";
import { note } from "../../ui/icons.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { route } from "../workspace/route.ts";
import { repliesLinkWords } from "./link-words.ts";
import { toReplies } from "./reply-place.ts";

/** The link to them, in the account's sheet. */
export function RepliesRow() {
	const now = route.value;
	return (
		<RouteLink
			to={toReplies}
			class="account-row account-link"
			current={now.kind === "page" && now.name === "replies"}
		>
			<Icon of={note} />
			{repliesLinkWords.link}
		</RouteLink>
	);
}
