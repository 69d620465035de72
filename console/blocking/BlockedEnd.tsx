import { useState } from "preact/hooks";
import type { Tab } from "../inbox/inbox.ts";
import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { blockingWords } from "./words.ts";

const list = createLazy(
	async () => (await import("./BlockedList.tsx")).BlockedList,
);

/** Below the closed conversations, with spam: who may not write. */
export function BlockedEnd({ tab }: { tab: Tab }) {
	const [isOpen, setOpen] = useState(false);
	if (tab !== "closed") return null;
	return (
		<details
			class="list-end"
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>{blockingWords.list}</summary>
			{isOpen && <LazyPage page={list} notLoaded={blockingWords.notLoaded} />}
		</details>
	);
}
