import { link } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { ownedBy } from "../workspace/rights.ts";
import { LazyTag } from "./LazyTag.tsx";
import { tagLinkWords } from "./words.ts";

/** What an owner pastes into the shop. */
export const tagPart: Part = {
	page: {
		name: "tag",
		label: tagLinkWords.link,
		icon: link,
		Page: LazyTag,
		isFor: (workspace) => ownedBy(workspace).length > 0,
	},
};
