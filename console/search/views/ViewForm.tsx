import { useState } from "preact/hooks";
import { isBlank } from "../../../protocol/is-blank.ts";
import { parseSearch } from "../../../protocol/parse-search.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import {
	VIEW_ICONS,
	VIEW_NAME_CHARS,
	VIEWS_MOST,
	type ViewSaved,
} from "../../../protocol/saved-view.ts";
import { SEARCH_CHARS } from "../../../protocol/search.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { fill, plain, refused } from "../../words/words.ts";
import { go } from "../../workspace/route.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { faultWords } from "../fault-words.ts";
import { saveView, setsTeam } from "./saved-view-acts.ts";
import { viewIcon } from "./view-icons.ts";
import { viewsWords } from "./words.ts";

/** Name, search, icon and who sees it. What is typed stays where the relay refuses it. */
export function ViewForm({
	view: given,
	isNew,
	hide,
}: {
	view: ViewSaved;
	isNew: boolean;
	hide(): void;
}) {
	const workspace = useWorkspace();
	const [view, setView] = useState(given);
	const [fault, setFault] = useState<Refusal | null>(null);
	const change = (over: Partial<ViewSaved>) => {
		setView({ ...view, ...over });
		setFault(null);
	};
	const parsed = parseSearch(view.query);
	const w = viewsWords;
	return (
		<form
			class="keys-sheet view-form"
			onSubmit={async (event) => {
				event.preventDefault();
				const refusal = await saveView(workspace, view);
				setFault(refusal);
				if (refusal) return;
				hide();
				go({ kind: "view", id: view.id });
			}}
		>
			<h2 id="view-title">{isNew ? w.save : w.edit}</h2>
			<Field
				label={w.name}
				value={view.name}
				most={VIEW_NAME_CHARS}
				type={(name) => change({ name })}
			/>
			<Field
				label={w.query}
				value={view.query}
				most={SEARCH_CHARS}
				type={(query) => change({ query })}
			/>
			{!parsed.ok && (
				<p class="fault" role="alert">
					{faultWords(parsed.fault).join(" ")}
				</p>
			)}
			<Icons chosen={view.icon} choose={(icon) => change({ icon })} />
			{isNew && <Sites view={view} change={change} />}
			<Owners view={view} change={change} />
			{fault && (
				<p class="fault" role="alert">
					{fault.code === "rejected"
						? fill(w.rejected, { most: VIEWS_MOST })
						: refused(fault)}
				</p>
			)}
			<div class="card-acts">
				<button
					type="submit"
					class="button button-main"
					disabled={isBlank(view.name) || !parsed.ok}
				>
					{w.keep}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</form>
	);
}

function Field({
	label,
	value,
	most,
	type,
}: {
	label: string;
	value: string;
	most: number;
	type(text: string): void;
}) {
	return (
		<label class="view-field">
			{label}
			<input
				type="text"
				class="input"
				dir="auto"
				autocomplete="off"
				maxLength={most}
				value={value}
				onInput={(event) => type(event.currentTarget.value)}
			/>
		</label>
	);
}

function Icons({
	chosen,
	choose,
}: {
	chosen: ViewSaved["icon"];
	choose(icon: ViewSaved["icon"]): void;
}) {
	return (
		<fieldset class="view-icons">
			<legend>{viewsWords.icon}</legend>
			{VIEW_ICONS.map((icon) => (
				<label key={icon} title={viewsWords.icons[icon]}>
					<input
						type="radio"
						name="view-icon"
						aria-label={viewsWords.icons[icon]}
						checked={icon === chosen}
						onChange={() => choose(icon)}
					/>
					<Icon of={viewIcon(icon)} />
				</label>
			))}
		</fieldset>
	);
}

interface Changed {
	view: ViewSaved;
	change(over: Partial<ViewSaved>): void;
}

/** A view belongs to one shop. */
function Sites({ view, change }: Changed) {
	const { sites } = useWorkspace();
	if (sites.value.length < 2) return null;
	return (
		<label class="view-field">
			{viewsWords.site}
			<select
				class="input"
				value={view.site}
				onChange={({ currentTarget }) =>
					change({ site: currentTarget.value, owner: "mine" })
				}
			>
				{sites.value.map(({ id, name }) => (
					<option key={id} value={id}>
						{plain(name)}
					</option>
				))}
			</select>
		</label>
	);
}

function Owners({ view, change }: Changed) {
	const workspace = useWorkspace();
	if (!setsTeam(workspace, view.site)) return null;
	return (
		<fieldset class="view-owners">
			<legend>{viewsWords.owner}</legend>
			{(["mine", "team"] as const).map((owner) => (
				<label key={owner}>
					<input
						type="radio"
						name="view-owner"
						checked={owner === view.owner}
						onChange={() => change({ owner })}
					/>
					{viewsWords.owners[owner]}
				</label>
			))}
		</fieldset>
	);
}
