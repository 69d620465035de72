import "./tag.css";
import { link } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { ownedBy } from "../workspace/rights.ts";
import { TagPage } from "./TagPage.tsx";
import { tagPageWords } from "./words.ts";

/** What an owner pastes into the shop. */
export const tagPart: Part = {
	page: {
		name: "tag",
		label: tagPageWords.link,
		icon: link,
		Page: TagPage,
		isFor: (workspace) => ownedBy(workspace).length > 0,
	},
};
