import { type ReadonlySignal, signal } from "@preact/signals";
import { newId } from "../../../protocol/ids.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import { withConfirmation } from "../../workspace/confirm-identity.ts";
import type { ConsoleConnection } from "../../workspace/console-connection.ts";
import { createDraft, type Draft } from "../../workspace/draft.ts";
import type { Model } from "../../workspace/part.ts";
import type { AddressForm } from "../addresses/addresses.ts";
import { originsMeant } from "../addresses/understood.ts";

export interface ShopForm extends AddressForm {
	name: string;
	/** Whether it begins with the settings of the shop that is looked at. */
	copy: boolean;
}

export interface Shops {
	form: Draft<ShopForm>;
	/** The name of the shop that was made last. */
	made: ReadonlySignal<string | null>;
}

const NOTHING: ShopForm = { name: "", typed: "", withTwin: true, copy: true };

/** By the site whose settings it begins with. */
export const shopsModel: Model<(site: string) => Shops> = {
	create({ connection }) {
		const all = new Map<string, Shops>();
		return (site) => {
			const shops = all.get(site) ?? createShops(connection, site);
			all.set(site, shops);
			return shops;
		};
	},
};

function createShops(
	{ ask }: Pick<ConsoleConnection, "ask">,
	site: string,
): Shops {
	const made = signal<string | null>(null);
	/** Of the shop to come: sent again after a lost answer it is the same. */
	let id = newId();
	return {
		made,
		form: createDraft(
			() => NOTHING,
			async (form) => {
				const name = trimmed(form.name);
				const wanted = { site, id, name, copy: form.copy };
				const origins = originsMeant(form, []);
				const reply = await withConfirmation(() =>
					ask("site:make", { ...wanted, origins }),
				);
				if (!reply.ok) return reply;
				made.value = name;
				id = newId();
				return reply;
			},
		),
	};
}
