import { type Signal, signal } from "@preact/signals";
import type { Model } from "../workspace/part.ts";

/** The conversation about which somebody files a complaint for its shopper; null: none. */
export const openComplaintModel: Model<Signal<string | null>> = {
	create: () => signal(null),
};
