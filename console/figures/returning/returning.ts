import type { ReturningRead } from "../../../protocol/returning.ts";
import type { Model } from "../../workspace/part.ts";
import { createReading, type Reading } from "../reading.ts";

/** Who bought again, by site. */
export const returningModel: Model<(site: string) => Reading<ReturningRead>> = {
	create({ connection }) {
		const all = new Map<string, Reading<ReturningRead>>();
		return (site) => {
			const found =
				all.get(site) ??
				createReading(() => connection.ask("returning:read", { site }));
			all.set(site, found);
			return found;
		};
	},
};
