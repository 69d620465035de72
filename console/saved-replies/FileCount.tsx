import type { SentFile } from "../../protocol/attachment.ts";
import { Icon } from "../../ui/Icon.tsx";
import { clip } from "../../ui/icons.ts";
import { counted } from "../words/words.ts";
import { pickerWords } from "./words.ts";

/** How many files go with a reply, where it has some. */
export function FileCount({ files }: { files: SentFile[] | undefined }) {
	if (!files?.length) return null;
	return (
		<span class="quiet reply-file-count">
			<Icon of={clip} />
			{counted(pickerWords.files, files.length)}
		</span>
	);
}
