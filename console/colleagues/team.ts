import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Colleague, TeamPicture } from "../../protocol/team-picture.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";

/** Who is here and how busy, by shop. */
export interface Team {
	of(site: string): TeamPicture | null;
	/** Why the last reading failed, or null. */
	fault: ReadonlySignal<Refusal | null>;
	/** On arrival, and after every reconnect. */
	read(sites: readonly string[]): Promise<void>;
	apply(picture: TeamPicture): void;
}

export const teamModel: Model<Team> = {
	create(workspace) {
		const team = createTeam(workspace.connection);
		workspace.hear("team:changed", ({ team: now }) => team.apply(now));
		workspace.onRefresh(
			() => void team.read(workspace.sites.peek().map(({ id }) => id)),
		);
		return team;
	},
};

export function createTeam(connection: Pick<ConsoleConnection, "ask">): Team {
	const pictures = signal<ReadonlyMap<string, TeamPicture>>(new Map());
	const fault = signal<Refusal | null>(null);
	let told = new Set<string>();

	function put(picture: TeamPicture) {
		pictures.value = new Map(pictures.value).set(picture.site, picture);
	}

	return {
		of: (site) => pictures.value.get(site) ?? null,
		fault: computed(() => fault.value),
		async read(sites) {
			told = new Set();
			await Promise.all(
				sites.map(async (site) => {
					const reply = await connection.ask("team:read", { site });
					fault.value = reply.ok ? null : reply.refusal;
					// What was told meanwhile is newer.
					if (reply.ok && reply.data.agents && !told.has(site)) put(reply.data);
				}),
			);
		},
		apply(picture) {
			told.add(picture.site);
			put(picture);
		},
	};
}

/** Whoever can be talked to first: present before gone, then by name. Nobody is ranked by their work. */
export function inOrder(agents: readonly Colleague[]): Colleague[] {
	const place = { present: 0, lost: 0, gone: 1 };
	return [...agents].sort(
		(a, b) =>
			place[a.presence] - place[b.presence] || a.name.localeCompare(b.name),
	);
}

/** What a colleague holds, as far as the lists know it; the quiet ones last. */
export function heldBy(
	agent: string,
	rows: readonly StaffConversation[],
): StaffConversation[] {
	return rows
		.filter(({ state, agent: by }) => state.kind === "open" && by?.id === agent)
		.sort(
			(a, b) =>
				Number(a.quietSince !== null) - Number(b.quietSince !== null) ||
				a.state.since - b.state.since,
		);
}
