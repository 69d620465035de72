import "./ratings.css";
import { entryViews } from "../conversation/slots.ts";
import { feedbackTabs } from "../feedback/tabs.ts";
import { earlierMarks, rowMarks } from "../inbox/slots.ts";
import type { Part } from "../workspace/part.ts";
import { LazyRatings } from "./LazyRatings.tsx";
import { ratingEntries } from "./rating-entries.tsx";
import { ratingsModel } from "./ratings.ts";
import { EarlierScore, RowScore } from "./ScoreMark.tsx";
import { ratingsWords } from "./words.ts";

/** What shoppers said after a conversation. */
export const ratingsPart: Part = {
	model: ratingsModel,
	fills: [
		feedbackTabs.fill({
			name: "ratings",
			label: ratingsWords.link,
			Tab: LazyRatings,
		}),
		...ratingEntries.map(entryViews.fill),
		rowMarks.fill(RowScore),
		earlierMarks.fill(EarlierScore),
	],
};
