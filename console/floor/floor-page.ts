import { signal } from "@preact/signals";
import { createLazy } from "../workspace/lazy.ts";
import type { Workspace } from "../workspace/workspace.ts";

type Act = (workspace: Workspace, conversation: string) => void;

/** What can be done with a row; null: the page is not open. */
export const floorActs = signal<{ whisper: Act; takeOver: Act } | null>(null);

export const floorPage = createLazy(
	async () => (await import("./FloorPage.tsx")).FloorPage,
);
