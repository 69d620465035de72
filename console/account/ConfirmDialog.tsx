import { useWorkspace } from "../workspace/use-workspace.ts";
import { ConfirmIdentityDialog } from "./ConfirmIdentityDialog.tsx";

/** The question who one is, for all that a workspace asks. */
export function ConfirmDialog() {
	return <ConfirmIdentityDialog ask={useWorkspace().http.ask} />;
}
