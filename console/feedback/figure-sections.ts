import type { ComponentType } from "preact";
import type { FiguresRead } from "../../protocol/figures.ts";
import type { Lazy } from "../workspace/lazy.ts";
import { createSlot } from "../workspace/slot.ts";

/** A further section of the figures, below those of the conversations. It is loaded with the page, and not before. */
export interface FigureSection {
	name: string;
	section: Lazy<ComponentType<FigureSectionProps>>;
}

export interface FigureSectionProps {
	/** With the shop, the days and the filter that are shown. */
	read: FiguresRead;
}

export const figureSections = createSlot<FigureSection>();
