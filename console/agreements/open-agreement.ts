import { type Signal, signal } from "@preact/signals";
import type { Model } from "../workspace/part.ts";

/** The conversation of which somebody writes down what was agreed, and whether it has to be before it is closed; null: none. */
export const openAgreementModel: Model<
	Signal<{ conversation: string; isNeeded: boolean } | null>
> = {
	create: () => signal(null),
};
