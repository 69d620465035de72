import {
	effect,
	type ReadonlySignal,
	signal,
	untracked,
} from "@preact/signals";
import { connect } from "../../client/connection.ts";
import { openLocalStore } from "../../client/local-store.ts";
import type { AgentWelcome } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { parts } from "../parts.ts";
import type { Session } from "../session/session.ts";
import { factsByFrame } from "../workspace/facts-by-frame.ts";
import { createHttp } from "../workspace/http.ts";
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";

/** From a session to a workspace: connects while somebody is signed in, and ends everything when they are not. */
export function followSession(
	session: Session,
): ReadonlySignal<Workspace | null> {
	const workspace = signal<Workspace | null>(null);
	let csrf: string | null = null;
	let leave = () => {};

	effect(() => {
		const now = session.state.value;
		const next = now.kind === "in" ? now.csrf : null;
		if (next === csrf) return;
		const isRenewed = csrf !== null && next !== null;
		csrf = next;
		// The same session under another cookie: what stands here goes on.
		if (isRenewed) return;
		untracked(leave);
		leave = next === null ? () => {} : untracked(arrive);
	});

	function arrive(): () => void {
		const straight = connect<ConsoleCommands, ConsoleFacts, AgentWelcome>({
			url: location.origin,
			namespace: "/console",
			auth: () => ({ csrf }),
			hello: () => ({ protocol: PROTOCOL }),
			welcomed(welcome) {
				// It came before whatever is read after this.
				flush();
				session.greeted();
				const there = workspace.peek();
				if (there) there.arriveAgain(welcome);
				else
					workspace.value = createWorkspace({
						connection,
						http: createHttp({
							csrf: () => csrf ?? "",
							renew: session.renewed,
						}),
						welcome,
						// Drafts and unsent messages belong to one agent, also where two share a browser.
						store: openLocalStore(`shopbell-console-${welcome.me.id}`),
						parts,
						ended: session.ended,
						signOut: session.signOut,
					});
			},
			woken() {
				flush();
				workspace.peek()?.refresh();
			},
		});
		const { connection, flush } = factsByFrame(straight);
		const stop = effect(() => {
			const { value } = connection.state;
			if (value.kind === "refused") session.ended(value.refusal);
		});
		connection.open();
		return () => {
			stop();
			workspace.peek()?.leave();
			workspace.value = null;
			connection.close();
		};
	}
	return workspace;
}
