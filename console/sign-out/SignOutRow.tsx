import { Icon } from "../../ui/Icon.tsx";
import { signOut } from "../../ui/icons.ts";
import type { AccountRow } from "../workspace/part.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { wantToSignOut } from "./sign-out.ts";
import { signOutWords } from "./words.ts";

export function SignOutRow({ hide }: AccountRow) {
	const workspace = useWorkspace();
	return (
		<button
			type="button"
			class="account-row"
			onClick={() => {
				hide();
				void wantToSignOut(workspace);
			}}
		>
			<Icon of={signOut} turns />
			{signOutWords.start}
		</button>
	);
}
