import type { ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { FirstRun } from "../session/FirstRun.tsx";
import { Invited } from "../session/Invited.tsx";
import { SignIn } from "../session/SignIn.tsx";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { go, route } from "../workspace/route.ts";
import { WorkspaceContext } from "../workspace/use-workspace.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { WorkspaceView } from "./WorkspaceView.tsx";

/** The whole console: who is not signed in sees how to get there. */
export function Console({
	session,
	workspace,
	firstRunToken,
}: {
	session: Session;
	workspace: ReadonlySignal<Workspace | null>;
	firstRunToken: ReadonlySignal<string | null>;
}) {
	const { kind } = route.value;
	const state = session.state.value;

	useEffect(() => {
		// The address named a door; behind it is the inbox.
		if (state.kind === "in" && kind === "sign-in")
			go({ kind: "inbox" }, "replace");
	}, [state.kind, kind]);

	if (kind === "first-run")
		return <FirstRun session={session} token={firstRunToken.value} />;
	switch (state.kind) {
		case "asking":
			return <Arriving />;
		case "invited":
			return <Invited session={session} state={state} />;
		case "out":
			return <SignIn session={session} reason={state.reason} />;
		case "in":
			return workspace.value ? (
				<WorkspaceContext.Provider value={workspace.value}>
					<WorkspaceView />
				</WorkspaceContext.Provider>
			) : (
				<Arriving />
			);
		default:
			return unreachable(state);
	}
}

/** The shape of what comes, shown only when it takes a moment. */
function Arriving() {
	return (
		<main class="arriving" aria-busy="true">
			<h1 class="unseen">{words.loading}</h1>
			<div class="arriving-bar" />
			<div class="arriving-columns">
				<div />
				<div />
				<div />
			</div>
		</main>
	);
}
