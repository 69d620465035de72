import {
	type Retention,
	type RetentionChange,
	readRetentionChange,
} from "../../protocol/data.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** For how long words of shoppers are kept. */
export function retentionSetting(store: Store): Setting<RetentionChange> {
	return {
		read: readRetentionChange,
		roles: ["owner"],
		fresh: true,
		async decide({ site, retention }) {
			const row = await mustFindSite(store, site);
			return ofSite(row, { retention: JSON.stringify(retention) }, (of) => ({
				retention: retentionOf(of),
			}));
		},
	};
}

export function retentionOf({
	retention,
}: Pick<SiteRow, "retention">): Retention {
	return JSON.parse(retention) as Retention;
}
