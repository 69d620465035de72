import type { Model } from "../workspace/part.ts";

/** What was put into the box of each conversation since its last message. */
export type InsertedReplies = Map<string, { site: string; ids: Set<string> }>;

export const insertedReplies: Model<InsertedReplies> = {
	create: () => new Map(),
};
