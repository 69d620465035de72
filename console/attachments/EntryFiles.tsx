import type { CSSProperties } from "preact";
import { useState } from "preact/hooks";
import { isSeveral, pictureSize } from "../../client/attaching/picture-size.ts";
import type { SentFile } from "../../protocol/attachment.ts";
import type { Written } from "../../ui/grouped.ts";
import { timeOfDay } from "../../ui/time.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { FileLine } from "../files/FileLine.tsx";
import { fill, locale } from "../words/words.ts";
import { downloadFile } from "../workspace/download-file.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { filesModel } from "./files-model.ts";
import { PictureDoor } from "./PictureDoor.tsx";
import { readFile } from "./read-file.ts";
import { useFileLink } from "./use-file-link.ts";
import { attachWords as w } from "./words.ts";

/** The files of a message or note, above its text. */
export function EntryFiles({
	entry,
	files,
	conversation,
}: {
	entry: Written;
	files: readonly SentFile[];
	conversation: Conversation;
}) {
	const several = isSeveral(files);
	// What nobody marked as spam is sharp.
	const isDoubtful =
		entry.author.kind === "visitor" && conversation.head.value?.spam === true;
	return (
		<div class={several ? "filed several" : "filed"}>
			{files.map((file) =>
				file.type === "application/pdf" ? (
					<Paper key={file.id} file={file} conversation={conversation.id} />
				) : (
					<Picture
						key={file.id}
						file={file}
						at={entry.at}
						isDoubtful={isDoubtful}
						style={several ? {} : pictureSize(file)}
						conversation={conversation}
					/>
				),
			)}
		</div>
	);
}

/** Small; pressed it is shown in full. One of a doubtful sender is shown only when it is asked for. */
function Picture({
	file,
	at,
	isDoubtful,
	style,
	conversation,
}: {
	file: SentFile;
	at: number;
	isDoubtful: boolean;
	style: CSSProperties;
	conversation: Conversation;
}) {
	const { looks } = useModel(filesModel);
	const [isOpen, setOpen] = useState(false);
	const [isAsked, setAsked] = useState(false);
	const own = looks.of(file.id);
	const [link, broken] = useFileLink(conversation.id, own ? null : file.id);
	const isBlurred = isDoubtful && !isAsked;
	const label = file.alt ?? fill(w.picture, { time: timeOfDay(at, locale) });
	const source = own ?? link?.small ?? link?.url;

	return (
		<>
			<button
				type="button"
				class={isBlurred ? "picture blurred" : "picture"}
				style={style}
				aria-label={isBlurred ? `${w.show}. ${w.hiddenPicture}` : label}
				title={isBlurred ? w.hiddenPicture : file.alt}
				onClick={() => (isBlurred ? setAsked(true) : setOpen(true))}
			>
				{source ? (
					<img src={source} alt="" decoding="async" onError={broken} />
				) : (
					link === null && w.gone
				)}
				{isBlurred && <span>{w.show}</span>}
			</button>
			{isOpen && (
				<PictureDoor
					first={file.id}
					conversation={conversation}
					onDone={() => setOpen(false)}
				/>
			)}
		</>
	);
}

/** Pressed it is saved: nothing of ours opens it. */
function Paper({
	file,
	conversation,
}: {
	file: SentFile;
	conversation: string;
}) {
	const { links } = useModel(filesModel);
	const [failed, setFailed] = useState<string | null>(null);

	async function save() {
		const read = await readFile(links, conversation, file.id);
		setFailed(read === null ? w.gone : read === undefined ? w.notSaved : null);
		if (read) downloadFile(file.name, read);
	}

	return (
		<>
			<button
				type="button"
				class="paper"
				title={fill(w.save, { name: file.name })}
				onClick={() => void save()}
			>
				<FileLine {...file} />
			</button>
			{failed && (
				<p class="file-note" role="alert">
					{failed}
				</p>
			)}
		</>
	);
}
