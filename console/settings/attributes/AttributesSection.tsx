import { useEffect, useRef, useState } from "preact/hooks";
import type { Attribute } from "../../../protocol/attribute.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { SiteState } from "../site-state.ts";
import { AttributeRow } from "./AttributeRow.tsx";
import {
	attributeDraftsModel,
	emptyField,
	faultOf,
	mayAddField,
} from "./attribute-drafts.ts";
import css from "./attributes.css?inline";
import { attributeWords } from "./words.ts";

addStyle(css);

/** Which fields the people of a shop have. */
export function AttributesSection({ model }: { model: { kept: SiteState } }) {
	const { draft, isKept } = useWorkspace().of(attributeDraftsModel)(model.kept);
	const place = useRef<HTMLFormElement>(null);
	const [tries, setTries] = useState(0);
	const [added, setAdded] = useState<string | null>(null);
	useEffect(() => {
		if (tries > 0)
			place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
	}, [tries]);
	const all = draft.value.value;
	const w = attributeWords;
	const put = (id: string, next: Attribute) =>
		draft.type(all.map((one) => (one.id === id ? next : one)));
	return (
		<form
			ref={place}
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (all.every((one) => faultOf(one, all) === null))
					return void draft.save();
				setTries(tries + 1);
			}}
		>
			<p class="quiet">{w.lead}</p>
			{all.length === 0 && <p>{w.none}</p>}
			{all.map((one, at) => (
				<AttributeRow
					key={one.id}
					attribute={one}
					isKept={isKept(one.id)}
					isNew={added === one.id}
					fault={tries > 0 ? faultOf(one, all) : null}
					put={(next) => put(one.id, next)}
					remove={() => draft.type(all.filter(({ id }) => id !== one.id))}
					up={at === 0 ? null : () => draft.type(movedUp(all, at))}
				/>
			))}
			{mayAddField(all) ? (
				<button
					type="button"
					class="button"
					onClick={() => {
						const field = emptyField();
						setAdded(field.id);
						draft.type([...all, field]);
					}}
				>
					{w.add}
				</button>
			) : (
				<p class="quiet">{w.most}</p>
			)}
			<p class="quiet">{w.leaves}</p>
			<SaveLine draft={draft} />
		</form>
	);
}

function movedUp(all: readonly Attribute[], at: number): Attribute[] {
	const moved = [...all];
	const [one] = moved.splice(at, 1);
	if (one) moved.splice(at - 1, 0, one);
	return moved;
}
