import type { SearchHit } from "../../protocol/search.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { ago } from "../../ui/ago.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { nameOf } from "../inbox/name-of.ts";
import { previewWords } from "../inbox/preview-words.ts";
import { RowMarks } from "../inbox/RowMarks.tsx";
import { locale, plain } from "../words/words.ts";
import { follow } from "../workspace/RouteLink.tsx";
import { pathOf, type Route, route } from "../workspace/route.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { Marked } from "./Marked.tsx";
import { searchWords } from "./words.ts";

/** A conversation, with the line that was found in it. It leads to that line. */
export function ResultRow({ hit }: { hit: SearchHit }) {
	const { me, clock } = useWorkspace();
	const { inbox } = useModel(inboxModel);
	// As it is now, where that is known here.
	const row = inbox.row(hit.conversation.id) ?? hit.conversation;
	const to: Route = {
		kind: "conversation",
		id: row.id,
		...(hit.seq > 0 && { seq: hit.seq }),
	};
	const now = route.value;
	const opened = now.kind === "conversation" && now.id === row.id;
	const name = nameOf(row);
	// Where only filters were asked for, its last words say more than its name once more.
	const isByHead = hit.seq === 0 && hit.marks.length === 0;
	const by = !isByHead && hit.by in searchWords.by ? hit.by : null;
	return (
		<a
			href={pathOf(to)}
			data-row={row.id}
			class="row"
			aria-current={opened ? "page" : undefined}
			onClick={(event) => follow(event, to)}
		>
			<Avatar name={name} id={row.visitor} size={36} />
			<span class="row-head">
				<span class="row-name" dir="auto">
					{name}
				</span>
				<span class="row-time">{ago(hit.at, clock.now.value, locale)}</span>
			</span>
			<span class="row-preview found-line" dir="auto">
				{by && (
					<span class="found-by">
						{searchWords.by[by as keyof typeof searchWords.by]}:{" "}
					</span>
				)}
				{hit.line && !isByHead ? (
					<Marked line={hit.line} marks={hit.marks} />
				) : (
					plain(previewWords(row, me.value.id))
				)}
			</span>
			<RowMarks row={row} tab={row.state.kind} />
		</a>
	);
}
