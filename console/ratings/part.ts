import "./ratings.css";
import { star } from "../../ui/icons.ts";
import { entryViews } from "../conversation/slots.ts";
import { earlierMarks, rowMarks } from "../inbox/slots.ts";
import type { Part } from "../workspace/part.ts";
import { RatingsPage } from "./RatingsPage.tsx";
import { ratingEntries } from "./rating-entries.tsx";
import { ratingsModel } from "./ratings.ts";
import { EarlierScore, RowScore } from "./ScoreMark.tsx";
import { ratingsWords } from "./words.ts";

/** What shoppers said after a conversation. */
export const ratingsPart: Part = {
	model: ratingsModel,
	page: {
		name: "ratings",
		label: ratingsWords.link,
		icon: star,
		Page: RatingsPage,
	},
	fills: [
		...ratingEntries.map(entryViews.fill),
		rowMarks.fill(RowScore),
		earlierMarks.fill(EarlierScore),
	],
};
