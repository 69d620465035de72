import { Icon } from "../../ui/Icon.tsx";
import { lines } from "../../ui/icons.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { route } from "../workspace/route.ts";
import { helpLinkWords } from "./link-words.ts";
import { toHelp } from "./to-help.ts";

/** The link to the articles, in the account's sheet. */
export function HelpRow() {
	const now = route.value;
	return (
		<RouteLink
			to={toHelp}
			class="account-row account-link"
			current={now.kind === "page" && now.name === "help"}
		>
			<Icon of={lines} />
			{helpLinkWords.link}
		</RouteLink>
	);
}
