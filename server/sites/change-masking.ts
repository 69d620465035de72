import {
	type MaskingChange,
	readMaskingChange,
	type SiteMasking,
} from "../../protocol/masking.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

const DAY_MS = 24 * 3_600_000;

/** Whether numbers of bank accounts are hidden in what shoppers write, and how long they are kept. */
export function maskingSetting(store: Store): Setting<MaskingChange> {
	return {
		read: readMaskingChange,
		roles: ["owner"],
		async decide({ site, ibans, ibanDays }) {
			const row = await mustFindSite(store, site);
			const set = { masking: JSON.stringify({ ibans, ibanDays }) };
			return ofSite(row, set, maskingOf);
		},
	};
}

export function maskingOf({ masking }: Pick<SiteRow, "masking">): SiteMasking {
	return { ibans: false, ibanDays: 30, ...JSON.parse(masking) };
}

/** How long a hidden number is kept, in milliseconds; null: none is hidden. */
export function hideIbansMs({ ibans, ibanDays }: SiteMasking): number | null {
	return ibans ? ibanDays * DAY_MS : null;
}
