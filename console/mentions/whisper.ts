import { type Signal, signal } from "@preact/signals";
import type { Model } from "../workspace/part.ts";

/** For which conversation the next note is a whisper; null: none. */
export const whisperModel: Model<Signal<string | null>> = {
	create: () => signal<string | null>(null),
};
