import { act, render } from "@testing-library/preact";
import type { ComponentChildren } from "preact";
import { onTestFinished } from "vitest";
import type { Me, Role, StaffConversation } from "../../protocol/agent.ts";
import type { Which } from "../../protocol/conversation.ts";
import type { TeamPicture } from "../../protocol/team-picture.ts";
import { log } from "../conversation/LazyLog.tsx";
import { parts as registered } from "../parts.ts";
import type { Part } from "../workspace/part.ts";
import { WorkspaceContext } from "../workspace/use-workspace.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import {
	idOf,
	localStoreInMemory,
	ME,
	settled,
	stagedConnection,
	stagedHttp,
	WELCOME,
} from "./staged.ts";

/** Two people of the shop: Noor, in this workspace, and Ada beside her. */
export const TEAM: TeamPicture = {
	site: idOf("shop"),
	agents: [["ada", "Ada", 2] as const, [ME, "Noor", 1] as const].map(
		([id, name, load]) => ({
			id: idOf(id),
			name,
			availability: "here",
			presence: "present",
			until: null,
			load,
			slots: 3,
			languages: [],
			teams: [],
		}),
	),
	teams: [],
	waiting: { live: 1, messages: 0, oldestLiveSince: 0 },
	availability: { kind: "here" },
};

/** Shows a part of the console to Noor, on the staged relay, until the test ends. */
export async function inWorkspace(
	part: ComponentChildren,
	{
		rows = [],
		parts = registered,
		me = {},
		role = "owner",
		store = localStoreInMemory(),
		answers = {},
		http = stagedHttp().http,
		signOut = async () => {},
	}: {
		rows?: StaffConversation[];
		parts?: readonly Part[];
		me?: Partial<Me>;
		role?: Role;
		store?: ReturnType<typeof localStoreInMemory>;
		answers?: Parameters<typeof stagedConnection>[0];
		http?: ReturnType<typeof stagedHttp>["http"];
		signOut?: () => Promise<void>;
	} = {},
) {
	const stage = stagedConnection({
		"inbox:read": () => ({ conversations: rows }),
		"team:read": () => TEAM,
		"push:read": () => ({ key: "", devices: [] }),
		"conversation:join": ({ conversation }: Which) => ({
			conversation: rows.find(({ id }) => id === conversation),
			person: { conversation, orders: [], earlier: [] },
			now: 0,
			entries: [],
			more: false,
		}),
		...answers,
	});
	const workspace = createWorkspace({
		connection: stage.connection,
		http,
		welcome: {
			...WELCOME,
			me: { ...WELCOME.me, ...me },
			sites: WELCOME.sites.map((site) => ({ ...site, role })),
		},
		store,
		parts,
		ended() {},
		signOut,
	});
	onTestFinished(() => workspace.leave());
	// As it is from the first conversation on.
	await log.fetch();
	await settled();
	render(
		<WorkspaceContext.Provider value={workspace}>
			{part}
		</WorkspaceContext.Provider>,
	);
	await act(settled);
	return { workspace, stage };
}
