import { useEffect } from "preact/hooks";
import { isSeveral, pictureSize } from "../../client/attaching/picture-size.ts";
import type { Pending } from "../../client/outbox.ts";
import type { Written } from "../../ui/grouped.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Conversation } from "./conversation.ts";
import { type FileViews, fileViews } from "./slots.ts";

/** The files of an entry. Until what shows them is loaded their places stand there, so that nothing moves. */
export function EntryFiles({
	entry,
	conversation,
}: {
	entry: Written;
	conversation: Conversation;
}) {
	const { files } = entry.body ?? {};
	const views = useViews(!!files);
	if (!files) return null;
	return views ? (
		<views.EntryFiles entry={entry} files={files} conversation={conversation} />
	) : (
		<Places files={files} />
	);
}

export function PendingFiles({ item }: { item: Pending }) {
	const { files } = item;
	const views = useViews(!!files);
	if (!files) return null;
	return views ? <views.PendingFiles item={item} /> : <Places files={files} />;
}

function useViews(isWanted: boolean): FileViews | null {
	const [lazy] = fileViews.of(useWorkspace().parts);
	useEffect(() => void (isWanted && lazy?.fetch()), [isWanted, lazy]);
	const state = isWanted ? lazy?.state.value : undefined;
	return state?.kind === "here" ? state.module : null;
}

function Places({
	files,
}: {
	files: readonly { id: string; width?: number | undefined }[];
}) {
	const several = isSeveral(files);
	return (
		<div class={several ? "filed several" : "filed"} aria-hidden="true">
			{files.map((file) =>
				file.width ? (
					<span
						key={file.id}
						class="picture"
						style={several ? {} : pictureSize(file)}
					/>
				) : (
					<span key={file.id} class="paper" />
				),
			)}
		</div>
	);
}
