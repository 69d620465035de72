import { signal } from "@preact/signals";
import { createLazy } from "../workspace/lazy.ts";

/** Whether the bar is open. */
export const commandBarShown = signal(false);

export const commandBar = createLazy(() =>
	import("./CommandBar.tsx").then(({ CommandBar }) => CommandBar),
);

export function showCommandBar() {
	commandBarShown.value = true;
	void commandBar.fetch();
}
