import type { Part } from "../workspace/part.ts";
import { SoundRow } from "./SoundRow.tsx";
import { soundModel } from "./sound.ts";

/** A bell for new work. */
export const soundPart: Part = { model: soundModel, Account: SoundRow };
