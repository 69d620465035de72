import type { Part } from "../workspace/part.ts";
import { SoundRow } from "./SoundRow.tsx";
import { soundModel } from "./sound-model.ts";

/** A bell for new work. */
export const soundPart: Part = { model: soundModel, Account: SoundRow };
