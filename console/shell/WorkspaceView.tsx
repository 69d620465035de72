import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { InboxColumn } from "../inbox/InboxColumn.tsx";
import { inboxWords } from "../inbox/words.ts";
import { KeysDialog } from "../keys/KeysDialog.tsx";
import { startKeys } from "../keys/keys.ts";
import { PersonColumn } from "../person/PersonColumn.tsx";
import { RatingsPage } from "../ratings/RatingsPage.tsx";
import type { Session } from "../session/session.ts";
import { SettingsRoom } from "../settings/SettingsRoom.tsx";
import { SignOutDialog } from "../sign-out/SignOutDialog.tsx";
import { TagPage } from "../tag/TagPage.tsx";
import { TeamColumn } from "../team/TeamColumn.tsx";
import { TransferDialog } from "../transfer/TransferDialog.tsx";
import { route } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { Corner } from "./Corner.tsx";
import { TopBar } from "./TopBar.tsx";
import { followTitle } from "./title.ts";
import { shellWords } from "./words.ts";

/** The top bar, and below it the room that the address names. */
export function WorkspaceView({ session }: { session: Session }) {
	const workspace = useWorkspace();
	useEffect(() => startKeys(workspace), [workspace]);
	useEffect(() => followTitle(workspace), [workspace]);
	return (
		<div class="desk">
			<TopBar session={session} />
			<p class="lost" role="status">
				{workspace.lost.value && shellWords.lost}
			</p>
			<Room />
			<Corner />
			<KeysDialog />
			<TransferDialog />
			<SignOutDialog session={session} />
		</div>
	);
}

function Room() {
	const now = route.value;
	switch (now.kind) {
		case "ratings":
			return <RatingsPage />;
		case "tag":
			return <TagPage />;
		case "settings":
			return <SettingsRoom />;
		case "inbox":
		case "conversation":
		case "sign-in":
		case "first-run":
			return <Columns />;
		default:
			return unreachable(now);
	}
}

/** One class says which column a narrow screen shows. */
function Columns() {
	const workspace = useWorkspace();
	const conversation = workspace.opened.value;
	const team = workspace.teamShown.value;
	const at = team
		? "team"
		: !conversation
			? "list"
			: workspace.personShown.value
				? "person"
				: "conversation";
	return (
		<main class={`columns at-${at}`}>
			<h1 class="unseen">{inboxWords.title}</h1>
			<InboxColumn />
			<ConversationColumn />
			{conversation && !team ? (
				<PersonColumn conversation={conversation} />
			) : (
				<TeamColumn />
			)}
		</main>
	);
}
