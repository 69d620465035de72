import { effect, signal, untracked } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { FLOOR_EVERY_MS, type Floor } from "../../protocol/floor.ts";
import { teamModel } from "../colleagues/team.ts";
import { createHolding } from "../inbox/holding.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { HOLD_MS } from "../inbox/shown.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type FloorPicture, floorPicture, idsOf } from "./floor-picture.ts";

/**
 * The floor of a shop. It is drawn anew once a second at most, whatever is told meanwhile, and holds still while the
 * pointer or the focus moves in it, for `HOLD_MS`.
 */
export function useFloor(site: string) {
	const workspace = useWorkspace();
	const view = useMemo(
		() => ({
			picture: signal<FloorPicture | null>(null),
			told: signal<Floor | null>(null),
			holding: createHolding(),
		}),
		[site],
	);
	useEffect(() => drawn(workspace, site, view), [workspace, site, view]);
	const { kind } = workspace.connection.state.value;
	useEffect(() => {
		if (kind !== "here") return;
		async function read() {
			if (document.visibilityState === "hidden") return;
			const { connection } = workspace;
			const reply = await connection.ask("floor:read", { site });
			// What was read last stays: the next reading is some seconds away.
			if (reply.ok) view.told.value = reply.data;
		}
		void read();
		const timer = setInterval(() => void read(), FLOOR_EVERY_MS);
		return () => clearInterval(timer);
	}, [kind, workspace, site, view]);
	return view;
}

function drawn(
	workspace: Workspace,
	site: string,
	{ picture, holding }: Omit<ReturnType<typeof useFloor>, "told">,
): () => void {
	const { inbox, lists } = workspace.of(inboxModel);
	const team = workspace.of(teamModel);
	let at = Number.NEGATIVE_INFINITY;
	lists.showInstead(() =>
		picture.peek() ? idsOf(picture.peek() as FloorPicture) : [],
	);
	const stop = effect(() => {
		const now = workspace.clock.now.value;
		const isHeld = holding.held.value && now - at < HOLD_MS;
		if (picture.peek() && isHeld) return;
		at = now;
		picture.value = untracked(() => {
			const told = team.of(site);
			return (
				told &&
				floorPicture(told, inbox.rowsIn("open"), inbox.rowsIn("waiting"))
			);
		});
	});
	return () => {
		stop();
		lists.showInstead(null);
	};
}
