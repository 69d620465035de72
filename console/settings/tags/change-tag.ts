import { TAGS, type TagChange } from "../../../protocol/tags.ts";
import { siteTagsModel } from "../../inbox/site-tags.ts";
import { fill, refused } from "../../words/words.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { tagSettingsWords } from "./words.ts";

/** Changes one tag. @returns why not, in words; null: it is done */
export async function changeTag(
	{ connection, of }: Workspace,
	change: TagChange,
): Promise<string | null> {
	const reply = await connection.ask("tags:change", change);
	if (reply.ok) {
		of(siteTagsModel).put(reply.data);
		return null;
	}
	const w = tagSettingsWords;
	const { refusal } = reply;
	switch (refusal.code) {
		case "conflict":
			return w.taken;
		case "rejected":
			return fill(w.full, { most: TAGS });
		case "too_long":
			return fill(w.tooLong, { most: refusal.most });
		default:
			return refused(refusal);
	}
}
