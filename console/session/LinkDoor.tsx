import { unreachable } from "../../protocol/unreachable.ts";
import { Invitation } from "./Invitation.tsx";
import { NewAddress } from "./NewAddress.tsx";
import { NewPassword } from "./NewPassword.tsx";
import { SignInLink } from "./SignInLink.tsx";
import type { Session } from "./session.ts";
import type { LinkOpened } from "./session-state.ts";

/**
 * A link was opened. Only its button uses it: programs that look at mail open links, and a click on a foreign page
 * must not turn one person's console into another's.
 */
export function LinkDoor({
	session,
	opened,
}: {
	session: Session;
	opened: LinkOpened;
}) {
	const { opens, ...rest } = opened;
	const props = { session, ...rest };
	switch (opens.purpose) {
		case "sign_in":
			return <SignInLink {...props} opens={opens} />;
		case "password":
			return <NewPassword {...props} opens={opens} />;
		case "address":
			return <NewAddress {...props} opens={opens} />;
		case "invitation":
			return <Invitation {...props} opens={opens} />;
		default:
			return unreachable(opens);
	}
}
