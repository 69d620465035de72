import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Model } from "./part.ts";
import type { Workspace } from "./workspace.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
	const workspace = useContext(WorkspaceContext);
	if (!workspace) throw new Error("This part stands outside of a workspace.");
	return workspace;
}

/** What a part, or a room of the core, knows here. */
export function useModel<M>(model: Model<M>): M {
	return useWorkspace().of(model);
}
