import { useSignal } from "@preact/signals";
import type { ComponentChildren, CSSProperties } from "preact";
import { useEffect, useState } from "preact/hooks";
import {
	isSeveral,
	pictureSize,
} from "../../../client/attaching/picture-size.ts";
import type { Pending, PendingFile } from "../../../client/outbox.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { FileLine } from "./FileLine.tsx";
import { flawWords } from "./flaw-words.ts";
import { RemoveButton } from "./RemoveButton.tsx";
import { useSending } from "./sending.ts";

/** The files of a message that is not sent yet, each with how far it is, above its text. */
export function PendingFiles({
	item,
	children,
}: {
	item: Pending;
	children: ComponentChildren;
}) {
	const { files = [], text } = item;
	const several = isSeveral(files);
	return (
		<div class={several ? "filed several" : "filed"}>
			{files.map((file) => (
				<PendingLine
					key={file.id}
					item={item}
					file={file}
					style={several ? {} : pictureSize(file)}
				/>
			))}
			{text && children}
		</div>
	);
}

function PendingLine({
	item,
	file,
	style,
}: {
	item: Pending;
	file: PendingFile;
	style: CSSProperties;
}) {
	const { panel } = useModels();
	const { uploads } = useSending();
	const language = useLanguage();
	const { id, name, bytes, whole, flaw, width } = file;
	const look = useLook(file);
	const isMissing = !whole && uploads.missing.value.has(file.hash);
	const { kind } = item.state;
	const done = whole ? bytes : (uploads.brought.value.get(id) ?? 0);

	return (
		<div class="pending-file">
			{look && width ? (
				<img class="picture" src={look} alt={name} style={style} />
			) : (
				<FileLine {...file} look={look} />
			)}
			{kind !== "sent" && (
				<RemoveButton
					name={name}
					onClick={() => {
						void uploads.remove(item, file);
						panel.returnFocus();
					}}
				/>
			)}
			{kind === "sending" && !isMissing && (
				<progress aria-label={name} max={bytes} value={done} />
			)}
			{kind === "refused" && flaw && (
				<p class="file-note">{flawWords(flaw, name, language)}</p>
			)}
			{isMissing && <ChooseAgain item={item} file={file} />}
		</div>
	);
}

/** Neither this page nor this browser has its bytes any more. */
function ChooseAgain({ item, file }: { item: Pending; file: PendingFile }) {
	const { tray } = useSending();
	const { files: words } = useLazyWords();
	const isOther = useSignal(false);

	async function choose(chosen: File | undefined) {
		if (chosen) isOther.value = !(await tray.again(chosen, item, file));
	}

	return (
		<p class="file-note">
			<span role="status">
				{filled(isOther.value ? words.another : words.again, {
					name: file.name,
				})}
			</span>
			<label class="button button-quiet">
				{words.choose}
				<input
					type="file"
					onChange={({ currentTarget }) => {
						void choose(currentTarget.files?.[0]);
						currentTarget.value = "";
					}}
				/>
			</label>
		</p>
	);
}

/** Of what this page has chosen, or an earlier one has kept. */
function useLook({ id, hash }: PendingFile): string | undefined {
	const { looks } = useLazyParts();
	const { blobs } = useSending();
	const [look, setLook] = useState(looks.of(id));
	useEffect(() => {
		if (look) return;
		void blobs.get(hash).then((blob) => blob && setLook(looks.make(id, blob)));
	}, []);
	return look;
}
