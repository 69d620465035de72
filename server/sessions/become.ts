import { Refused } from "../../protocol/refusal.ts";
import type { VisitorActor } from "../people/actor.ts";
import { tellPerson } from "../people/person.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";

/** From now on this actor is that visitor, and their socket hears what is theirs. Errors: `forbidden`. */
export async function become(
	parts: { store: Store; publisher: Publisher },
	actor: VisitorActor,
	visitor: VisitorRow,
): Promise<void> {
	// A window is one visitor: as a second one it would hear the facts of both.
	if (actor.who && actor.who.id !== visitor.id)
		throw new Refused({ code: "forbidden" });
	actor.who = visitor;
	actor.socket?.join(`visitor:${visitor.id}`);
	await tellPerson(parts, visitor);
}
