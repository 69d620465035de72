import {
	type Attribute,
	type AttributesChange,
	readAttributesChange,
} from "../../protocol/attribute.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/**
 * Which fields a person has. What was written in a field that is left out stays until the person is erased, so that
 * an undo brings it back. Errors: `malformed` with the field at fault, `not_found`.
 */
export function attributesSetting(store: Store): Setting<AttributesChange> {
	return {
		read: readAttributesChange,
		async decide({ site, attributes }) {
			const row = await mustFindSite(store, site);
			mustDiffer(attributes, "attributes");
			for (const one of attributes) mustStand(one, attributesOf(row));
			const set = { attributes: JSON.stringify(attributes) };
			return ofSite(row, set, (of) => ({ attributes: attributesOf(of) }));
		},
	};
}

export function attributesOf({
	attributes,
}: Pick<SiteRow, "attributes">): Attribute[] {
	return JSON.parse(attributes) as Attribute[];
}

function mustStand(
	{ id, kind, choices }: Attribute,
	before: readonly Attribute[],
): void {
	const was = before.find((one) => one.id === id);
	// What was written in it would fit no more.
	if (was && was.kind !== kind)
		throw new Refused({ code: "malformed", field: "kind" });
	if ((kind === "choice") !== choices.length > 0)
		throw new Refused({ code: "malformed", field: "choices" });
	mustDiffer(choices, "choices");
}

/** Two that read alike cannot be told apart by whoever fills them in. */
function mustDiffer(
	all: readonly { id: string; name: string }[],
	field: string,
): void {
	const ids = new Set(all.map(({ id }) => id));
	const names = new Set(all.map(({ name }) => name.toLowerCase()));
	if (ids.size < all.length || names.size < all.length)
		throw new Refused({ code: "malformed", field });
}
