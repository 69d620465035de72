import { type Signal, signal } from "@preact/signals";
import type { Model } from "../workspace/part.ts";

/** The conversation of which somebody says what went wrong; null: none. */
export const openRecoveryModel: Model<Signal<string | null>> = {
	create: () => signal(null),
};
