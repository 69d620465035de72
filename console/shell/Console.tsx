import type { ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { parts } from "../parts.ts";
import { addressesOf } from "../session/addresses.ts";
import { LazyDoor } from "../session/LazyDoor.tsx";
import { LazySignIn } from "../session/LazySignIn.tsx";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { go, isDoor, route } from "../workspace/route.ts";
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
		if (state.kind === "in" && isDoor(kind) && kind !== "first-run")
			go({ kind: "inbox" }, "replace");
	}, [state.kind, kind]);

	if (kind === "first-run")
		return (
			<WorkspaceContext.Provider value={workspace.value}>
				<LazyDoor
					show={({ FirstRun }) => (
						<FirstRun
							session={session}
							token={firstRunToken.value}
							// They ask by the socket of whoever is in.
							steps={workspace.value ? firstSteps : []}
						/>
					)}
				/>
			</WorkspaceContext.Provider>
		);
	switch (state.kind) {
		case "asking":
			return <Arriving />;
		case "link":
			return (
				<LazyDoor
					show={({ LinkDoor }) => (
						<LinkDoor key={state.token} session={session} opened={state} />
					)}
				/>
			);
		case "second_step":
			return (
				<LazyDoor
					show={({ SecondStep }) => (
						<SecondStep session={session} ways={state.ways} />
					)}
				/>
			);
		case "set_up":
			return (
				<LazyDoor
					show={({ SetUp }) => (
						<SetUp session={session} csrf={state.csrf} Step={setUpStep} />
					)}
				/>
			);
		case "out":
			return (
				<LazySignIn
					key={state.reason.kind}
					session={session}
					reason={state.reason}
					at={kind}
					offers={addressesOf(document)}
				/>
			);
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

const firstSteps = parts
	.flatMap(({ firstStep }) => firstStep ?? [])
	.sort((one, other) => one.place - other.place);
const setUpStep = parts.find(({ SetUp }) => SetUp)?.SetUp;

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
