import type { ComponentType } from "preact";
import { createSlot } from "./slot.ts";

/** Lists of what else has to be followed up, before what is promised. */
export const followUpLists = createSlot<ComponentType>();
