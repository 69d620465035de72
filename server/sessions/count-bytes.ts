import type { VisitorActor } from "../people/actor.ts";
import type { Cost, Limits } from "../ports/limits.ts";

/** Counts what a visitor's command carries, where it is to be stored. Errors: `slow_down`. */
export function countBytes(limits: Pick<Limits, "spendBytes">) {
	return async (
		{ who, sites: [site], socket, address }: VisitorActor,
		cost: Cost,
		data: unknown,
	): Promise<void> => {
		if (cost === "ask") return;
		const visitor = who?.id ?? socket?.id ?? address;
		const bytes = Buffer.byteLength(JSON.stringify(data));
		await limits.spendBytes(cost, { site: site.id, visitor, address }, bytes);
	};
}
