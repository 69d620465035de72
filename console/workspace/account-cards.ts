import type { ComponentType } from "preact";
import { createSlot } from "./slot.ts";

/** What other rooms show a person on their own account's page, below what they set there. */
export const accountCards = createSlot<ComponentType>();
