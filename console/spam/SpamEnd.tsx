import { useState } from "preact/hooks";
import type { Tab } from "../inbox/inbox.ts";
import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { spamWords } from "./words.ts";

const list = createLazy(async () => (await import("./SpamList.tsx")).SpamList);

/** Below the closed conversations: those that are marked as spam. */
export function SpamEnd({ tab }: { tab: Tab }) {
	const [isOpen, setOpen] = useState(false);
	if (tab !== "closed") return null;
	return (
		<details
			class="list-end"
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>{spamWords.list}</summary>
			{isOpen && <LazyPage page={list} notLoaded={spamWords.notLoaded} />}
		</details>
	);
}
