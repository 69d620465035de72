import { useState } from "preact/hooks";
import type { Tab } from "../inbox/inbox.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { nameOf } from "../inbox/name-of.ts";
import { counted } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { snoozedWords } from "./SnoozeMarks.tsx";
import { snoozingWords } from "./words.ts";

/** Below one's own conversations: those that one has put off, the next one first. */
export function SnoozedList({ tab }: { tab: Tab }) {
	const { clock } = useWorkspace();
	const { inbox } = useModel(inboxModel);
	const [isOpen, setOpen] = useState(false);
	if (tab !== "mine") return null;
	const rows = inbox.rowsIn("snoozed");
	if (rows.length === 0) return null;
	return (
		<details
			class="list-end"
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>{counted(snoozingWords.list, rows.length)}</summary>
			{isOpen &&
				rows.map((row) => (
					<RouteLink
						key={row.id}
						class="row-line"
						to={{ kind: "conversation", id: row.id }}
					>
						<span dir="auto">{nameOf(row)}</span>
						<span class="quiet">
							{row.snoozed && snoozedWords(row.snoozed, clock.now.value)}
						</span>
					</RouteLink>
				))}
		</details>
	);
}
