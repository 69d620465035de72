import { useSignal } from "@preact/signals";
import type { ComponentChildren, ComponentType, CSSProperties } from "preact";
import {
	isSeveral,
	pictureSize,
} from "../../../client/attaching/picture-size.ts";
import type { SentFile } from "../../../protocol/attachment.ts";
import type { Written } from "../../../ui/grouped.ts";
import { timeOfDay } from "../../../ui/time.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useLanguage, useLazyParts, useLazyWords } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { FileLine } from "./FileLine.tsx";
import { PictureDoor } from "./PictureDoor.tsx";
import { saveBlob } from "./save-blob.ts";
import { useFileLink } from "./use-file-link.ts";

interface Props {
	entry: Written;
	conversation: Conversation;
	/** The text. */
	children: ComponentChildren;
}

declare module "../context/context.ts" {
	interface LazyParts {
		EntryFiles: ComponentType<Props>;
		FilePicture: ComponentType<Shown<string>>;
	}
}

/** The files of a message, above its text. */
export function EntryFiles({ entry, conversation, children }: Props) {
	const { files = [], text } = entry.body ?? {};
	const several = isSeveral(files);
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
						style={several ? {} : pictureSize(file)}
						conversation={conversation}
					/>
				),
			)}
			{text && children}
		</div>
	);
}

interface Shown<C> {
	file: SentFile;
	conversation: C;
}

/** Small; pressed it is shown in full. */
function Picture({
	file,
	at,
	style,
	conversation,
}: Shown<Conversation> & { at: number; style: CSSProperties }) {
	const { locale } = useLanguage();
	const { files: words } = useLazyWords();
	const isOpen = useSignal(false);
	const label =
		file.alt ?? filled(words.picture, { time: timeOfDay(at, locale) });

	return (
		<>
			<button
				type="button"
				class="picture"
				style={style}
				aria-label={label}
				onClick={() => {
					isOpen.value = true;
				}}
			>
				<FilePicture file={file} conversation={conversation.id} />
			</button>
			{isOpen.value && (
				<PictureDoor
					first={file.id}
					conversation={conversation}
					onDone={() => {
						isOpen.value = false;
					}}
				/>
			)}
		</>
	);
}

/** A picture as the log shows it, once it is known where it is. */
export function FilePicture({ file: { id }, conversation }: Shown<string>) {
	const { looks } = useLazyParts();
	const { files: words } = useLazyWords();
	const own = looks.of(id);
	const [link, broken] = useFileLink(conversation, own ? null : id);
	const source = own ?? link?.small ?? link?.url;
	return source ? (
		<img src={source} alt="" decoding="async" onError={broken} />
	) : (
		<span>{link === null && words.gone}</span>
	);
}

/** Pressed it is saved: nothing of ours opens it. */
function Paper({ file, conversation }: Shown<string>) {
	const { fileLinks } = useLazyParts();
	const { words } = useLanguage();
	const { files } = useLazyWords();
	const failed = useSignal<string | null>(null);

	async function save() {
		const link = await fileLinks.find(conversation, file.id);
		const isSaved = link && (await saveBlob(link.url, file.name));
		failed.value = isSaved
			? null
			: link === null
				? files.gone
				: words.errors.generic;
	}

	return (
		<>
			<button type="button" class="paper" onClick={() => void save()}>
				<FileLine {...file} />
			</button>
			{failed.value && (
				<p class="file-note" role="alert">
					{failed.value}
				</p>
			)}
		</>
	);
}
