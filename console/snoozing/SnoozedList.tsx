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
	const { me, clock } = useWorkspace();
	const { inbox } = useModel(inboxModel);
	const [isOpen, setOpen] = useState(false);
	if (tab !== "mine") return null;
	const rows = inbox.open.value.filter(
		({ agent, snoozed }) => snoozed && agent?.id === me.value.id,
	);
	if (rows.length === 0) return null;
	rows.sort((a, b) => dueOf(a.snoozed) - dueOf(b.snoozed));
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

function dueOf(snoozed: { until: number | null } | null | undefined): number {
	return snoozed?.until ?? Number.MAX_SAFE_INTEGER;
}
