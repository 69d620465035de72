import type { CSSProperties } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isSeveral, pictureSize } from "../../client/attaching/picture-size.ts";
import type { Pending, PendingFile } from "../../client/outbox.ts";
import { focusComposer } from "../conversation/composer-focus.ts";
import { FileLine } from "../files/FileLine.tsx";
import { flawWords } from "../files/flaw-words.ts";
import { RemoveButton } from "../files/RemoveButton.tsx";
import { fill } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { filesModel } from "./files-model.ts";
import { attachWords as w } from "./words.ts";

/** The files of a message that is not sent yet, each with how far it is, above its text. */
export function PendingFiles({ item }: { item: Pending }) {
	const { files = [] } = item;
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
	const { uploads } = useModel(filesModel);
	const { id, name, bytes, whole, flaw, width, alt } = file;
	const look = useLook(file);
	const isMissing = !whole && uploads.missing.value.has(file.hash);
	const { kind } = item.state;
	const done = whole ? bytes : (uploads.brought.value.get(id) ?? 0);
	const isPicture = look && width;

	return (
		<div class={isPicture ? "pending-file picture-place" : "pending-file"}>
			{isPicture ? (
				<img class="picture" src={look} alt={alt ?? name} style={style} />
			) : (
				<FileLine {...file} look={look} />
			)}
			{kind !== "sent" && (
				<RemoveButton
					name={name}
					onClick={() => {
						void uploads.remove(item, file);
						focusComposer();
					}}
				/>
			)}
			{kind === "sending" && !isMissing && (
				<progress aria-label={name} max={bytes} value={done} />
			)}
			{kind === "refused" && flaw && (
				<p class="file-note">{flawWords(flaw, name)}</p>
			)}
			{isMissing && <ChooseAgain item={item} file={file} />}
		</div>
	);
}

/** Neither this page nor this browser has its bytes any more. */
function ChooseAgain({ item, file }: { item: Pending; file: PendingFile }) {
	const { trayOf } = useModel(filesModel);
	const [isOther, setOther] = useState(false);

	async function choose(chosen: File | undefined) {
		if (!chosen) return;
		const tray = trayOf(item.conversation ?? "", item.kind);
		setOther(!(await tray.again(chosen, item, file)));
	}

	return (
		<p class="file-note">
			<span role="status">
				{fill(isOther ? w.another : w.again, { name: file.name })}
			</span>
			<label class="button">
				{w.choose}
				<input
					type="file"
					class="unseen"
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
	const { blobs, looks } = useModel(filesModel);
	const [look, setLook] = useState(looks.of(id));
	useEffect(() => {
		if (look) return;
		void blobs.get(hash).then((blob) => blob && setLook(looks.make(id, blob)));
	}, []);
	return look;
}
