import { star } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { LazyFeedback } from "./LazyFeedback.tsx";
import { feedbackWords } from "./words.ts";

/** The place of everything that shoppers say of the shop; other parts bring its tabs. */
export const feedbackPart: Part = {
	page: {
		name: "feedback",
		label: feedbackWords.link,
		icon: star,
		key: "b",
		Page: LazyFeedback,
		formerly: ["ratings"],
	},
};
