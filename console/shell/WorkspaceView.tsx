import { useEffect } from "preact/hooks";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { conversationsModel } from "../conversation/conversations.ts";
import { InboxColumn } from "../inbox/InboxColumn.tsx";
import { inboxWords } from "../inbox/words.ts";
import { partsFor } from "../workspace/parts-for.ts";
import { route } from "../workspace/route.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { Corner } from "./Corner.tsx";
import { TopBar } from "./TopBar.tsx";
import { followTitle } from "./title.ts";
import { shellWords } from "./words.ts";

/** The top bar, and below it what the address names. */
export function WorkspaceView() {
	const workspace = useWorkspace();
	useEffect(() => followTitle(workspace), [workspace]);
	return (
		<div class="desk">
			<TopBar />
			<p class="lost" role="status">
				{workspace.lost.value && shellWords.lost}
			</p>
			<Below />
			<Corner />
			{partsFor(workspace).map(
				({ Dialog }, at) => Dialog && <Dialog key={at} />,
			)}
		</div>
	);
}

function Below() {
	const { parts } = useWorkspace();
	const now = route.value;
	const named = now.kind === "page" ? now.name : null;
	const page = parts.find((part) => part.page?.name === named)?.page;
	return page ? <page.Page /> : <Columns />;
}

/** One class says which column a narrow screen shows. */
function Columns() {
	const { parts, sideColumns } = useWorkspace();
	const conversation = useModel(conversationsModel).opened.value;
	const asked = sideColumns.asked.value.at(-1);
	const beside = conversation ? "conversation" : "nothing";
	const sides = parts.flatMap(({ side }) => side ?? []);
	const side =
		sides.find(({ name }) => name === asked) ??
		sides.find((one) => one.beside === beside);
	return (
		<main
			class={`columns at-${asked ?? (conversation ? "conversation" : "list")}`}
		>
			<h1 class="unseen">{inboxWords.title}</h1>
			<InboxColumn />
			<ConversationColumn />
			{side && <side.Column key={side.name} />}
		</main>
	);
}
