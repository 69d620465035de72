import { useState } from "preact/hooks";
import { newId } from "../../../protocol/ids.ts";
import { parseSearch } from "../../../protocol/parse-search.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { SavedView, ViewSaved } from "../../../protocol/saved-view.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { link, star, trash } from "../../../ui/icons.ts";
import { plain, refused, words } from "../../words/words.ts";
import { copyLink } from "../../workspace/copy-link.ts";
import { QuestionDialog } from "../../workspace/QuestionDialog.tsx";
import type { Route } from "../../workspace/route.ts";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import type { Sought } from "../sought.ts";
import { removeView, setsTeam } from "./saved-view-acts.ts";
import { ViewForm } from "./ViewForm.tsx";
import { viewIcon } from "./view-icons.ts";
import { viewsModel } from "./views-model.ts";
import { viewsWords } from "./words.ts";

/** What can be done with a search: give it a name, change that, and give its link to a colleague. */
export function ViewActs({ sought }: { sought: Sought }) {
	const workspace = useWorkspace();
	const { view: known } = useModel(viewsModel);
	const [edited, setEdited] = useState<ViewSaved | null>(null);
	const [fault, setFault] = useState<Refusal | null>(null);
	const view = sought.view === null ? undefined : known(sought.view);
	const mayChange =
		view && (view.owner === "mine" || setsTeam(workspace, view.site));
	if (!view && !parseSearch(sought.query).ok) return null;
	const to: Route = view
		? { kind: "view", id: view.id }
		: { kind: "search", query: sought.query };
	const w = viewsWords;
	return (
		<div class="view-acts">
			{view && (
				<h2 class="view-title" dir="auto">
					<Icon of={viewIcon(view.icon)} />
					{plain(view.name)}
				</h2>
			)}
			{!view && (
				<Act
					icon={star}
					label={w.save}
					does={() => setEdited(newView(sought, workspace.sites.value[0]?.id))}
				/>
			)}
			{mayChange && (
				<>
					<Act icon={star} label={w.edit} does={() => setEdited(saved(view))} />
					<Act
						icon={trash}
						label={w.remove}
						does={async () => setFault(await removeView(workspace, view))}
					/>
				</>
			)}
			<Act
				icon={link}
				label={words.copyLink}
				does={() => void copyLink(workspace, to)}
			/>
			{fault && (
				<p class="fault" role="alert">
					{refused(fault)}
				</p>
			)}
			<QuestionDialog
				titleId="view-title"
				isOpen={edited !== null}
				hide={() => setEdited(null)}
			>
				{edited && (
					<ViewForm
						key={edited.id}
						view={edited}
						isNew={!view}
						hide={() => setEdited(null)}
					/>
				)}
			</QuestionDialog>
		</div>
	);
}

function Act({
	icon,
	label,
	does,
}: {
	icon: string;
	label: string;
	does(): void;
}) {
	return (
		<button type="button" class="text-button view-act" onClick={does}>
			<Icon of={icon} />
			{label}
		</button>
	);
}

function newView({ query, site }: Sought, first = ""): ViewSaved {
	return {
		site: site ?? first,
		id: newId(),
		owner: "mine",
		name: "",
		icon: "star",
		query,
	};
}

function saved({ changedAt: _, ...view }: SavedView): ViewSaved {
	return view;
}
