import type { ConversationLog } from "../conversations/log.ts";
import { personOf } from "../people/person.ts";
import type { Publisher } from "../ports/publisher.ts";
import type {
	AuditRow,
	VisitorKey,
	VisitorRow,
} from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { forget } from "./forget.ts";
import type { ForgettingStore } from "./queries.ts";

export interface EraseParts {
	store: Store &
		ForgettingStore & {
			/** Files of their conversations, and those that they have not sent. */
			filesOfVisitor(site: string, visitor: string): Promise<number>;
		};
	log: ConversationLog;
	publisher: Publisher;
	/** Tells the staff what is left of a conversation elsewhere than in its log. */
	erased(row: ConversationView): Promise<void>;
	/** … and of what the visitor had left beside all conversations. */
	visitorErased(visitor: VisitorKey): Promise<void>;
}

/** Erases all of a visitor, here and in every window of the staff. Their own windows are still to be closed. */
export async function eraseVisitor(
	parts: EraseParts,
	visitor: VisitorRow,
	audit: readonly AuditRow[] = [],
): Promise<ConversationView[]> {
	const erased = await forget(parts, visitor, audit);
	await tellErased(parts, erased);
	await parts.visitorErased(visitor);
	return erased;
}

/** The log has told the entries and the rows: here what stands beside them. */
export async function tellErased(
	parts: EraseParts,
	erased: readonly ConversationView[],
): Promise<void> {
	for (const row of erased) {
		await tellPersonErased(parts, row);
		await parts.erased(row);
	}
}

async function tellPersonErased(
	{ store, publisher }: EraseParts,
	row: ConversationView,
): Promise<void> {
	if (!publisher.staffHears(`conversation:${row.id}`)) return;
	const person = await personOf(store, row, () => false);
	publisher.staff(`conversation:${row.id}`, "person:changed", { person });
}
