import { useId, useState } from "preact/hooks";
import { isBlank } from "../../../protocol/is-blank.ts";
import { NAME_CHARS } from "../../../protocol/limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { fill, plain, refused } from "../../words/words.ts";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { AddressField } from "../addresses/AddressField.tsx";
import { addressFault, understood } from "../addresses/understood.ts";
import { membersWords } from "../staff/words.ts";
import css from "./shops.css?inline";
import { type Shops, shopsModel } from "./shops.ts";
import { shopsWords } from "./words.ts";

addStyle(css);

/** The shops of this person, and the way to one more. */
export function ShopsSection({ model }: { model: { site: string } }) {
	const workspace = useWorkspace();
	const shops = workspace.of(shopsModel)(model.site);
	const all = workspace.sites.value;
	const made = shops.made.value;
	const w = shopsWords;
	return (
		<div class="settings-list">
			<p class="quiet">{w.lead}</p>
			<section class="settings-card">
				<h3>{w.yours}</h3>
				<ul class="shops">
					{all.map(({ id, name, role }) => (
						<li key={id}>
							<strong dir="auto">{plain(name)}</strong>
							<span class="badge">{membersWords.roles[role]}</span>
						</li>
					))}
				</ul>
				<div class="address-status" role="status">
					{made !== null && (
						<p>
							{fill(w.made, { site: made })}{" "}
							<RouteLink to={{ kind: "page", name: "tag" }} class="">
								{w.toTag}
							</RouteLink>
						</p>
					)}
				</div>
			</section>
			<section class="settings-card">
				<h3>{w.make}</h3>
				<ShopFields
					shops={shops}
					from={plain(all.find(({ id }) => id === model.site)?.name)}
				/>
			</section>
		</div>
	);
}

function ShopFields({ shops, from }: { shops: Shops; from: string }) {
	const id = useId();
	const [isTried, setTried] = useState(false);
	const { form: draft } = shops;
	const form = draft.value.value;
	const read = understood(form.typed, []);
	const ofName = nameFault(form.name);
	const ofAddress = addressFault(read);
	const nameSaid = isTried ? ofName : null;
	const w = shopsWords;
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				const isGood = !ofName && !ofAddress;
				setTried(!isGood);
				if (isGood) return void draft.save();
				const fields = event.currentTarget.querySelectorAll("input");
				fields[ofName ? 0 : 1]?.focus();
			}}
		>
			<div class="setting">
				<label for={id}>{w.name}</label>
				<input
					id={id}
					type="text"
					class="input"
					autoComplete="off"
					dir="auto"
					value={form.name}
					aria-invalid={nameSaid ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) =>
						draft.type({ ...form, name: event.currentTarget.value })
					}
				/>
				<p id={`${id}-said`} class={nameSaid ? "fault" : "quiet"}>
					{nameSaid ?? w.nameHint}
				</p>
			</div>
			<AddressField
				form={form}
				read={read}
				fault={isTried ? ofAddress : null}
				onType={(typed) => draft.type({ ...form, ...typed })}
			/>
			<div class="setting">
				<label class="check">
					<input
						type="checkbox"
						checked={form.copy}
						aria-describedby={`${id}-copy`}
						onChange={(event) =>
							draft.type({ ...form, copy: event.currentTarget.checked })
						}
					/>
					<span>{fill(w.copy, { site: from })}</span>
				</label>
				<p id={`${id}-copy`} class="quiet">
					{w.copyHint}
				</p>
			</div>
			<SaveLine draft={draft} word={w.make} says={shopRefused} />
		</form>
	);
}

function nameFault(name: string): string | null {
	if (isBlank(name)) return shopsWords.noName;
	return [...name.trim()].length > NAME_CHARS
		? fill(shopsWords.longName, { most: NAME_CHARS })
		: null;
}

function shopRefused(refusal: Refusal): string {
	return refusal.code === "rejected" ? shopsWords.full : refused(refusal);
}
