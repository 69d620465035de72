import "./feedback.css";
import { star } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { FeedbackPage } from "./FeedbackPage.tsx";
import { feedbackWords } from "./words.ts";

/** The place of everything that shoppers say of the shop; other parts bring its tabs. */
export const feedbackPart: Part = {
	page: {
		name: "feedback",
		label: feedbackWords.link,
		icon: star,
		Page: FeedbackPage,
		formerly: ["ratings"],
	},
};
