import "./person.css";
import { entryViews, headEnd, headMarks } from "../conversation/slots.ts";
import { rowMarks } from "../inbox/slots.ts";
import type { Part } from "../workspace/part.ts";
import { CheckedMark, checkEntries, RowChecked } from "./check-entries.tsx";
import { LazyPerson } from "./LazyPerson.tsx";
import { PersonButton } from "./PersonButton.tsx";
import { saveChat } from "./save-chat-action.ts";

/** Who the shopper is. */
export const personPart: Part = {
	side: { name: "person", Column: LazyPerson, beside: "conversation" },
	actions: [saveChat],
	fills: [
		headEnd.fill(PersonButton),
		headMarks.fill(CheckedMark),
		rowMarks.fill(RowChecked),
		entryViews.fill(checkEntries),
	],
};
