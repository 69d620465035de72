import { Icon } from "../../ui/Icon.tsx";
import { person } from "../../ui/icons.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { route } from "../workspace/route.ts";
import { accountWords } from "./words.ts";

const PAGE = { kind: "page", name: "account" } as const;

/** The link to one's own account. */
export function AccountRow() {
	const now = route.value;
	return (
		<RouteLink
			to={PAGE}
			class="account-row account-link"
			current={now.kind === "page" && now.name === PAGE.name}
		>
			<Icon of={person} />
			{accountWords.link}
		</RouteLink>
	);
}
