import type { ShopperNamed } from "../../protocol/data.ts";
import type { Erased } from "../../protocol/message.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Scrub } from "../conversations/scrub.ts";
import { auditRow } from "../people/audit.ts";
import { inTurn } from "../ports/in-turn.ts";
import { type EraseParts, eraseVisitor } from "./erase-visitor.ts";

/** Erases somebody who has asked the shop for it. Of two who do so at once the second finds nobody. */
export function createErasePerson(parts: EraseParts & { scrub: Scrub }) {
	const { store, publisher, scrub } = parts;
	const turn = inTurn();
	return (by: string, { site, visitor: id }: ShopperNamed): Promise<Erased> =>
		turn(id, async () => {
			const visitor = await store.visitor(site, id);
			if (!visitor || visitor.forgotten_at !== null)
				throw new Refused({ code: "not_found" });
			const { length } = await store.unforgotten(site, id);
			const files = await store.filesOfVisitor(site, id);
			await eraseVisitor(parts, visitor, [
				auditRow(site, store.now(), {
					action: "person_erased",
					by,
					target: id,
					details: { conversations: length, ...(files > 0 && { files }) },
				}),
			]);
			publisher.closeVisitors(`visitor:${id}`);
			return { erased: await scrub.asked() };
		});
}
