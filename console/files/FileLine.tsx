import "./files.css";
import { fileSize } from "../../client/attaching/file-size.ts";
import { Icon } from "../../ui/Icon.tsx";
import { lines } from "../../ui/icons.ts";
import { locale } from "../words/words.ts";

/** A file in one line: what it looks like, its name and its size. */
export function FileLine({
	name,
	bytes,
	look,
}: {
	name: string;
	bytes: number;
	look?: string | undefined;
}) {
	return (
		<span class="file-line">
			<span class="file-look">
				{look ? <img src={look} alt="" /> : <Icon of={lines} />}
			</span>
			<span class="file-name">
				<bdi>{name}</bdi>
				<small>{fileSize(bytes, locale)}</small>
			</span>
		</span>
	);
}
