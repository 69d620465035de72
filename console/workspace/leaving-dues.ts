import type { Transfer } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Lazy } from "./lazy.ts";
import { createSlot } from "./slot.ts";
import type { Workspace } from "./workspace.ts";

/** What somebody owes beside their conversations, and what becomes of it when they go home. */
interface LeavingDue {
	/** Each by its name, what is due first before the others. */
	names(workspace: Workspace): string[];
	/** Hands all of it over; null: to the shop. Why it could not be, or null. */
	handOver(
		workspace: Workspace,
		to: Transfer["to"] | null,
	): Promise<Refusal | null>;
}

export const leavingDues = createSlot<Lazy<LeavingDue>>();
